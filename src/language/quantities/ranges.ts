import { isGlued, type Tokens } from '../numbers/neighbours.ts'
import { numeralOf } from '../numbers/numerals.ts'
import { product } from '../numbers/sum.ts'
import type { NumberMention } from '../numbers.ts'

/** How the two ends of a range are linked: `بين … و…`, `… إلى …`, `…-…`. */
export type Link = 'and' | 'to' | 'dash'

/** What links a number to the one that begins behind it, when nothing else lies there. */
export function linkBetween(source: Tokens, end: number, next: NumberMention): Link | null {
  const gap = next.first - end - 1
  if (gap === 0) return numeralOf(source.tokens[next.first]!.form)?.proclitics === 'و' ? 'and' : null
  if (gap !== 1) return null
  const token = source.tokens[end + 1]!
  if (token.form.folded === 'و') return 'and'
  if (token.form.folded === 'الي') return 'to'
  const dashed = token.kind === 'mark' && DASHES.includes(token.form.folded)
  return dashed && isGlued(source, end + 1) === isGlued(source, next.first) ? 'dash' : null
}

const DASHES = '-\u2013\u2212'

/** The lower end of a range, which shares the scale of the upper one: `بين 200 و300 ألف`. */
export function lowerEnd(source: Tokens, lower: NumberMention, upper: NumberMention): number {
  const numeral = upper.first < upper.last ? numeralOf(source.tokens[upper.last]!.form) : null
  if (!numeral?.class.startsWith('scale') || lower.value >= 1000) return lower.value
  return lower.value < upper.value / numeral.value ? product(lower.value, numeral.value) : lower.value
}
