import type { Span } from '../text/span.ts'
import { isClosingMark, isOpeningMark, type Tokens } from './numbers/neighbours.ts'
import { numeralOf } from './numbers/numerals.ts'
import { stemStart } from './numbers/stem.ts'
import type { NumberMention } from './numbers.ts'
import { fateAfter, fateBefore, isEnding } from './quantities/casualties.ts'
import { type Count, countAt, dualAt } from './quantities/counts.ts'
import { type Modifier, type ModifierPhrase, modifierAfter, modifierBefore } from './quantities/modifiers.ts'
import { TIME } from './quantities/units.ts'
import type { Token } from './tokens.ts'

/** A number with what it counts. */
export interface QuantityMention extends Span {
  readonly value: number
  /** The upper end of a range. */
  readonly to?: number
  readonly modifier: Modifier | null
  /** `person`, `percent`, a currency (ISO 4217, or its name where countries share it), a measure; null when unknown. */
  readonly unit: string | null
  /** What befell the persons: `killed`, `wounded`, `arrested` …; null when nothing tells. */
  readonly of: string | null
}

/** A quantity with the tokens that it stands on. */
interface Placed {
  readonly mention: QuantityMention
  readonly last: number
}

/** The quantities of a text, in order: numbers with unit, modifier or fate, and nouns whose dual counts two. */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
): readonly QuantityMention[] {
  const source = { text, tokens }
  const found: Placed[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    while (numbers[next] && numbers[next]!.first < at) next++
    const number = numbers[next]
    const count = number?.first === at ? countAt(source, numbers, next) : dualAt(source, at)
    if (!count) continue
    at = Math.max(at, count.last)
    if (number?.kind === 'ordinal' && count.taken > 0) continue
    const previous = found.at(-1)
    const placed = place(source, count, previous)
    // A modifier or a noun between two numbers belongs to the first.
    if (placed && placed.mention.start >= (previous?.mention.end ?? 0)) found.push(placed)
  }
  return found.map(({ mention }) => mention)
}

function place(source: Tokens, count: Count, previous: Placed | undefined): Placed | null {
  if (count.unit?.unit === TIME) return null
  const before = count.to === null ? modifierOf(source, count) : null
  const first = before?.first ?? count.first
  const fate = fateOf(source, count, first, previous)
  const after = before || count.to !== null ? null : laterModifier(source, count)
  const modifier = before?.modifier ?? after?.modifier ?? ownModifier(count)
  const unit = count.unit?.unit ?? (fate ? PERSON : null)
  if (!unit && !before && !after) return null
  // Two members or two ministers are no figure of the news; two that fell or were held are.
  if (count.taken === 0 && unit === PERSON && !fate) return null
  const last = after?.last ?? (before ? closed(source, count) : count.last)
  const start = before ? stemStart(source.text, source.tokens[before.first]!, before.length) : count.start
  const to = count.to === null ? {} : { to: count.to }
  return {
    mention: { start, end: source.tokens[last]!.end, value: count.value, ...to, modifier, unit, of: fate },
    last,
  }
}

const PERSON = 'person'

// A number that tells its size only is about that.
const ownModifier = (count: Count): Modifier | null => (count.to !== null ? 'between' : count.exact ? null : 'about')

function modifierOf(source: Tokens, { first }: Count): ModifierPhrase | null {
  const before = source.tokens[first - 1]
  const opened = before && isOpeningMark(before)
  return modifierBefore(source, first - (opened ? 2 : 1))
}

// `أكثر من (9.500.000)`: the bracket that opens behind a modifier is closed inside the quantity.
function closed({ tokens }: Tokens, { first, last }: Count): number {
  const next = tokens[last + 1]
  const opened = isOpeningMark(tokens[first]!) || isOpeningMark(tokens[first - 1]!)
  if (!opened || !next || !isClosingMark(next)) return last
  return tokens.slice(first + 1, last + 1).some(isClosingMark) ? last : last + 1
}

const FARTHEST_MODIFIER = 2

/** The modifier behind what is counted, past an adjective or two: `12 جنديا عراقيا على الأقل`. */
function laterModifier(source: Tokens, { last }: Count): ModifierPhrase | null {
  for (let at = last + 1; at <= last + 1 + FARTHEST_MODIFIER; at++) {
    const found = modifierAfter(source, at)
    if (found) return found
    const token = source.tokens[at]
    if (token?.kind !== 'word' || token.form.folded.startsWith('و') || numeralOf(token.form)) return null
  }
  return null
}

function fateOf(source: Tokens, count: Count, first: number, previous: Placed | undefined): string | null {
  if (!count.unit) return fateBefore(source, first, true)
  if (count.unit.unit !== PERSON) return count.unit.of
  const before = fateBefore(source, first, false)
  if (count.unit.of) return isEnding(before) ? before : count.unit.of
  return before ?? fateAfter(source, count.last) ?? inherited(source, first, previous)
}

// `مقتل 3 جنود و5 مدنيين`: what joins on shares the fate.
function inherited({ tokens }: Tokens, first: number, previous: Placed | undefined): string | null {
  if (!previous) return null
  const gap = first - previous.last - 1
  const joined =
    gap === 0 ? tokens[first]!.form.folded.startsWith('و') : gap === 1 && tokens[first - 1]!.form.folded === 'و'
  return joined ? previous.mention.of : null
}
