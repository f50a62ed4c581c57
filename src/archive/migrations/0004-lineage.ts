import { type Kysely, sql } from 'kysely'

/**
 * Which documents share text. A document that has no placement is placed by the next `add`; they are placed in the
 * order of their keys.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('placements')
    .addColumn('document', 'integer', (column) => column.primaryKey().references('documents.key'))
    .addColumn('story', 'integer')
    .addColumn('grouped', 'integer', (column) => column.notNull())
    .addColumn('shingles', 'blob', (column) => column.notNull())
    .execute()
  await sql`create index placements_ungrouped on placements (document) where grouped = 0`.execute(db)
  await sql`create index placements_story on placements (story) where story is not null`.execute(db)
  // Rows are written at random places of their level; the levels keep that place small (`sqlite/lineage.ts`).
  await sql`create table fingerprints (level integer not null, hash integer not null, document integer not null,
    primary key (level, hash, document)) without rowid`.execute(db)
  // Each pair stands here both ways.
  await sql`create table shared_texts (document integer not null, other integer not null, overlap real not null,
    primary key (document, other)) without rowid`.execute(db)
}
