import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Kysely, Migrator } from 'kysely'
import { MIGRATIONS } from '../migrations.ts'
import { ArchiveError } from '../problem.ts'
import type { ArchiveTables } from '../tables.ts'
import type { ArchiveDatabase } from '../word-index.ts'
import { ArchiveDialect } from './driver.ts'

// An `add` of another process holds the lock for a batch at a time.
const BUSY_TIMEOUT = 30_000

export interface OpenOptions {
  /** Whether an archive that is not there is made; true if not given. */
  readonly create?: boolean | undefined
  /** The steps of the schema; others than the program's own only in tests. */
  readonly migrations?: typeof MIGRATIONS | undefined
}

/** Opens the database file and brings its schema up to date. */
export async function openDatabase(
  path: string,
  { create = true, migrations = MIGRATIONS }: OpenOptions,
): Promise<ArchiveDatabase> {
  if (!create && !existsSync(path)) throw new ArchiveError('archive-missing', `${path}: no archive there yet`, { path })
  const database = new Database(path, { timeout: BUSY_TIMEOUT })
  try {
    const isCurrent = checkSchema(database, path, migrations)
    database.pragma('journal_mode = wal')
    // What is reported as stored must be on the disk even when the power goes.
    database.pragma('synchronous = full')
    database.pragma('foreign_keys = on')
    database.pragma('cache_size = -65536')
    const db = new Kysely<ArchiveTables>({ dialect: new ArchiveDialect(database) })
    if (!isCurrent) await migrate(db, migrations)
    return db
  } catch (error) {
    database.close()
    throw error
  }
}

async function migrate(db: ArchiveDatabase, migrations: typeof MIGRATIONS): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

/**
 * Whether the schema is the one that this program writes.
 *
 * @throws ArchiveError when the file is another program's, or of a later version of this one
 */
function checkSchema(database: Database.Database, path: string, migrations: typeof MIGRATIONS): boolean {
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all()
  if (tables.length === 0) return false
  if (!tables.includes('kysely_migration')) {
    throw new ArchiveError('archive-foreign', `${path}: a database of another program`, { path })
  }
  const done = database.prepare('select name from kysely_migration').pluck().all() as string[]
  const unknown = done.find((name) => !(name in migrations))
  if (unknown === undefined) return done.length === Object.keys(migrations).length
  throw new ArchiveError('archive-newer', `${path}: made by a later version of isnad (${unknown})`, {
    path,
    migration: unknown,
  })
}
