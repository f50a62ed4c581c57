import type { EntityRecord, StatementRecord } from '../record/schema.ts'
import { contains } from '../text/span.ts'
import type { Arrival } from './archive.ts'
import { packRecord } from './blob.ts'
import { type Days, daysOf } from './days.ts'
import { identityOf } from './identity.ts'
import { addressOf, documentId, entityId, statementId } from './ids.ts'
import type { EntryOf } from './known-names.ts'
import { nameKey } from './names.ts'
import { type IndexedWords, indexedWords, wordsOf } from './search/words.ts'

export interface PreparedEntity extends Pick<EntityRecord, 'kind' | 'name' | 'country' | 'wikidata' | 'anonymous'> {
  readonly id: string
  readonly names: readonly string[]
}

type Link = StatementRecord['chain'][number]
type LinkBetween = Link & { readonly role: 'agency' | 'via' }

/** A link of the chain between the outlet and the speaker. */
export interface PreparedLink {
  readonly role: LinkBetween['role']
  readonly name: string
  readonly words: string
  readonly entity: string | null
}

export interface PreparedStatement {
  readonly id: string
  readonly statement: StatementRecord
  /** Ids of shared entities. */
  readonly speaker: string | null
  readonly mentions: readonly string[]
  readonly links: readonly PreparedLink[]
  readonly said: Days | null
  readonly words: IndexedWords
}

/** All that will be stored of one document, worked out before the archive is locked for it. */
export interface PreparedDocument {
  readonly id: string
  readonly address: string
  readonly arrival: Arrival
  readonly packed: Uint8Array
  readonly entities: readonly PreparedEntity[]
  readonly statements: readonly PreparedStatement[]
}

export function prepare(arrival: Arrival, entryOf: EntryOf): PreparedDocument {
  const { article, record } = arrival
  const id = documentId(article)
  const entities = record.entities.map((entity) => prepareEntity(entity, entryOf, id))
  const shared = new Map(record.entities.map((entity, i) => [entity.id, entities[i]!.id]))
  return {
    id,
    address: addressOf(article),
    arrival,
    packed: packRecord(record),
    entities,
    statements: prepareStatements(arrival, id, shared),
  }
}

function prepareEntity(entity: EntityRecord, entryOf: EntryOf, document: string): PreparedEntity {
  const entry = entryOf(entity)
  const { kind, name, aliases, country, wikidata, anonymous } = entity
  return {
    id: entityId(identityOf(entity, entry, document)),
    kind,
    name: entry?.name ?? name,
    country: country ?? entry?.country ?? null,
    wikidata: wikidata ?? entry?.wikidata ?? null,
    anonymous,
    names: [...new Set([name, ...aliases, ...(entry ? [entry.name, ...entry.variants] : [])])],
  }
}

type SharedIds = ReadonlyMap<string, string>

function prepareStatements({ record }: Arrival, document: string, shared: SharedIds): PreparedStatement[] {
  const words = wordsOf(record.document.text)
  const seen = new Map<string, number>()
  return record.statements.map((statement) => ({
    id: unique(statementId(document, statement), seen),
    statement,
    speaker: statement.speaker === null ? null : (shared.get(statement.speaker) ?? null),
    mentions: mentionsIn(record.mentions, statement, shared),
    links: statement.chain.filter(isBetween).map((link) => prepareLink(link, record.document.credits, shared)),
    said: statement.time === null ? null : daysOf(statement.time),
    words: indexedWords(words, statement),
  }))
}

// Two speakers of one cue and content (`قال فلان وفلان`) make two statements: the first keeps the plain id.
function unique(id: string, seen: Map<string, number>): string {
  const times = seen.get(id) ?? 0
  seen.set(id, times + 1)
  return times === 0 ? id : `${id}-${times + 1}`
}

function mentionsIn(
  mentions: Arrival['record']['mentions'],
  { content }: StatementRecord,
  shared: SharedIds,
): string[] {
  const inside = mentions.filter((mention) => content.some((span) => contains(span, mention)))
  return [...new Set(inside.flatMap(({ entity }) => shared.get(entity) ?? []))]
}

// Outlet and speaker have columns of their own.
const isBetween = (link: Link): link is LinkBetween => link.role === 'agency' || link.role === 'via'

/** An agency's link has the place of its credit, and the credit tells which entity it is. */
function prepareLink(
  { role, name, entity, start }: LinkBetween,
  credits: Arrival['record']['document']['credits'],
  shared: SharedIds,
): PreparedLink {
  const local = entity ?? (start === undefined ? undefined : credits.find((credit) => credit.start === start)?.entity)
  return { role, name, words: nameKey(name), entity: (local && shared.get(local)) ?? null }
}
