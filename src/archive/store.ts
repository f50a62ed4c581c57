import type { Addition } from './archive.ts'
import { inChunks } from './chunks.ts'
import { refreshLatest } from './latest.ts'
import { nameKey } from './names.ts'
import type { PreparedDocument } from './prepare.ts'
import { storeEntities } from './store-entities.ts'
import { storeStatements } from './store-statements.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

/** A document with the keys that its row has. */
export interface KeyedDocument {
  readonly key: number
  readonly outlet: number | null
  readonly document: PreparedDocument
}

/** Stores documents that are not there yet. Runs inside a transaction: another process may have added some meanwhile. */
export async function store(
  db: ArchiveDatabase,
  index: WordIndex,
  documents: readonly PreparedDocument[],
): Promise<Addition[]> {
  const known = await knownIds(
    db,
    documents.map(({ id }) => id),
  )
  const fresh = [...new Map(documents.map((document) => [document.id, document])).values()].filter(
    ({ id }) => !known.has(id),
  )
  if (fresh.length > 0) await storeFresh(db, index, fresh)
  return additionsOf(documents, known)
}

/** Of a document that stands twice in a batch the first is the one added. */
function additionsOf(documents: readonly PreparedDocument[], known: ReadonlySet<string>): Addition[] {
  const seen = new Set(known)
  return documents.map(({ id }) => {
    const added = !seen.has(id)
    seen.add(id)
    return { id, added }
  })
}

export async function knownIds(db: ArchiveDatabase, ids: readonly string[]): Promise<Set<string>> {
  const rows = await inChunks(ids, (chunk) =>
    db.selectFrom('documents').select('id').where('id', 'in', chunk).execute(),
  )
  return new Set(rows.map(({ id }) => id))
}

async function storeFresh(
  db: ArchiveDatabase,
  index: WordIndex,
  documents: readonly PreparedDocument[],
): Promise<void> {
  const articles = await articleKeys(
    db,
    documents.map(({ address }) => address),
  )
  const outlets = await outletKeys(db, documents)
  const first = await nextKey(db, 'documents')
  const keyed = documents.map((document, i) => ({
    key: first + i,
    outlet: outlets.get(document.arrival.record.document.outlet ?? '') ?? null,
    document,
  }))
  await inChunks(keyed, (chunk) =>
    db
      .insertInto('documents')
      .values(chunk.map((one) => documentRow(one, articles)))
      .execute(),
  )
  const entities = await storeEntities(db, index, documents)
  await storeStatements(db, index, keyed, entities, await nextKey(db, 'statements'))
  await refreshLatest(db, [...new Set(articles.values())])
}

function documentRow({ key, outlet, document }: KeyedDocument, articles: ReadonlyMap<string, number>) {
  const { record, provenance } = document.arrival
  const { id, url, title, published } = record.document
  return {
    key,
    id: document.id,
    record_id: id,
    article: articles.get(document.address)!,
    latest: 1,
    url,
    outlet,
    title,
    published,
    retrieved_at: provenance.retrievedAt,
    bytes_sha256: provenance.bytesSha256,
    record: document.packed,
  }
}

/** Keys are given out here, not by the database: the rows that point to them go in by the hundred. */
async function nextKey(db: ArchiveDatabase, table: 'documents' | 'statements'): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('key').as('last'))
    .executeTakeFirstOrThrow()
  return ((last as number | null) ?? 0) + 1
}

async function articleKeys(db: ArchiveDatabase, addresses: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await inChunks([...new Set(addresses)], async (chunk) => {
    const values = chunk.map((address) => ({ address }))
    await db
      .insertInto('articles')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return db.selectFrom('articles').select(['key', 'address']).where('address', 'in', chunk).execute()
  })
  return new Map(rows.map(({ key, address }) => [address, key]))
}

async function outletKeys(
  db: ArchiveDatabase,
  documents: readonly PreparedDocument[],
): Promise<ReadonlyMap<string, number>> {
  const names = new Set(documents.flatMap(({ arrival }) => arrival.record.document.outlet ?? []))
  const rows = await inChunks([...names], async (chunk) => {
    const values = chunk.map((name) => ({ name, words: nameKey(name) }))
    await db
      .insertInto('outlets')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return db.selectFrom('outlets').select(['key', 'name']).where('name', 'in', chunk).execute()
  })
  return new Map(rows.map(({ key, name }) => [name, key]))
}
