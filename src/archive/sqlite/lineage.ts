import { sql } from 'kysely'
import { unpackRecord } from '../blob.ts'
import { inChunks } from '../chunks.ts'
import type { Component, DocumentKey, LineageIndex, Placement, SharedText } from '../lineage.ts'
import type { ArchiveDatabase } from '../word-index.ts'

/** Who shares text with whom, in SQLite. Lists go to the database as JSON, for thousands come at a time. */
export const sqliteLineage = (db: ArchiveDatabase): LineageIndex => ({
  unplaced: (limit) =>
    db
      .selectFrom('documents')
      .select(['key', 'id'])
      .where('key', '>', ({ selectFrom }) =>
        selectFrom('placements').select(({ fn }) => fn.coalesce(fn.max('document'), sql.lit(0)).as('last')),
      )
      .orderBy('key')
      .limit(limit)
      .execute(),
  record: async (document) => {
    const { record } = await db
      .selectFrom('documents')
      .select('record')
      .where('key', '=', document)
      .executeTakeFirstOrThrow()
    return unpackRecord(record)
  },
  having: (fingerprints) => documentsHaving(db, fingerprints),
  shingles: async (documents) => {
    const rows = await inChunks(documents, (chunk) =>
      db.selectFrom('placements').select(['document', 'shingles']).where('document', 'in', chunk).execute(),
    )
    return new Map(rows.map(({ document, shingles }) => [document, unpacked(shingles)]))
  },
  days: async (documents) => {
    const rows = await inChunks(documents, (chunk) =>
      db.selectFrom('documents').select(['key', 'published']).where('key', 'in', chunk).execute(),
    )
    return new Map(rows.flatMap(({ key, published }) => (published === null ? [] : [[key, published.slice(0, 10)]])))
  },
  place: async (placements, shared) => {
    if (placements.length === 0) return
    const sharing = new Set(shared.map(({ document }) => document))
    const rows = placements.map(({ document, shingles }) => ({
      document,
      story: null,
      grouped: sharing.has(document) ? 0 : 1,
      shingles: packed(shingles),
    }))
    await inChunks(rows, (chunk) => db.insertInto('placements').values(chunk).execute())
    await storeFingerprints(db, placements)
    await storeShared(db, shared)
  },
  ungrouped: async (limit) => {
    const rows = await db
      .selectFrom('placements')
      .select('document')
      .where('grouped', '=', sql.lit(0))
      .orderBy('document')
      .limit(limit)
      .execute()
    return componentsOf(
      db,
      rows.map(({ document }) => document),
    )
  },
  setStories: async (members) => {
    const rows = JSON.stringify(members.map(({ document, story }) => [document, story]))
    await sql`update placements set story = value ->> 1, grouped = 1 from json_each(${rows})
      where placements.document = value ->> 0`.execute(db)
  },
})

const packed = (numbers: Uint32Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)

// Copied, for a buffer of the database begins at any byte.
const unpacked = (bytes: Uint8Array): Uint32Array => new Uint32Array(Uint8Array.from(bytes).buffer)

/*
 * Fingerprints are numbers at random. Put into one large tree each would change a page of its own, and storing a document
 * would cost more the more there are. So they go into a small level, which is poured into the next one when it is full, in
 * order, and that into the next: each has room for eight times as much.
 */
const FIRST_LEVEL = 1024
const GROWTH = 8
const LAST_LEVEL = 4

// A fingerprint and its document, counted from the first of the batch, as one number: exact below 2 ** 53.
const SPAN = 2 ** 20

async function storeFingerprints(db: ArchiveDatabase, placements: readonly Placement[]): Promise<void> {
  const [first, last] = [placements[0]!.document, placements.at(-1)!.document]
  const rows = placements.flatMap(({ document, fingerprints }) =>
    Array.from(fingerprints, (hash) => hash * SPAN + document - first),
  )
  const inOrder = JSON.stringify(rows.sort((a, b) => a - b))
  await sql`insert or ignore into fingerprints (level, hash, document)
    select 0, value / ${sql.lit(SPAN)}, ${sql.lit(first)} + value % ${sql.lit(SPAN)} from json_each(${inOrder})`.execute(
    db,
  )
  for (let level = 0; level < LAST_LEVEL; level++) {
    const room = FIRST_LEVEL * GROWTH ** level
    if (Math.floor(first / room) === Math.floor((last + 1) / room)) return
    await pour(db, level)
  }
}

async function pour(db: ArchiveDatabase, level: number): Promise<void> {
  await sql`insert or ignore into fingerprints (level, hash, document)
    select ${level + 1}, hash, document from fingerprints where level = ${level} order by hash, document`.execute(db)
  await db.deleteFrom('fingerprints').where('level', '=', level).execute()
}

async function documentsHaving(
  db: ArchiveDatabase,
  fingerprints: readonly number[],
): Promise<ReadonlyMap<number, readonly DocumentKey[]>> {
  const { rows } = await sql<{ hash: number; document: number }>`
    with recursive levels (level) as (
      select 0 union all select level + 1 from levels where level < (select max(level) from fingerprints)
    )
    select fingerprints.hash, fingerprints.document from levels
    cross join json_each(${JSON.stringify(fingerprints)}) as asked
    cross join fingerprints on fingerprints.level = levels.level and fingerprints.hash = asked.value`.execute(db)
  const having = new Map<number, DocumentKey[]>()
  for (const { hash, document } of rows) {
    const known = having.get(hash)
    if (known) known.push(document)
    else having.set(hash, [document])
  }
  return having
}

async function storeShared(db: ArchiveDatabase, shared: readonly SharedText[]): Promise<void> {
  const rows = shared.flatMap(({ document, other, overlap }) => [
    [document, other, overlap],
    [other, document, overlap],
  ])
  await sql`insert or replace into shared_texts (document, other, overlap)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`.execute(db)
}

async function componentsOf(db: ArchiveDatabase, documents: readonly DocumentKey[]): Promise<readonly Component[]> {
  const neighbours = new Map<DocumentKey, SharedText[]>()
  let reached = [...new Set(documents)]
  while (reached.length > 0) {
    for (const key of reached) neighbours.set(key, [])
    const rows = await inChunks(reached, (chunk) =>
      db.selectFrom('shared_texts').selectAll().where('document', 'in', chunk).execute(),
    )
    for (const row of rows) neighbours.get(row.document)!.push(row)
    reached = [...new Set(rows.map(({ other }) => other))].filter((key) => !neighbours.has(key))
  }
  const ids = await idsOf(db, [...neighbours.keys()])
  return connected(neighbours).map((keys) => ({
    documents: keys.map((key) => ({ key, id: ids.get(key)! })),
    shared: keys.flatMap((key) => neighbours.get(key)!.filter(({ document, other }) => document < other)),
  }))
}

async function idsOf(db: ArchiveDatabase, keys: readonly DocumentKey[]): Promise<ReadonlyMap<DocumentKey, string>> {
  const rows = await inChunks(keys, (chunk) =>
    db.selectFrom('documents').select(['key', 'id']).where('key', 'in', chunk).execute(),
  )
  return new Map(rows.map(({ key, id }) => [key, id]))
}

function connected(neighbours: ReadonlyMap<DocumentKey, readonly SharedText[]>): DocumentKey[][] {
  const seen = new Set<DocumentKey>()
  return [...neighbours.keys()].flatMap((start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const keys = [start]
    for (let i = 0; i < keys.length; i++) {
      for (const { other } of neighbours.get(keys[i]!)!) {
        if (seen.has(other)) continue
        seen.add(other)
        keys.push(other)
      }
    }
    return [keys]
  })
}
