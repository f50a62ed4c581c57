import type { Kysely } from 'kysely'

/** What was fetched, and how the servers told its state: only what is new is fetched again. */
export async function up({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('visits')
    .addColumn('url', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('stamp', 'text')
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .execute()
}
