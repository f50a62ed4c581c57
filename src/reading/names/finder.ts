import type { Naming } from '../../knowledge/entries.ts'
import type { EntryKind, KnowledgeEntry } from '../../knowledge/entry.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { PhraseMatch } from '../../knowledge/phrases.ts'
import { perForm } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import { wordNumber } from './features.ts'
import { tagQuoted } from './frames.ts'
import { type Memberships, membershipsOf } from './lists.ts'
import { indexOfNumbers } from './lookup.ts'
import { remember } from './memory.ts'
import type { NameMention } from './mention.ts'
import { scorerOf } from './model.ts'
import { isCertain, kindNumber, readPhrases } from './phrase-codes.ts'
import { type Reading, readingsOver } from './readings.ts'
import { startBehind } from './start.ts'
import { isBeginning, isInside, KIND_OF_TAG, OUTSIDE, TAG_COUNT } from './tags.ts'
import { constrained, type Part, Settled, writeBestTags } from './viterbi.ts'
import type { Weights } from './weights.ts'

export type NameFinder = (tokens: readonly Token[], text: string) => readonly NameMention[]

type Match = PhraseMatch<Naming>
/** The tag that begins a name of a kind. */
const firstTag = (kind: EntryKind): number => 1 + 2 * kindNumber(kind)
const PERSON = firstTag('person')
const PLACE = firstTag('place')
/** What a name that the tables hold for certain weighs against the model. */
const CERTAINTY = 25
/** The full name of a state or an agency is met by no chance: `المملكة العربية السعودية`, `وكالة الأنباء القطرية`. */
const CERTAINTY_OF_FULL_NAME = 700
/** What speaks against a person whose name would begin with that of a place. */
const NO_PERSON = 400
const WORDS_OF_AGENCY = 3
/** What a name elsewhere in the text weighs. */
const MEMORY = 600

/** Makes the finder of names over one knowledge. */
export function finderOf(knowledge: Knowledge, weights: Weights): NameFinder {
  const memberships = membershipsOf(knowledge)
  const { readingOf, boundary } = readingsOver(knowledge, memberships, weights)
  const score = scorerOf(weights, boundary)
  const reading = perForm(readingOf)
  const isWord = wordTest(memberships, weights)
  const transitions = constrained(weights.transitions)
  return (tokens, text) => {
    const readings = tokens.map((token) => reading(token.form))
    const { matches, codes } = readPhrases(tokens, readings)
    const settled = settledOf(tokens, readings, codes)
    const emissions = score(tokens, readings, codes, settled)
    for (const match of matches) if (isCertain(match)) support(emissions, tokens, match)
    const tags = new Uint8Array(tokens.length)
    writeBestTags(emissions, transitions, settled, { from: 0, to: tokens.length }, tags)
    for (const part of linesToReread(tokens, remember(tokens, readings, tags, settled, emissions, MEMORY))) {
      writeBestTags(emissions, transitions, settled, part, tags)
    }
    const framed = tagQuoted(tokens, readings, tags)
    return mentionsOf({ tokens, text, tags, matches, framed, isWord })
  }
}

function wordTest(memberships: Memberships, weights: Weights): (folded: string) => boolean {
  const wordAt = indexOfNumbers(weights.words)
  return (folded) => memberships(folded) !== 0 || wordAt(wordNumber(folded)) >= 0
}

function support(emissions: Float32Array, tokens: readonly Token[], match: Match): void {
  const tag = firstTag(match.values[0]!.entry.kind)
  const weight = isFullName(match) ? CERTAINTY_OF_FULL_NAME : CERTAINTY
  emissions[match.first * TAG_COUNT + tag]! += weight
  if (tag === PLACE) emissions[match.first * TAG_COUNT + PERSON]! -= NO_PERSON
  for (let at = match.first + 1; at <= match.last; at++) {
    // A plus sign is met inside a name by no chance either: `أوبك+`.
    emissions[at * TAG_COUNT + tag + 1]! += tokens[at]!.form.folded === '+' ? CERTAINTY_OF_FULL_NAME : weight
  }
}

