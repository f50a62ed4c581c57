import type { Kysely } from 'kysely'

/** Statements, the chains they came through, and whom they mention. */
export async function up({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('statements')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('document', 'integer', (column) => column.notNull().references('documents.key'))
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('speaker', 'integer', (column) => column.references('entities.key'))
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('stance', 'text', (column) => column.notNull())
    .addColumn('said_from', 'text')
    .addColumn('said_to', 'text')
    .addColumn('outlet', 'integer')
    .addColumn('published', 'text')
    .addColumn('latest', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('statements_document').on('statements').column('document').execute()
  await schema.createIndex('statements_speaker').on('statements').column('speaker').execute()
  await schema.createIndex('statements_published').on('statements').columns(['published', 'key']).execute()
  await schema.createIndex('statements_said').on('statements').columns(['said_from', 'said_to']).execute()
  await schema
    .createTable('statement_links')
    .addColumn('statement', 'integer', (column) => column.notNull().references('statements.key'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('entity', 'integer', (column) => column.references('entities.key'))
    .addPrimaryKeyConstraint('statement_links_key', ['statement', 'position'])
    .execute()
  await schema.createIndex('statement_links_entity').on('statement_links').column('entity').execute()
  await schema.createIndex('statement_links_words').on('statement_links').column('words').execute()
  await schema
    .createTable('statement_mentions')
    .addColumn('entity', 'integer', (column) => column.notNull().references('entities.key'))
    .addColumn('statement', 'integer', (column) => column.notNull().references('statements.key'))
    .addPrimaryKeyConstraint('statement_mentions_key', ['entity', 'statement'])
    .execute()
}
