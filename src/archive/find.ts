import { setImmediate } from 'node:timers/promises'
import { type ExpressionBuilder, sql } from 'kysely'
import { sliceOf } from '../text/span.ts'
import type { FoundAll, FoundPage, FoundStatement, StatementQuery } from './archive.ts'
import { daysOf } from './days.ts'
import { nameKey } from './names.ts'
import { ArchiveError } from './problem.ts'
import { type AskedWords, readWords } from './search/query.ts'
import { snippetOf } from './search/snippet.ts'
import { documentsByKey, entityKeysNamed, speakersOf } from './stored.ts'
import type { ArchiveTables } from './tables.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

const PAGE = 20

/** Finds statements: counts all that there are, and gives one page of them. */
export async function findStatements(db: ArchiveDatabase, index: WordIndex, query: StatementQuery): Promise<FoundPage> {
  const asked = await askedWords(db, index, query.words)
  const matching = filtered(db, index, query, asked)
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await sorted(matching, query, asked)
    .select(['statements.key', 'statements.id', 'statements.document', 'statements.record_id', 'statements.speaker'])
    .limit(whole(query.limit ?? PAGE, 'limit'))
    .offset(whole(query.offset ?? 0, 'offset'))
    .execute()
  return { total, statements: await foundStatements(db, rows, asked) }
}

// As many at a time as leave others their turn.
const AT_ONCE = 50

/** All statements that a query finds, as they are at this moment, whatever is added while they are taken. */
export async function findEvery(db: ArchiveDatabase, index: WordIndex, query: StatementQuery): Promise<FoundAll> {
  const asked = await askedWords(db, index, query.words)
  const rows = await sorted(filtered(db, index, query, asked), query, asked)
    .select(['statements.key', 'statements.id', 'statements.document', 'statements.record_id', 'statements.speaker'])
    .execute()
  return { total: rows.length, statements: inParts(db, rows, asked) }
}

async function* inParts(db: ArchiveDatabase, rows: readonly FoundRow[], asked: AskedWords) {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await setImmediate()
    yield* await foundStatements(db, rows.slice(at, at + AT_ONCE), asked)
  }
}

export function whole(value: number, field: string): number {
  if (Number.isInteger(value) && value >= 0) return value
  throw new ArchiveError('bad-query', `${field} must be a whole number, not ${value}`, { field, value })
}

const NOTHING_ASKED: AskedWords = { words: [], phrases: [] }
const asksWords = ({ words, phrases }: AskedWords): boolean => words.length + phrases.length > 0

/** The words of a query with the keys that they are looked for under. */
export async function askedWords(db: ArchiveDatabase, index: WordIndex, typed = ''): Promise<AskedWords> {
  if (typed.trim() === '') return NOTHING_ASKED
  const clauses = readWords(typed)
  if (clauses.length > 0) return index.resolve(db, clauses)
  throw new ArchiveError('bad-query', `no word in '${typed}'`, { field: 'words', value: typed })
}

type Statements = ExpressionBuilder<ArchiveTables, 'statements'>

/** The statements that meet all conditions of a query. */
export function filtered(db: ArchiveDatabase, index: WordIndex, query: StatementQuery, asked: AskedWords) {
  const all = db.selectFrom('statements')
  // The columns of the index serve only to sort by, so the type need not know of them.
  const found = asksWords(asked) ? all.innerJoin(index.matches(asked), 'found.key', 'statements.key') : all
  return (found as typeof all).where((eb) => eb.and(conditions(eb, index, query)))
}

function conditions(eb: Statements, index: WordIndex, query: StatementQuery) {
  const { stance, mode, outlet } = query
  return [
    ...(query.allVersions ? [] : [eb('statements.latest', '=', 1)]),
    ...(stance?.length ? [eb('statements.stance', 'in', stance)] : []),
    ...(mode?.length ? [eb('statements.mode', 'in', mode)] : []),
    ...(outlet?.length ? [eb('statements.outlet', 'in', outletsNamed(eb, outlet))] : []),
    ...(query.speaker ? [eb('statements.speaker', 'in', entityKeysNamed(eb, index, query.speaker))] : []),
    ...(query.mentions ? [eb('statements.key', 'in', statementsMentioning(eb, index, query.mentions))] : []),
    ...(query.via ? [eb('statements.key', 'in', statementsVia(eb, index, query.via))] : []),
    ...dayConditions(eb, query),
  ]
}

/** A saying that the text dates to a month or a week is found by any of its days. */
function dayConditions(eb: Statements, { from, to, saidFrom, saidTo }: StatementQuery) {
  return [
    ...(from ? [eb('statements.published', '>=', day(from, 'from'))] : []),
    ...(to ? [eb('statements.published', '<=', day(to, 'to'))] : []),
    ...(saidFrom ? [eb('statements.said_to', '>=', day(saidFrom, 'from'))] : []),
    ...(saidTo ? [eb('statements.said_from', '<=', day(saidTo, 'to'))] : []),
  ]
}

/** The first or the last day of what may be a day, a month or a year. */
export function day(value: string, end: 'from' | 'to'): string {
  const days = daysOf(value)
  if (days) return days[end]
  throw new ArchiveError('bad-query', `not a date: '${value}'`, { field: 'date', value })
}

export const outletsNamed = (eb: Statements, names: readonly string[]) =>
  eb.selectFrom('outlets').select('outlets.key').where('outlets.words', 'in', names.map(nameKey))

const statementsMentioning = (eb: Statements, index: WordIndex, name: string) =>
  eb
    .selectFrom('statement_mentions')
    .select('statement_mentions.statement')
    .where('statement_mentions.entity', 'in', entityKeysNamed(eb, index, name))

/** Links whose entity has the name, and those whose own words are the name. */
const statementsVia = (eb: Statements, index: WordIndex, name: string) =>
  eb
    .selectFrom('statement_links')
    .select('statement_links.statement')
    .where('statement_links.entity', 'in', entityKeysNamed(eb, index, name))
    .union(
      eb
        .selectFrom('statement_links')
        .select('statement_links.statement')
        .where('statement_links.words', '=', nameKey(name)),
    )

type Filtered = ReturnType<typeof filtered>

/** The newest first, or the most relevant; statements that are equal in that stand in the order of their keys. */
function sorted(matching: Filtered, { sort }: StatementQuery, asked: AskedWords) {
  const byRelevance = asksWords(asked) && sort !== 'time'
  return byRelevance
    ? matching.orderBy(sql`found.rank`).orderBy('statements.key')
    : matching.orderBy('statements.published', 'desc').orderBy('statements.key', 'desc')
}

interface FoundRow {
  readonly key: number
  readonly id: string
  readonly document: number
  readonly record_id: string
  readonly speaker: number | null
}

async function foundStatements(
  db: ArchiveDatabase,
  rows: readonly FoundRow[],
  asked: AskedWords,
): Promise<FoundStatement[]> {
  const documents = await documentsByKey(db, [...new Set(rows.map(({ document }) => document))])
  const speakers = await speakersOf(db, rows)
  return rows.map(({ id, document: key, record_id, speaker }) => {
    const { record, ...document } = documents.get(key)!
    const statement = record.statements.find((one) => one.id === record_id)!
    return {
      id,
      document,
      statement,
      speaker: speaker === null ? null : speakers.get(speaker)!,
      content: statement.content.map((span) => sliceOf(record.document.text, span)).join(' … '),
      snippet: snippetOf(record.document.text, statement, asked),
    }
  })
}
