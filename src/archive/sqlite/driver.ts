import type { Database } from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'

class ArchiveDriver extends SqliteDriver {
  readonly #database: Database

  constructor(database: Database) {
    super({ database })
    this.#database = database
  }

  /**
   * Takes the lock for writing when a transaction begins. A transaction that begins by reading cannot wait for another
   * writer any more: SQLite would refuse its first write at once.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // When the disk is full SQLite has rolled back by itself, and a second time would hide that error behind another.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite can change its schema inside a transaction, which lets migrations be done as a whole and by one process. */
class ArchiveAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

export class ArchiveDialect extends SqliteDialect {
  readonly #database: Database

  constructor(database: Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ArchiveDriver(this.#database)
  }

  override createAdapter(): SqliteAdapter {
    return new ArchiveAdapter()
  }
}
