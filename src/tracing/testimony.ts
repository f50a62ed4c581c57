import type { StoredStatement } from '../archive/archive.ts'
import { nameKey } from '../archive/names.ts'
import { lexiconFile, readTable } from '../language/table.ts'
import { type Token, tokenize } from '../language/tokens.ts'
import type { ChainLink } from '../record/schema.ts'
import { foldWord } from '../text/fold.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { Party } from './account.ts'
import type { Parties } from './parties.ts'

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
  const stations = [...links, ...channels, ...speakerStation(stored, parties)]
  const isOwn = ({ party }: Station) => party.key === outlet?.key
  return {
    outlet,
    line: distinct(stations.filter((station) => !isOwn(station))),
    exclusive: channels.some(isOwn) || isMarkedExclusive(document.record.document.text),
  }
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
  const press = parties.press(link.name) ?? (entity ? parties.press(entity.name) : null)
  return { party: press ?? intermediary(entity?.name ?? link.name), span }
}

const intermediary = (name: string): Party => ({ key: `via:${nameKey(name) || name}`, name, kind: 'intermediary' })

/** An outlet or agency that tells it on its own is a station and the voucher in one. */
function speakerStation({ document, statement }: StoredStatement, parties: Parties): Station[] {
  const speaker = document.record.entities.find(({ id }) => id === statement.speaker)
  const party = speaker && !speaker.anonymous ? parties.press(speaker.name) : null
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
  const words = tokenize(sliceOf(document.record.document.text, medium)).filter(({ kind }) => kind !== 'mark')
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const party = partyIn(words.slice(at, at + length), parties)
      if (party) return [{ party, span: medium }]
    }
  }
  return []
}

function partyIn(words: readonly Token[], parties: Parties): Party | null {
  const [first, ...rest] = words
  for (const { stem } of first!.form.splits) {
    const channel = rest.length === 0 ? CHANNELS.get(stem) : undefined
    if (channel) return intermediary(channel)
    const party = parties.press([stem, ...rest.map(({ form }) => form.surface)].join(' '))
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
