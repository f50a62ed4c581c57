import { type Token, tokenize } from '../../language/tokens.ts'
import type { StatementRecord } from '../../record/schema.ts'
import { CharacterClass, characterClass } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import { keyTextOf, phraseKeyOf } from './keys.ts'

/** What the index of words holds of a statement. */
export interface IndexedWords {
  /** Keys of the words of the content. */
  readonly content: string
  /** Keys of the words of the source phrase. */
  readonly source: string
  /** One key a word, in the order of the text: what phrases are matched against. */
  readonly phrases: string
}

/** The words and numbers of a text. */
export const wordsOf = (text: string): readonly Token[] => tokenize(text).filter(({ kind }) => kind !== 'mark')

/**
 * The words of one span of a text, found without looking at the rest of it. They are those that the whole text has
 * there: no word reaches over a space.
 */
export function wordsWithin(text: string, { start, end }: Span): readonly Token[] {
  const from = spaceBefore(text, start)
  const words = wordsOf(text.slice(from, spaceAfter(text, end)))
  return words
    .map((word) => ({ ...word, start: word.start + from, end: word.end + from }))
    .filter((word) => word.start >= start && word.end <= end)
}

const isSpace = (text: string, at: number): boolean => characterClass(text.charCodeAt(at)) === CharacterClass.space

function spaceBefore(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isSpace(text, at - 1)) at--
  return at
}

function spaceAfter(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isSpace(text, at)) at++
  return at
}

/** The words of spans among the tokens of the whole text. */
export function wordsIn(words: readonly Token[], spans: readonly Span[]): readonly Token[] {
  return spans.flatMap(({ start, end }) => {
    const from = firstAt(words, start)
    let to = from
    while (to < words.length && words[to]!.end <= end) to++
    return words.slice(from, to)
  })
}

/** The first word that begins at an offset or after it. */
function firstAt(words: readonly Token[], offset: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

// No word is spelled so: a phrase never runs from one part into another.
const BREAK = ' ¶ '

export function indexedWords(words: readonly Token[], { content, source }: StatementRecord): IndexedWords {
  const contentWords = content.map((span) => wordsIn(words, [span]))
  const sourceWords = source ? wordsIn(words, [source]) : []
  return {
    content: contentWords.flat().map(keysText).join(' '),
    source: sourceWords.map(keysText).join(' '),
    phrases: [...contentWords, sourceWords]
      .map((part) => part.map(({ form }) => phraseKeyOf(form)).join(' '))
      .join(BREAK),
  }
}

const keysText = ({ form }: Token): string => keyTextOf(form)
