import type { Token } from '../language/tokens.ts'
import type { Span } from '../text/span.ts'
import type { Quotation } from './quotations.ts'

/** A sentence: tokens `first` to `last`, both included; its full stop is part of it. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  readonly line: number
}

/** A sentence without the tokens before one: what stands behind a dateline. */
export const sentenceFrom = ({ last, line, start, end }: Sentence, first: number): Sentence => ({
  first,
  last,
  line,
  start,
  end,
})

const ENDERS = new Set(['.', '!', '؟', '?', '…', '۔'])

/**
 * Splits the tokens into sentences. A line break always ends one; a full stop does not inside a closed quotation, after
 * the abbreviation of a title (`د. محمد`), between digits, or inside a web address.
 */
export function findSentences(tokens: readonly Token[], quotations: readonly Quotation[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  let quote = 0
  let quotedTo = -1
  let bracketTo = -1
  for (let i = 0; i < tokens.length; i++) {
    while (quote < quotations.length && quotations[quote]!.first <= i) {
      const { closed, last } = quotations[quote++]!
      if (closed && last > quotedTo) quotedTo = last
    }
    if (i > bracketTo && tokens[i]!.kind === 'mark' && tokens[i]!.form.surface === '(')
      bracketTo = closingBracket(tokens, i)
    const next = tokens[i + 1]
    const broken = !next || (next.line !== tokens[i]!.line && i >= quotedTo)
    if (!broken && i - first < LONGEST && (i < quotedTo || i < bracketTo || !endsSentence(tokens, i))) continue
    sentences.push({ first, last: i, line: tokens[first]!.line, start: tokens[first]!.start, end: tokens[i]!.end })
    first = i + 1
  }
  return sentences
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]!
  if (!isEnder(token)) return isClosingMark(token) && isEnder(tokens[i - 1]) && !joins(next)
  // The last of several (`..`, `؟!`) ends it, and a closing mark behind it belongs to it.
  if (isEnder(next) || isClosingMark(next)) return false
  if (token.form.surface !== '.') return true
  return !isAbbreviation(tokens, i) && !isInsideToken(token, tokens[i - 1], next)
}

/** A sentence of more tokens is none: it is cut, so that no text costs more than its length. */
const LONGEST = 250
const LONGEST_BRACKET = 16

/** The closing bracket of a short remark (`(آي.بي. أدرس)`), or -1: a full stop inside it ends nothing. */
function closingBracket(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at <= open + LONGEST_BRACKET && tokens[at]?.line === tokens[open]!.line; at++) {
    if (tokens[at]!.form.surface === ')') return at
  }
  return -1
}

const isEnder = (token: Token | undefined): boolean => token?.kind === 'mark' && ENDERS.has(token.form.surface)
const isClosingMark = (token: Token): boolean => token.kind === 'mark' && '»”")'.includes(token.form.surface)
const joins = (token: Token): boolean => token.kind === 'mark' && '،,.؛'.includes(token.form.surface)

/** `د. محمد`, `أ. ف. ب`: a lone letter that is no calendar sign behind a number (`1436هـ.`). */
function isAbbreviation(tokens: readonly Token[], dot: number): boolean {
  const word = tokens[dot - 1]
  if (word?.kind !== 'word' || word.form.folded.length !== 1 || word.end !== tokens[dot]!.start) return false
  const before = tokens[dot - 2]
  return !(before?.kind === 'number' && before.end === word.start)
}

/** `3.5`, `aawsat.com`: no space on either side, and no Arabic letters that merely lack it. */
function isInsideToken(dot: Token, before: Token | undefined, after: Token): boolean {
  if (before?.end !== dot.start || after.start !== dot.end) return false
  return (before.kind === 'number' && after.kind === 'number') || (isLatin(before) && isLatin(after))
}

const isLatin = (token: Token): boolean => token.kind === 'word' && token.form.folded.charCodeAt(0) < 0x250
