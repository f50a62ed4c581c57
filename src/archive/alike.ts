import { type ExpressionBuilder, sql } from 'kysely'
import type { Alike, AlikeFilter, AlikeQuery, Coverage, StoredStatement } from './archive.ts'
import { inChunks } from './chunks.ts'
import { nameKey } from './names.ts'
import { phraseKeyOf } from './search/keys.ts'
import { wordsOf } from './search/words.ts'
import { documentsByKey, entityKeysNamed, speakersOf } from './stored.ts'
import type { ArchiveTables } from './tables.ts'
import type { ArchiveDatabase, WeighedKey, WordIndex } from './word-index.ts'

// So few words, the rarest, tell a statement from others; more would only make the search slow.
const RAREST = 16
const LIMIT = 60

/** Statements that share the rarest words of a text, those that share most first. */
export async function statementsAlike(db: ArchiveDatabase, index: WordIndex, query: AlikeQuery): Promise<Alike[]> {
  const keys = new Set(wordsOf(query.text).map(({ form }) => phraseKeyOf(form)))
  const rarest = affordable(await index.rarest(db, [...keys], RAREST))
  if (rarest.length === 0) return []
  const score = sql<number>`found.weight / ${rarest.reduce((sum, { weight }) => sum + weight, 0)}`
  return db
    .selectFrom('statements')
    .innerJoin(index.weighed(rarest), 'found.key', 'statements.key')
    .innerJoin('documents', 'documents.key', 'statements.document')
    .select(['statements.id', 'documents.id as document', score.as('score')])
    .where((eb) =>
      eb.or([
        sql<boolean>`${score} >= ${query.least ?? 0}`,
        ...(query.or ?? []).map((filter) => eb.and(conditions(eb as never, index, filter))),
      ]),
    )
    .orderBy(sql`found.weight`, 'desc')
    .orderBy('statements.key')
    .limit(query.limit ?? LIMIT)
    .execute()
}

// So many statements are looked at for all words together, however large the archive; a few words are always asked for.
const MOST_LOOKED_AT = 50_000
const FEWEST_WORDS = 3

function affordable(rarest: readonly WeighedKey[]): readonly WeighedKey[] {
  let looked = 0
  return rarest.filter(({ statements }, i) => {
    looked += statements
    return i < FEWEST_WORDS || looked <= MOST_LOOKED_AT
  })
}

function conditions(
  eb: ExpressionBuilder<ArchiveTables, 'statements'>,
  index: WordIndex,
  { stance, speaker, from, to }: AlikeFilter,
) {
  return [
    ...(stance?.length ? [eb('statements.stance', 'in', stance)] : []),
    ...(speaker ? [eb('statements.speaker', 'in', entityKeysNamed(eb, index, speaker))] : []),
    ...(from ? [eb('statements.published', '>=', from)] : []),
    ...(to ? [eb('statements.published', '<=', to)] : []),
  ]
}

/** Statements by their ids, in the order of the ids; those that are not there are left out. */
export async function statementsById(db: ArchiveDatabase, ids: readonly string[]): Promise<StoredStatement[]> {
  const rows = await inChunks([...new Set(ids)], (chunk) =>
    db.selectFrom('statements').select(['id', 'document', 'record_id', 'speaker']).where('id', 'in', chunk).execute(),
  )
  const documents = await documentsByKey(db, [...new Set(rows.map(({ document }) => document))])
  const speakers = await speakersOf(db, rows)
  const byId = new Map(
    rows.map(({ id, document: key, record_id, speaker }) => {
      const document = documents.get(key)!
      const statement = document.record.statements.find((one) => one.id === record_id)!
      return [id, { id, document, statement, speaker: speakers.get(speaker!) ?? null }]
    }),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many documents there are, and from when to when; of all outlets, or of those with one of the names. */
export async function coverageOf(db: ArchiveDatabase, outlets: readonly string[] | null): Promise<Coverage> {
  const documents = db
    .selectFrom('documents')
    .where((eb) =>
      outlets === null
        ? eb.and([])
        : eb(
            'documents.outlet',
            'in',
            eb.selectFrom('outlets').select('key').where('words', 'in', outlets.map(nameKey)),
          ),
    )
  const row = await documents
    .select(({ fn }) => [
      fn.countAll<number>().as('documents'),
      fn.min('documents.published').as('from'),
      fn.max('documents.published').as('to'),
    ])
    .executeTakeFirstOrThrow()
  return { documents: row.documents, from: row.from as string | null, to: row.to as string | null }
}

export async function outletNames(db: ArchiveDatabase): Promise<string[]> {
  const rows = await db.selectFrom('outlets').select('name').orderBy('key').execute()
  return rows.map(({ name }) => name)
}
