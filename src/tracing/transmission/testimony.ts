import type { StoredStatement } from '../../archive/archive.ts'
import { nameKey } from '../../archive/names.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { type Token, tokenize } from '../../language/tokens.ts'
import type { ChainLink, EntityRecord } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import { type Parties, plainName } from '../parties.ts'
import type { Party } from './account.ts'

/** A station of the line that a text names, with the words that name it. */
export interface Station {
  readonly party: Party
  readonly span: Span | null
}

/** What one article says of the way on which a statement came to it. */
export interface Testimony {
  readonly outlet: Party | null
  /** From the article towards the speaker. */
  readonly line: readonly Station[]
  /** It says that the speaker spoke to it, or that it has the news alone. */
  readonly exclusive: boolean
}

export function testimonyOf(stored: StoredStatement, parties: Parties): Testimony {
  const { document, statement } = stored
  const outlet = document.outlet === null ? null : parties.outlet(document.outlet)
  const channels = mediumStations(stored, parties)
  const links = statement.chain.flatMap((link) => stationOf(link, stored, parties) ?? [])
  const stations = [
    ...joint(links.slice(0, countAgencies(statement.chain))),
    ...links.slice(countAgencies(statement.chain)),
    ...channels,
    ...speakerStation(stored, parties),
  ].map((station) => ofOneArticle(station, document.id))
  const isOwn = ({ party }: Station) => party.key === outlet?.key
  return {
    outlet,
    line: distinct(stations.filter((station) => !isOwn(station) && !isSpeaker(station, stored))),
    exclusive: channels.some(isOwn) || isMarkedExclusive(document.record.document.text),
  }
}

/** Two articles that hide whom they have it from need not have it from the same. */
const ofOneArticle = ({ party, span }: Station, document: string): Station => ({
  party: party.kind === 'unresolved' ? { ...party, key: `unresolved:${document}` } : party,
  span,
})

const countAgencies = (chain: readonly ChainLink[]): number => chain.filter(({ role }) => role === 'agency').length

/** Nobody has it from himself. */
function isSpeaker({ party }: Station, { statement, document }: StoredStatement): boolean {
  if (party.kind !== 'intermediary') return false
  const speaker = document.record.entities.find(({ id }) => id === statement.speaker)
  return (
    speaker !== undefined && [speaker.name, ...speaker.aliases].some((name) => nameKey(name) === nameKey(party.name))
  )
}

/** Several agencies in one byline share the article: which of them has a statement, nothing tells. */
function joint(agencies: readonly Station[]): Station[] {
  const named = agencies.filter(({ party }) => party.kind !== 'unresolved')
  if (named.length < 2) return named.length > 0 ? named : agencies.slice(0, 1)
  const key = named.map(({ party }) => party.key).join('+')
  const name = named.map(({ party }) => party.name).join(' / ')
  return [{ party: { key, name, kind: 'agency' }, span: named[0]!.span }]
}

/** Of two links with one name the one nearer to the speaker counts. */
const distinct = (stations: readonly Station[]): Station[] =>
  stations.filter(({ party }, i) => !stations.slice(i + 1).some((other) => other.party.key === party.key))

function stationOf(link: ChainLink, { document }: StoredStatement, parties: Parties): Station | null {
  if (link.role !== 'agency' && link.role !== 'via') return null
  const { entities, document: text } = document.record
  const span = link.start === undefined || link.end === undefined ? null : { start: link.start, end: link.end }
  const credit = span && text.credits.find(({ start }) => start === span.start)
  const entity = entities.find(({ id }) => id === (link.entity ?? credit?.entity))
  // `وكالات` is a group to the reader: it names none.
  if (link.role === 'agency' && entity?.kind === 'group') {
    return { party: { key: `unresolved:${document.id}`, name: link.name, kind: 'unresolved' }, span }
  }
  const isNamed = !entity || isBody(entity)
  const press = isNamed ? (parties.press(link.name) ?? (entity ? parties.press(entity.name) : null)) : null
  return { party: press ?? intermediary(entity?.name ?? link.name), span }
}

const intermediary = (name: string): Party => ({
  key: `via:${nameKey(name) || name}`,
  name: plainName(name),
  kind: 'intermediary',
})
const channel = (name: string): Party => ({ key: `channel:${name}`, name, kind: 'channel' })

/** What may be an outlet: a country or a paper of the same name is none. */
export const isBody = ({ kind, anonymous }: EntityRecord): boolean =>
  !anonymous && (kind === 'organization' || kind === 'group')

/** The press that speaks as such: an outlet or agency, or `تقارير صحافية`, which hides whose they are. */
export function pressSpeaker(speaker: EntityRecord, parties: Parties): Party | null {
  if (isBody(speaker)) return parties.press(speaker.name)
  const party = speaker.kind === 'document' ? parties.press(speaker.name) : null
  return party?.kind === 'unresolved' ? party : null
}

/** An outlet or agency that tells it on its own is a station and the voucher in one. */
function speakerStation({ document, statement }: StoredStatement, parties: Parties): Station[] {
  const speaker = document.record.entities.find(({ id }) => id === statement.speaker)
  const party = speaker ? pressSpeaker(speaker, parties) : null
  return party ? [{ party, span: statement.source }] : []
}

const CHANNELS = new Map(
  readTable(lexiconFile('channels.tsv'), ['word', 'name']).map(({ word, name }) => [foldWord(word), name]),
)
const LONGEST_NAME = 5

/** The outlets and channels that a statement was made to: `لوكالة فرانس برس`, `في «تلغرام»`. */
function mediumStations({ document, statement }: StoredStatement, parties: Parties): Station[] {
  const { medium } = statement
  if (medium === null) return []
  const phrase = sliceOf(document.record.document.text, medium)
  const words = tokenize(phrase).filter(({ kind }) => kind !== 'mark')
  const isQuoted = /["«“]/u.test(phrase)
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const party = partyIn(words.slice(at, at + length), parties, isQuoted)
      if (party) return [{ party, span: medium }]
    }
  }
  return []
}

function partyIn(words: readonly Token[], parties: Parties, isQuoted: boolean): Party | null {
  const [first, ...rest] = words
  for (const { stem } of first!.form.splits) {
    const name = rest.length === 0 ? CHANNELS.get(stem) : undefined
    if (name) return channel(name)
    const party = parties.called([stem, ...rest.map(({ form }) => form.surface)].join(' '), isQuoted)
    if (party) return party
  }
  return null
}

const EXCLUSIVE = new Set(readTable(lexiconFile('exclusive-marks.tsv'), ['word']).map(({ word }) => foldWord(word)))
// Bylines stand in the first lines.
const HEAD = 240

/** Whether `خاص` stands by itself in the first lines: between line ends, dashes and colons. */
function isMarkedExclusive(text: string): boolean {
  const tokens = tokenize(text.slice(0, HEAD))
  return tokens.some(({ form, line }, at) => {
    if (!EXCLUSIVE.has(form.folded)) return false
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    return isBoundary(before, line) && (isBoundary(after, line) || after?.form.folded.startsWith('ب') === true)
  })
}

const isBoundary = (token: Token | undefined, line: number): boolean =>
  token === undefined || token.line !== line || token.kind === 'mark'
