import { isClosingMark, isGlued, isPercentSign, sameLine, type Tokens } from './neighbours.ts'
import { numeralOf } from './numerals.ts'

const IN = 'في'

/** The last token of the percent sign or words that follow a token, or null: `%`, `في المئة`, `بالمئة`. */
export function percentAfter(source: Tokens, last: number): number | null {
  const token = sameLine(source, last + 1)
  if (!token) return null
  if (isPercentSign(token)) return last + 1
  // `(33) في المئة`
  if (isClosingMark(token)) return percentWordsAt(source, last + 2)
  return percentWordsAt(source, last + 1)
}

function percentWordsAt(source: Tokens, at: number): number | null {
  const token = sameLine(source, at)
  if (token?.kind !== 'word') return isClosedSign(source, at) ? at : null
  if (token.form.folded === IN) return isTheHundred(source, at + 1, '') ? at + 1 : null
  return isTheHundred(source, at, 'ب') ? at : null
}

function isClosedSign(source: Tokens, at: number): boolean {
  const token = sameLine(source, at)
  return token !== null && isPercentSign(token) && isGlued(source, at)
}

function isTheHundred(source: Tokens, at: number, proclitics: string): boolean {
  const token = sameLine(source, at)
  const numeral = token?.kind === 'word' ? numeralOf(token.form) : null
  return numeral?.class === 'hundred' && numeral.value === 100 && numeral.definite && numeral.proclitics === proclitics
}

/** Whether a percent sign stands before digits, as `%33` is often typed; one that ends a number is not theirs. */
export function hasPercentBefore(source: Tokens, at: number): boolean {
  const sign = source.tokens[at - 1]
  if (!sign || !isPercentSign(sign) || !isGlued(source, at)) return false
  return !(source.tokens[at - 2]?.kind === 'number' && isGlued(source, at - 1))
}
