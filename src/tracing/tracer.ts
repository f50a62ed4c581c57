import { randomUUID } from 'node:crypto'
import type { Archive, StoredDocument, StoredStatement } from '../archive/archive.ts'
import type { Reader } from '../reading/read.ts'
import type { ArticleRecord, StatementRecord } from '../record/schema.ts'
import { wordingOf } from './matching/content-words.ts'
import { spokenBy } from './matching/own-text.ts'
import { type Parties, partiesFrom, withOutlets } from './parties.ts'
import type { Decision, Trace } from './schema.ts'
import { traceOf } from './trace.ts'
import { contentOf } from './versions/candidates.ts'
import { gather } from './versions/gathering.ts'
import type { TracingLanguage } from './wording.ts'

/** What is to be traced: a stored statement, the main statement of a document, or what a free text says. */
export type TraceQuery = { readonly statement: string } | { readonly document: string } | { readonly text: string }

export interface TracerOptions {
  /** Reads a free text. */
  readonly read: Reader
  /** The moment of a decision, ISO 8601 in UTC. */
  readonly now: () => string
  /** Folders of tables that are laid over the program's own. */
  readonly knowledge?: readonly string[] | undefined
}

export type TracerArchive = Pick<
  Archive,
  | 'alike'
  | 'statement'
  | 'statements'
  | 'statementsOf'
  | 'document'
  | 'listDocuments'
  | 'coverage'
  | 'outlets'
  | 'decide'
  | 'decisions'
>

export interface Tracer {
  /** Null when the archive has no such statement or document, or there is nothing in it that can be traced. */
  readonly trace: (query: TraceQuery, language: TracingLanguage) => Promise<Trace | null>
  /** Keeps what a person decided; from then on it outranks what is found. */
  readonly decide: (decision: Omit<Decision, 'id' | 'at'>) => Promise<Decision>
}

export function createTracer(archive: TracerArchive, { read, now, knowledge }: TracerOptions): Tracer {
  let known: Parties | undefined
  const parties = async () => {
    known ??= partiesFrom(knowledge)
    return withOutlets(known, await archive.outlets())
  }
  return {
    trace: async (query, language) => {
      const asked = await askedFor(archive, query, read)
      if (!asked) return null
      const { pivots, ...rest } = asked
      const press = await parties()
      const all = await Promise.all(pivots.map((pivot) => gather(archive, press, pivot, rest.kind !== 'text')))
      // Of the main statements of a document the one is traced that was taken up most.
      const most = all.reduce((best, one, i) => (one.versions.length > all[best]!.versions.length ? i : best), 0)
      const others = pivots.filter((_, i) => i !== most)
      return traceOf(
        {
          ...all[most]!,
          query: { kind: rest.kind, id: rest.id, text: rest.text ?? contentOf(pivots[most]!) },
          others: others.map((one) => ({ statement: rest.kind === 'text' ? null : one.id, text: contentOf(one) })),
        },
        { archive, parties: press, language },
      )
    },
    decide: async (decision) => {
      const row = { ...decision, id: randomUUID(), at: now() }
      await archive.decide(row)
      return row
    },
  }
}

interface Asked {
  readonly kind: Trace['query']['kind']
  readonly id: string | null
  readonly text: string | null
  readonly pivots: readonly StoredStatement[]
}

async function askedFor(archive: TracerArchive, query: TraceQuery, read: Reader): Promise<Asked | null> {
  if ('statement' in query) {
    const statement = await archive.statement(query.statement)
    return statement && { kind: 'statement', id: statement.id, text: null, pivots: [statement] }
  }
  const document = 'document' in query ? await archive.document(query.document) : documentOf(read({ text: query.text }))
  if (!document) return null
  const kind = 'document' in query ? 'document' : 'text'
  const records = mainStatements(document.record)
  const found =
    kind === 'document' ? await stored(archive, document, records) : records.map((one) => unstored(document, one))
  const pivots = found.length === 0 && kind === 'text' ? wholeText(document) : found
  const id = kind === 'document' ? document.id : null
  return pivots.length === 0 ? null : { kind, id, text: kind === 'text' ? document.record.document.text : null, pivots }
}

// An article has said its main things in its first statements.
const MOST_MAIN = 4
const FEWEST_TELLING = 3

/** The first statements that stand on their own and say enough to be found again. */
function mainStatements({ statements }: ArticleRecord): readonly StatementRecord[] {
  return statements.filter(({ inside }) => inside === null).slice(0, 3 * MOST_MAIN)
}

async function stored(archive: TracerArchive, document: StoredDocument, records: readonly StatementRecord[]) {
  const ids = new Map((await archive.statementsOf(document.id)).map(({ id, recordId }) => [recordId, id]))
  const found = await archive.statements(records.flatMap(({ id }) => ids.get(id) ?? []))
  const telling = found.filter((one) => wordingOf(one).telling.size >= FEWEST_TELLING)
  return (telling.length > 0 ? telling : found).slice(0, MOST_MAIN)
}

const unstored = (document: StoredDocument, statement: StatementRecord): StoredStatement => {
  const speaker = document.record.entities.find(({ id }) => id === statement.speaker)
  // A speaker is known by its name here: the archive finds it as it finds any.
  return {
    id: `text:${statement.id}`,
    document,
    statement,
    speaker: speaker ? { id: speaker.wikidata ?? speaker.name, name: speaker.name } : null,
  }
}

/** A text that was typed, as a document that is not kept. */
const documentOf = (record: ArticleRecord): StoredDocument => ({
  id: 'text',
  recordId: record.document.id,
  url: null,
  outlet: null,
  title: null,
  published: null,
  latest: true,
  bytesSha256: null,
  retrievedAt: '',
  record,
})

/** A text that attributes nothing is the statement itself. */
function wholeText(document: StoredDocument): StoredStatement[] {
  const { text } = document.record.document
  if (text.trim() === '') return []
  return [spokenBy(document, { start: 0, end: text.length })]
}
