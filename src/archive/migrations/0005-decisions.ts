import type { Kysely } from 'kysely'

/** What people decided, and indexes by which the extent of what was searched is told without looking at documents. */
export async function up({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('decisions')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .execute()
  await schema
    .createTable('decision_subjects')
    .addColumn('decision', 'integer', (column) => column.notNull().references('decisions.key'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_subjects_key', ['decision', 'position'])
    .execute()
  await schema.createIndex('decision_subjects_subject').on('decision_subjects').column('subject').execute()
  await schema.createIndex('documents_outlet').on('documents').columns(['outlet', 'published']).execute()
}
