import { isGlued, isPercentSign, sameLine, type Tokens } from './neighbours.ts'

const MINUS = '\u2212'
const HYPHEN = '-'

/**
 * Whether the mark before digits makes them negative. A hyphen does so only when nothing else explains it: it is free
 * before and glued behind, and the number ends the line or counts percents. Else it opens a parenthesis
 * (`الرئيس -58 عاما-`), ends a range or is the mark of a list.
 */
export function isNegative(source: Tokens, at: number, last: number): boolean {
  const mark = source.tokens[at - 1]
  if (mark?.kind !== 'mark' || !isGlued(source, at) || isGlued(source, at - 1)) return false
  if (mark.form.folded === MINUS) return true
  if (mark.form.folded !== HYPHEN || source.tokens[at - 2]?.kind === 'number') return false
  const next = sameLine(source, last + 1)
  return next === null || isPercentSign(next)
}
