import { type Form, perForm } from '../language/forms.ts'
import { type Token, tokenize } from '../language/tokens.ts'

/** A phrase of one or more words that stands for a value. */
export interface Phrase<T> {
  /** The folded words after the first. */
  readonly rest: readonly string[]
  readonly values: readonly T[]
}

/** Where a phrase was met. */
export interface PhraseMatch<T> {
  /** Index of its first and its last token, inclusive. */
  readonly first: number
  readonly last: number
  /** Folded units of the first word that are proclitics and not part of the phrase. */
  readonly skip: number
  readonly words: number
  /** All that the phrase stands for, in the order of the tables. */
  readonly values: readonly T[]
}

/** Finds phrases in tokens by their first word. */
export interface PhraseMap<T> {
  /** The longest phrase that starts at a token, or null. */
  readonly match: (tokens: readonly Token[], at: number) => PhraseMatch<T> | null
  /** What a phrase of just these words stands for. */
  readonly get: (phrase: string) => readonly T[]
  /** The phrases that begin with a folded word, the longest first. */
  readonly beginning: (folded: string) => readonly Phrase<T>[]
}

interface Start<T> {
  readonly skip: number
  readonly phrases: readonly Phrase<T>[]
}

const MOST_MARKS = 2

/** The folded words of a phrase, its punctuation left out. */
export const wordsOf = (phrase: string): readonly string[] =>
  tokenize(phrase)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.form.folded)

/**
 * Builds a map of phrases. The first word of a phrase may carry proclitics in the text, and quotation marks, brackets
 * or dashes may stand between its words (`تنظيم «داعش»`).
 */
export function phraseMap<T>(pairs: Iterable<readonly [phrase: string, value: T]>): PhraseMap<T> {
  const byFirst = new Map<string, Phrase<T>[]>()
  for (const [phrase, value] of pairs) add(byFirst, wordsOf(phrase), value)
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.rest.length - a.rest.length)
  const startsOf = perForm((form) => starts(form, byFirst))
  return {
    match: (tokens, at) => {
      const found = startsOf(tokens[at]!.form)
      return found === null ? null : longest(tokens, at, found)
    },
    get: (phrase) => {
      const [first = '', ...rest] = wordsOf(phrase)
      return byFirst.get(first)?.find((known) => sameWords(known.rest, rest))?.values ?? []
    },
    beginning: (folded) => byFirst.get(folded) ?? [],
  }
}

function add<T>(byFirst: Map<string, Phrase<T>[]>, [first, ...rest]: readonly string[], value: T): void {
  if (first === undefined) return
  const phrases = byFirst.get(first)
  if (!phrases) {
    byFirst.set(first, [{ rest, values: [value] }])
    return
  }
  const known = phrases.find((phrase) => sameWords(phrase.rest, rest))
  if (!known) phrases.push({ rest, values: [value] })
  else if (!known.values.includes(value)) phrases[phrases.indexOf(known)] = { rest, values: [...known.values, value] }
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

function starts<T>(form: Form, byFirst: ReadonlyMap<string, readonly Phrase<T>[]>): readonly Start<T>[] | null {
  const found = form.splits.flatMap(({ stem, length }) => {
    const phrases = byFirst.get(stem)
    return phrases ? [{ skip: length, phrases }] : []
  })
  return found.length > 0 ? found : null
}

function longest<T>(tokens: readonly Token[], at: number, found: readonly Start<T>[]): PhraseMatch<T> | null {
  let best: PhraseMatch<T> | null = null
  for (const { skip, phrases } of found) {
    const match = firstMatch(tokens, at, skip, phrases)
    if (match && (best === null || match.words > best.words)) best = match
  }
  return best
}

function firstMatch<T>(
  tokens: readonly Token[],
  first: number,
  skip: number,
  phrases: readonly Phrase<T>[],
): PhraseMatch<T> | null {
  for (const { rest, values } of phrases) {
    const last = endOfPhrase(tokens, first, rest)
    if (last >= 0) return { first, last, skip, words: rest.length + 1, values }
  }
  return null
}

/** Index of the token that ends the phrase, or -1. */
function endOfPhrase(tokens: readonly Token[], first: number, rest: readonly string[]): number {
  let at = first
  for (const word of rest) {
    at = nextWord(tokens, at)
    if (at < 0 || tokens[at]!.form.folded !== word) return -1
  }
  return at
}

function nextWord(tokens: readonly Token[], at: number): number {
  const line = tokens[at]!.line
  for (let next = at + 1; next <= at + 1 + MOST_MARKS; next++) {
    const token = tokens[next]
    if (token === undefined || token.line !== line) return -1
    if (token.kind !== 'mark') return next
    if (!mayInterrupt(token.form)) return -1
  }
  return -1
}

const INTERRUPTIONS = new Set('«»"“”„‟‘’\'()[]{}-–—')
const mayInterrupt = perForm((form) => INTERRUPTIONS.has(form.folded))
