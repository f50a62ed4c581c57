import type { Kysely } from 'kysely'

/** Articles, their versions, and the entities that they share. */
export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('articles')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull().unique())
    .execute()
  await schema
    .createTable('outlets')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('documents')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('article', 'integer', (column) => column.notNull().references('articles.key'))
    .addColumn('latest', 'integer', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('outlet', 'integer', (column) => column.references('outlets.key'))
    .addColumn('title', 'text')
    .addColumn('published', 'text')
    .addColumn('retrieved_at', 'text', (column) => column.notNull())
    .addColumn('bytes_sha256', 'text')
    .addColumn('record', 'blob', (column) => column.notNull())
    .execute()
  await schema.createIndex('documents_article').on('documents').column('article').execute()
  await schema.createIndex('documents_record_id').on('documents').column('record_id').execute()
  await createEntities(db)
}

async function createEntities({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('entities')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('wikidata', 'text')
    .addColumn('anonymous', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('entities_wikidata').on('entities').column('wikidata').execute()
  await schema
    .createTable('entity_names')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('entity', 'integer', (column) => column.notNull().references('entities.key'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addUniqueConstraint('entity_names_unique', ['entity', 'name'])
    .execute()
}
