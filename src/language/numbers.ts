import type { Span } from '../text/span.ts'
import { type Reading, readCardinal } from './numbers/cardinal.ts'
import { isRanked, isTrapped, isWhole } from './numbers/context.ts'
import { isName } from './numbers/names.ts'
import { isClosingMark, isOpeningMark, type Tokens } from './numbers/neighbours.ts'
import { type Numeral, numeralOf } from './numbers/numerals.ts'
import { readOrdinal } from './numbers/ordinal.ts'
import { readPart, readScaledPart } from './numbers/parts.ts'
import { hasPercentBefore, percentAfter } from './numbers/percent.ts'
import { firstPieceAt, type Piece, pieceAt } from './numbers/pieces.ts'
import { readPartOf, readRatio } from './numbers/ratio.ts'
import { isNegative } from './numbers/sign.ts'
import { stemStart } from './numbers/stem.ts'
import { readVague } from './numbers/vague.ts'
import type { Token } from './tokens.ts'

/** A number in the text, in digits or in words. */
export interface NumberMention extends Span {
  /** Indices of its first and last tokens. */
  readonly first: number
  readonly last: number
  /** Of a percentage the number of percents. */
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'percent'
  /** False when it tells its size only: `عشرات`, `مئات الآلاف`, `بضعة`. */
  readonly exact: boolean
  readonly written: 'digits' | 'words' | 'both'
}

/** A number before it is placed in the text. */
interface Found extends Reading {
  readonly first: number
  readonly kind: NumberMention['kind']
}

/** The numbers of a text, in order; none overlaps another. */
export function findNumbers(text: string, tokens: readonly Token[]): readonly NumberMention[] {
  const source = { text, tokens }
  const mentions: NumberMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = findAt(source, at)
    if (!found) continue
    mentions.push(mentionOf(source, found))
    at = found.last
  }
  return mentions
}

function findAt(source: Tokens, at: number): Found | null {
  const token = source.tokens[at]!
  if (token.kind === 'mark') return null
  if (token.kind === 'number') return findDigits(source, at)
  const numeral = numeralOf(token.form)
  return numeral ? findWords(source, at, numeral) : null
}

function findDigits(source: Tokens, at: number): Found | null {
  const piece = isName(source, at) ? null : firstPieceAt(source, at)
  const found = piece && findCount(source, piece)
  if (!found) return null
  if (isNegative(source, at, found.last)) return negative(found, at - 1)
  if (found.kind === 'cardinal' && hasPercentBefore(source, at)) return withKind(found, at - 1, 'percent')
  const article = source.tokens[at - 1]?.form.folded === 'ال'
  return article && isRanked(source, at - 1) ? withKind(found, found.first, 'ordinal') : found
}

function findWords(source: Tokens, at: number, numeral: Numeral): Found | null {
  if (isTrapped(source, at, numeral)) return null
  if (numeral.class === 'minus') return findMinus(source, at)
  if (numeral.class === 'part-of') return withKind(readPartOf(source, at), at, 'fraction')
  if (numeral.class === 'eighth')
    return isWhole(source, at + 1)
      ? { value: 1 / numeral.value, last: at, exact: true, first: at, kind: 'fraction' }
      : null
  const piece = firstPieceAt(source, at)!
  const ordinal = readOrdinal(source, piece)
  if (ordinal) return withKind(ordinal, at, 'ordinal')
  const found = withPercent(source, withKind(readVague(source, piece), at, 'cardinal')) ?? findCount(source, piece)
  return found && numeral.definite && numeral.class === 'ten' && isRanked(source, at)
    ? withKind(found, found.first, 'ordinal')
    : found
}

/** A cardinal, a fraction, or a percentage. */
function findCount(source: Tokens, piece: Piece): Found | null {
  const part = readPart(source, piece)
  if (part) {
    const scaled = readScaledPart(source, part)
    return withPercent(
      source,
      scaled ? withKind(exactly(scaled), piece.at, 'cardinal') : withKind(exactly(part), piece.at, 'fraction'),
    )
  }
  const count = readCardinal(source, piece)
  if (!count) return null
  // `الغرفة الواحدة من 150 ريالا` is no share.
  const ratio = piece.numeral?.definite ? null : readRatio(source, count)
  if (ratio) return withKind(ratio, piece.at, 'fraction')
  return isPronoun(source, piece, count) ? null : withPercent(source, withKind(count, piece.at, 'cardinal'))
}

// `واحد من المسؤولين`, `واحدة من أهم المدن`: one of them, and no count.
function isPronoun(source: Tokens, piece: Piece, count: Reading): boolean {
  return piece.numeral?.class === 'unit' && count.value === 1 && source.tokens[count.last + 1]?.form.folded === 'من'
}

function findMinus(source: Tokens, at: number): Found | null {
  const piece = pieceAt(source, at + 1)
  const found = piece && !piece.joined ? findCount(source, piece) : null
  return found && negative(found, at)
}

const withKind = (reading: Reading | null, first: number, kind: Found['kind']): Found | null =>
  reading && { value: reading.value, last: reading.last, exact: reading.exact, first, kind }

const exactly = ({ value, last }: Omit<Reading, 'exact'>): Reading => ({ value, last, exact: true })

const negative = ({ value, last, exact, kind }: Found, first: number): Found => ({
  value: -value,
  last,
  exact,
  first,
  kind,
})

function withPercent(source: Tokens, found: Found | null): Found | null {
  const last = found && percentAfter(source, found.last)
  if (!found || !last) return found
  return { value: found.value, last, exact: found.exact, first: found.first, kind: 'percent' }
}

function mentionOf({ text, tokens }: Tokens, found: Found): NumberMention {
  const { last, value, kind, exact } = found
  const first = opensBefore({ text, tokens }, found) ? found.first - 1 : found.first
  const proclitics = numeralOf(tokens[first]!.form)?.proclitics.length ?? 0
  const start = stemStart(text, tokens[first]!, proclitics)
  return { start, end: tokens[last]!.end, first, last, value, kind, exact, written: writtenIn(tokens, first, last) }
}

// `(34) مليون`: the mark that opens belongs to the number when the one that closes does.
function opensBefore(source: Tokens, { first, last }: Found): boolean {
  const { tokens } = source
  const opening = tokens[first - 1]
  if (tokens[first]!.kind !== 'number' || opening?.kind !== 'mark') return false
  return isOpeningMark(opening) && tokens.slice(first + 1, last).some(isClosingMark)
}

function writtenIn(tokens: readonly Token[], first: number, last: number): NumberMention['written'] {
  let digits = false
  let words = false
  for (let at = first; at <= last; at++) {
    if (tokens[at]!.kind === 'number') digits = true
    else if (numeralOf(tokens[at]!.form)) words = true
  }
  return digits && words ? 'both' : digits ? 'digits' : 'words'
}
