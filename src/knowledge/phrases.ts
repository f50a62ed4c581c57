import { type Form, perForm } from '../language/forms.ts'
import type { Token } from '../language/tokens.ts'
import { foldWord } from '../text/fold.ts'
import { splitWords } from '../text/words.ts'

/** A phrase of one or more words with all that it stands for, in the order of the tables. */
interface Phrase<T> {
  /** The folded words after the first. */
  readonly rest: readonly string[]
  readonly values: T[]
}

/** The phrases that begin with one word: that word alone, and the longer ones by their second word, longest first. */
interface Opening<T> {
  alone: Phrase<T> | null
  longer: Map<string, Phrase<T>[]> | null
  /** The bits of all second words: most words that follow have another, and the map need not be asked. */
  seconds: number
}

const bitOf = (word: string): number => 1 << ((word.charCodeAt(0) + 3 * word.charCodeAt(1) + 7 * word.length) & 31)

/** What phrases a form may begin. */
export interface Openings<T> {
  /** The readings of the form that begin any, the whole word first, with the length of the proclitics before each. */
  readonly readings: readonly { readonly skip: number; readonly opening: Opening<T> }[]
  /** Whether any of them is a phrase by itself. */
  readonly alone: boolean
  /** The bits of all second words. */
  readonly seconds: number
}

/** Where a phrase was met. */
export interface PhraseMatch<T> {
  /** Index of its first and its last token, inclusive. */
  readonly first: number
  readonly last: number
  /** Folded units of the first word that are proclitics and not part of the phrase. */
  readonly skip: number
  readonly words: number
  readonly values: readonly T[]
}

/** Finds phrases in tokens by their first word. */
export interface PhraseMap<T> {
  /** The longest phrase that starts at a token, or null. */
  readonly match: (tokens: readonly Token[], at: number) => PhraseMatch<T> | null
  /** The phrases that a form may begin, or null: for whoever keeps them with other answers about the form. */
  readonly openings: (form: Form) => Openings<T> | null
  /** What a phrase of just these words stands for. */
  readonly get: (phrase: string) => readonly T[]
  /** The folded words that phrases begin with. */
  readonly firstWords: () => Iterable<string>
  /** What a folded word stands for alone. */
  readonly alone: (folded: string) => readonly T[]
}

/** The folded words of a phrase as the tokens of a text would have them, its punctuation but for `+` left out. */
export const wordsOf = (phrase: string): readonly string[] => splitWords(foldWord(phrase), { joined: false })

/**
 * Builds a map of phrases. The first word of a phrase may carry proclitics in the text, and quotation marks, brackets
 * or dashes may stand between its words (`تنظيم «داعش»`).
 */
export function phraseMap<T>(pairs: Iterable<readonly [phrase: string, value: T]>): PhraseMap<T> {
  const byFirst = new Map<string, Opening<T>>()
  for (const [phrase, value] of pairs) add(byFirst, wordsOf(phrase), value)
  for (const { longer } of byFirst.values()) {
    for (const phrases of longer?.values() ?? [])
      if (phrases.length > 1) phrases.sort((a, b) => b.rest.length - a.rest.length)
  }
  const openings = (form: Form): Openings<T> | null => openingsOf(form, byFirst)
  const known = perForm(openings, null)
  return {
    openings,
    match: (tokens, at) => longestMatch(tokens, at, known(tokens[at]!.form)),
    get: (phrase) => {
      const [first = '', ...rest] = wordsOf(phrase)
      return find(byFirst.get(first), rest)?.values ?? []
    },
    firstWords: () => byFirst.keys(),
    alone: (folded) => byFirst.get(folded)?.alone?.values ?? [],
  }
}

function add<T>(byFirst: Map<string, Opening<T>>, [first, ...rest]: readonly string[], value: T): void {
  if (first === undefined) return
  let opening = byFirst.get(first)
  if (!opening) {
    opening = { alone: null, longer: null, seconds: 0 }
    byFirst.set(first, opening)
  }
  const known = find(opening, rest)
  if (!known) insert(opening, { rest, values: [value] })
  else if (!known.values.includes(value)) known.values.push(value)
}

