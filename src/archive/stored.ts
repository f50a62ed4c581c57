import { type ExpressionBuilder, expressionBuilder } from 'kysely'
import type { DocumentSummary, SharedEntity, Speaker, StoredDocument, StoredStatement } from './archive.ts'
import { unpackRecord } from './blob.ts'
import { addressOf } from './ids.ts'
import { nameWords } from './names.ts'
import type { ArchiveTables, EntityRow } from './tables.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

const SUMMARY = [
  'documents.key',
  'documents.id',
  'documents.record_id',
  'documents.url',
  'outlets.name as outlet',
  'documents.title',
  'documents.published',
  'documents.retrieved_at',
  'documents.bytes_sha256',
  'documents.latest',
] as const

export const summaries = (db: ArchiveDatabase) =>
  db.selectFrom('documents').leftJoin('outlets', 'outlets.key', 'documents.outlet').select(SUMMARY)

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>>

export const summaryOf = (row: SummaryRow): DocumentSummary => ({
  id: row.id,
  recordId: row.record_id,
  url: row.url,
  outlet: row.outlet,
  title: row.title,
  published: row.published,
  retrievedAt: row.retrieved_at,
  bytesSha256: row.bytes_sha256,
  latest: row.latest === 1,
})

const withRecord = (row: SummaryRow & { readonly record: Uint8Array }): StoredDocument => ({
  ...summaryOf(row),
  record: unpackRecord(row.record),
})

export async function documentById(db: ArchiveDatabase, id: string): Promise<StoredDocument | null> {
  const row = await summaries(db)
    .select('documents.record')
    .where(({ or, eb }) => or([eb('documents.id', '=', id), eb('documents.record_id', '=', id)]))
    .orderBy(({ eb }) => eb('documents.id', '=', id), 'desc')
    .orderBy('documents.latest', 'desc')
    .orderBy('documents.key', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? withRecord(row) : null
}

/** Documents by their keys, with their records. */
export async function documentsByKey(
  db: ArchiveDatabase,
  keys: readonly number[],
): Promise<Map<number, StoredDocument>> {
  if (keys.length === 0) return new Map()
  const rows = await summaries(db).select('documents.record').where('documents.key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key, withRecord(row)]))
}

export async function versionsAt(db: ArchiveDatabase, url: string): Promise<DocumentSummary[]> {
  const rows = await summaries(db)
    .innerJoin('articles', 'articles.key', 'documents.article')
    .where('articles.address', '=', addressOf({ url, text: '' }))
    .orderBy('documents.retrieved_at')
    .orderBy('documents.key')
    .execute()
  return rows.map(summaryOf)
}

const AT_ONCE = 100

export async function* allDocuments(db: ArchiveDatabase): AsyncGenerator<StoredDocument> {
  let last = 0
  for (;;) {
    const rows = await summaries(db)
      .select('documents.record')
      .where('documents.key', '>', last)
      .orderBy('documents.key')
      .limit(AT_ONCE)
      .execute()
    yield* rows.map(withRecord)
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)!.key
  }
}

export async function statementById(db: ArchiveDatabase, id: string): Promise<StoredStatement | null> {
  const row = await db
    .selectFrom('statements')
    .select(['id', 'document', 'record_id', 'speaker'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const document = (await documentsByKey(db, [row.document])).get(row.document)!
  const statement = document.record.statements.find((one) => one.id === row.record_id)!
  return { id: row.id, statement, document, speaker: (await speakersOf(db, [row])).get(row.speaker!) ?? null }
}

/** The speakers of statements, by their keys. */
export async function speakersOf(
  db: ArchiveDatabase,
  rows: readonly { readonly speaker: number | null }[],
): Promise<ReadonlyMap<number, Speaker>> {
  const keys = [...new Set(rows.flatMap(({ speaker }) => speaker ?? []))]
  if (keys.length === 0) return new Map()
  const speakers = await db.selectFrom('entities').select(['key', 'id', 'name']).where('key', 'in', keys).execute()
  return new Map(speakers.map(({ key, id, name }) => [key, { id, name }]))
}

type EntityQuery = ExpressionBuilder<ArchiveTables, 'statements'>

/** The keys of the entities that a name, a Wikidata id or an id stands for, as a subquery. */
export function entityKeysNamed(eb: EntityQuery, index: WordIndex, name: string) {
  if (/^(?:Q[1-9][0-9]*|[0-9a-f]{32})$/u.test(name.trim())) {
    return eb
      .selectFrom('entities')
      .select('entities.key as entity')
      .where((inner) => inner.or([inner('wikidata', '=', name.trim()), inner('id', '=', name.trim())]))
  }
  const words = nameWords(name)
  const query = eb.selectFrom('entity_names').select('entity_names.entity')
  return words.length === 0 ? query.where('entity_names.key', '<', 0) : query.where(index.isNamed(words))
}

export async function entitiesNamed(db: ArchiveDatabase, index: WordIndex, name: string): Promise<SharedEntity[]> {
  const rows = await db
    .selectFrom('entities')
    .selectAll()
    .where('key', 'in', entityKeysNamed(expressionBuilder<ArchiveTables, 'statements'>(), index, name))
    .orderBy('key')
    .execute()
  return Promise.all(rows.map((row) => sharedEntity(db, row)))
}

export async function sharedEntity(db: ArchiveDatabase, { key, anonymous, ...rest }: EntityRow): Promise<SharedEntity> {
  const names = await db.selectFrom('entity_names').select('name').where('entity', '=', key).orderBy('key').execute()
  return { ...rest, anonymous: anonymous === 1, names: names.map(({ name }) => name) }
}
