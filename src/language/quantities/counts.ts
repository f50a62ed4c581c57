import { isRise } from '../numbers/context.ts'
import { isClosingMark, sameLine, type Tokens, tokenBefore } from '../numbers/neighbours.ts'
import { stemStart } from '../numbers/stem.ts'
import type { NumberMention } from '../numbers.ts'
import { type Link, linkBetween, lowerEnd } from './ranges.ts'
import { nounOf, phraseOf, TIME, type UnitPhrase, unitAt, unitOf } from './units.ts'

/** One number or the two of a range, with the unit that they count. */
export interface Count {
  readonly first: number
  readonly last: number
  /** Where it begins in the text. */
  readonly start: number
  readonly value: number
  /** The upper end of a range. */
  readonly to: number | null
  readonly exact: boolean
  readonly unit: UnitPhrase | null
  /** How many number mentions it takes. */
  readonly taken: number
}

const BETWEEN = new Set(['بين', 'مابين'])
const FROM = 'من'
/** `ما بين` */
const WHAT = 'ما'

/** The count that a number begins. */
export function countAt(source: Tokens, numbers: readonly NumberMention[], index: number): Count {
  const number = numbers[index]!
  const single = singleAt(source, number)
  const next = numbers[index + 1]
  return (next && rangeOf(source, single, number, next)) ?? single
}

/** A noun in the dual counts two by itself; null for other words. */
export function dualAt(source: Tokens, at: number): Count | null {
  const token = source.tokens[at]!
  const noun = nounOf(token.form)
  if (!noun?.unit.dual || noun.unit.unit === TIME) return null
  const unit = phraseOf(source, at, noun.unit)
  const start = stemStart(source.text, token, noun.length)
  return { first: at, last: unit.last, start, value: 2, to: null, exact: true, unit, taken: 0 }
}

function singleAt(source: Tokens, number: NumberMention): Count {
  const { first, last, start, value, exact } = number
  const counted = (from: number, to: number, offset: number, unit: UnitPhrase | null): Count => ({
    first: from,
    last: to,
    start: offset,
    value,
    to: null,
    exact,
    unit,
    taken: 1,
  })
  const unit = unitAfter(source, number)
  if (unit) return counted(first, unit.last, start, unit)
  const sign = source.tokens[first - 1]
  const currency = sign?.kind === 'mark' ? unitOf(sign.form) : null
  if (currency) return counted(first - 1, last, sign!.start, { unit: currency.unit, of: null, last })
  const one = value === 1 ? countedByOne(source, first, last) : null
  return one ? counted(first - 1, last, one.start, one.unit) : counted(first, last, start, null)
}

// `شخص واحد`: the one follows what it counts.
function countedByOne(source: Tokens, first: number, last: number): { start: number; unit: UnitPhrase } | null {
  const before = tokenBefore(source, first)
  const noun = before?.kind === 'word' ? nounOf(before.form) : null
  if (!before || !noun) return null
  const unit = { unit: noun.unit.unit, of: noun.unit.of, last }
  return { start: stemStart(source.text, before, noun.length), unit }
}

/** The unit behind a number, past the mark that closes round it: `(40) قتيلا`, `عشرات من القتلى`. */
function unitAfter(source: Tokens, { last, kind, exact }: NumberMention): UnitPhrase | null {
  if (kind === 'percent') return { unit: 'percent', of: null, last }
  const token = sameLine(source, last + 1)
  if (!token) return null
  const closed = isClosingMark(token) || (!exact && token.form.folded === FROM)
  return unitAt(source, last + (closed ? 2 : 1), !exact)
}

/** The range that a count and the number behind it make, or null. */
function rangeOf(source: Tokens, lower: Count, number: NumberMention, next: NumberMention): Count | null {
  const link = linkBetween(source, lower.last, next)
  if (!link || number.kind === 'ordinal' || next.kind === 'ordinal') return null
  const opening = prefixOf(source, lower.first)
  const upper = singleAt(source, next)
  if (!agree(lower.unit, upper.unit) || !isRange(source, link, opening, lower, upper)) return null
  const ends = [lowerEnd(source, number, next), upper.value]
  const [value, to] = [Math.min(...ends), Math.max(...ends)]
  // Only `بين` may name the greater end first.
  if (value === to || (value !== ends[0] && opening?.kind !== 'between')) return null
  const first = opening?.first ?? lower.first
  const start = opening ? opening.start : lower.start
  return {
    first,
    last: upper.last,
    start,
    value,
    to: upper.value,
    exact: true,
    unit: upper.unit ?? lower.unit,
    taken: 2,
  }
}

const agree = (a: UnitPhrase | null, b: UnitPhrase | null): boolean => !a || !b || a.unit === b.unit

interface Prefix {
  readonly kind: 'between' | 'from'
  readonly first: number
  readonly start: number
}

function prefixOf(source: Tokens, first: number): Prefix | null {
  const token = tokenBefore(source, first)
  if (token?.kind !== 'word') return null
  for (const { stem, length } of token.form.splits) {
    const kind = BETWEEN.has(stem) ? 'between' : stem === FROM ? 'from' : null
    if (!kind) continue
    const what = kind === 'between' ? tokenBefore(source, first - 1) : null
    if (what?.form.folded === WHAT) return { kind, first: first - 2, start: what.start }
    return { kind, first: first - 1, start: stemStart(source.text, token, length) }
  }
  return null
}

function isRange(source: Tokens, link: Link, prefix: Prefix | null, lower: Count, upper: Count): boolean {
  if (link === 'and') return prefix?.kind === 'between'
  // A score or a date has no unit.
  if (link === 'dash') return upper.unit !== null && upper.unit.unit !== TIME
  if (prefix?.kind === 'between') return true
  // `هبط دولارين إلى 40 دولارا`: with two units and no `من` the second number is where the first led to.
  return (prefix !== null || (!lower.unit && upper.unit !== null)) && !isRise(source, lower.first)
}