const isFullName = ({ words, values }: Match): boolean =>
  (words > 1 && values[0]!.entry.kind === 'country') ||
  (words >= WORDS_OF_AGENCY && values[0]!.entry.subtype === 'agency')

// A word of a phrase of the tables is never settled: the phrase may speak against the word.
function settledOf(tokens: readonly Token[], readings: readonly Reading[], codes: Uint8Array): Uint8Array {
  const settled = new Uint8Array(tokens.length)
  let line = -1
  for (let at = 0; at < tokens.length; at++) {
    if (readings[at]!.outside && codes[at] === 0) settled[at] = Settled.outside
    else if (tokens[at]!.line !== line) settled[at] = Settled.start
    line = tokens[at]!.line
  }
  return settled
}

/** The lines that hold any of some tokens, each once. */
function* linesToReread(tokens: readonly Token[], changed: readonly number[]): Generator<Part> {
  let done = 0
  for (const at of changed) {
    if (at < done) continue
    const { line } = tokens[at]!
    let from = at
    while (from > 0 && tokens[from - 1]!.line === line) from--
    let to = at + 1
    while (to < tokens.length && tokens[to]!.line === line) to++
    yield { from, to }
    done = to
  }
}

interface Found {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly tags: Uint8Array
  readonly matches: readonly Match[]
  /** Tokens that begin names found by a frame. */
  readonly framed: ReadonlySet<number>
  /** Whether a folded word is one that the lists or the large sample know. */
  readonly isWord: (folded: string) => boolean
}

/** Names by their tags, and between them the nationalities and seats that no name has taken in. */
function mentionsOf(found: Found): readonly NameMention[] {
  const { tokens, tags, matches } = found
  const mentions: NameMention[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    while (next < matches.length && matches[next]!.first < at) next++
    const match = matches[next]?.first === at ? matches[next]! : null
    if (isBeginning(tags[at]!)) {
      const last = endOfName(tags, at)
      mentions.push(nameMention(found, at, last, match))
      at = last
    } else if (match && match.values[0]!.form !== 'name' && isFree(tags, match)) {
      mentions.push(otherMention(found, match))
      at = match.last
    }
  }
  return mentions
}

const isFree = (tags: Uint8Array, { first, last }: Match): boolean =>
  tags.subarray(first, last + 1).every((tag) => tag === OUTSIDE)

function endOfName(tags: Uint8Array, first: number): number {
  let last = first
  while (isInside(tags[last + 1] ?? OUTSIDE)) last++
  return last
}

function otherMention({ tokens, text }: Found, { first, last, skip, values }: Match): NameMention {
  const { entry, form } = values[0]!
  const start = startBehind(text, tokens[first]!, skip)
  return { start, end: tokens[last]!.end, first, last, kind: entry.kind, entry, namesakes: NONE, basis: 'table', form }
}

function nameMention(found: Found, first: number, last: number, match: Match | null): NameMention {
  const { tokens, text, tags } = found
  const kind = KIND_OF_TAG[tags[first]!]!
  const entries = match && match.last === last ? entriesOf(match, kind) : NONE
  const entry = entries[0] ?? null
  const skip = match ? match.skip : procliticsOf(found, tokens[first]!)
  return {
    start: startBehind(text, tokens[first]!, skip),
    end: tokens[last]!.end,
    first,
    last,
    kind: entry?.kind ?? kind,
    entry,
    namesakes: entries.length > 1 ? entries.slice(1) : NONE,
    basis: entry ? 'table' : found.framed.has(first) ? 'frame' : 'model',
    form: 'name',
  }
}

const NONE: readonly KnowledgeEntry[] = []

const entriesOf = ({ values }: Match, kind: EntryKind): readonly KnowledgeEntry[] =>
  values
    .filter(({ entry, form }) => form === 'name' && kindNumber(entry.kind) === kindNumber(kind))
    .map(({ entry }) => entry)

const ARTICLE = 'ال'

/** How much of a name's first word is proclitics: as little as leaves a word that is known. */
function procliticsOf({ isWord }: Found, { form }: Token): number {
  const known = form.splits.find(({ stem }) => isWord(stem))
  const split = known ?? form.splits.find(({ stem }) => stem.startsWith(ARTICLE))
  return split?.length ?? 0
}