function insert<T>(opening: Opening<T>, phrase: Phrase<T>): void {
  const second = phrase.rest[0]
  if (second === undefined) {
    opening.alone = phrase
    return
  }
  opening.longer ??= new Map()
  opening.seconds |= bitOf(second)
  const phrases = opening.longer.get(second)
  if (phrases) phrases.push(phrase)
  else opening.longer.set(second, [phrase])
}

function find<T>(opening: Opening<T> | undefined, rest: readonly string[]): Phrase<T> | null | undefined {
  if (rest[0] === undefined) return opening?.alone
  return opening?.longer?.get(rest[0])?.find((phrase) => sameWords(phrase.rest, rest))
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

function openingsOf<T>(form: Form, byFirst: ReadonlyMap<string, Opening<T>>): Openings<T> | null {
  let found: { readonly skip: number; readonly opening: Opening<T> }[] | null = null
  let alone = false
  let seconds = 0
  for (const { stem, length } of form.splits) {
    const opening = byFirst.get(stem)
    if (!opening) continue
    found ??= []
    found.push({ skip: length, opening })
    alone ||= opening.alone !== null
    seconds |= opening.seconds
  }
  return found && { readings: found, alone, seconds }
}

/** The longest phrase that starts at a token whose openings are known; of equal ones that with the fewest proclitics. */
export function longestMatch<T>(
  tokens: readonly Token[],
  first: number,
  openings: Openings<T> | null,
): PhraseMatch<T> | null {
  if (openings === null) return null
  const second = openings.seconds === 0 ? -1 : secondOf(tokens, first, openings.seconds)
  // Most words that begin a phrase (في, من) stand where they begin none.
  if (second < 0 && !openings.alone) return null
  let best: PhraseMatch<T> | null = null
  for (const { skip, opening } of openings.readings) {
    const match = matchOf(tokens, first, second, skip, opening)
    if (match && (best === null || match.words > best.words)) best = match
  }
  return best
}

/** Index of the second word if one of the phrases may have it, or -1. */
function secondOf(tokens: readonly Token[], first: number, seconds: number): number {
  const second = nextWord(tokens, first)
  return second >= 0 && (seconds & bitOf(tokens[second]!.form.folded)) !== 0 ? second : -1
}

function matchOf<T>(
  tokens: readonly Token[],
  first: number,
  second: number,
  skip: number,
  { alone, longer }: Opening<T>,
): PhraseMatch<T> | null {
  const phrases = second < 0 || longer === null ? undefined : longer.get(tokens[second]!.form.folded)
  if (phrases) {
    for (const { rest, values } of phrases) {
      const last = endOfPhrase(tokens, second, rest)
      if (last >= 0) return { first, last, skip, words: rest.length + 1, values }
    }
  }
  return alone === null ? null : { first, last: first, skip, words: 1, values: alone.values }
}

/** Index of the token that ends the phrase whose second word is known to stand at `second`, or -1. */
function endOfPhrase(tokens: readonly Token[], second: number, rest: readonly string[]): number {
  let at = second
  for (let i = 1; i < rest.length; i++) {
    at = nextWord(tokens, at)
    if (at < 0 || tokens[at]!.form.folded !== rest[i]) return -1
  }
  return at
}

const MOST_MARKS = 2
const INTERRUPTIONS = new Set('«»"“”„‟‘’\'()[]{}-–—')

/** Index of the next word of the line (a plus sign is one), over a mark or two that may stand inside a phrase, or -1. */
function nextWord(tokens: readonly Token[], at: number): number {
  const line = tokens[at]!.line
  for (let next = at + 1; next <= at + 1 + MOST_MARKS; next++) {
    const token = tokens[next]
    if (token === undefined || token.line !== line) return -1
    if (token.kind !== 'mark' || token.form.folded === '+') return next
    if (!INTERRUPTIONS.has(token.form.folded)) return -1
  }
  return -1
}
