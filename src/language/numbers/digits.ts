import { CharacterClass, characterClass } from '../../text/characters.ts'
import type { Token } from '../tokens.ts'
import { isClosingMark, isGlued, sameLine, type Tokens } from './neighbours.ts'
import { numeralOf } from './numerals.ts'
import { percentAfter } from './percent.ts'

/** A number in digits: one token, or several with separators between them. */
export interface Digits {
  readonly value: number
  /** Index of its last token. */
  readonly last: number
}

const THOUSANDS_SIGNS = "٬'’"
const DECIMAL_SIGN = '٫'
const SEPARATORS = `.,،${DECIMAL_SIGN}${THOUSANDS_SIGNS}`
const LONGEST_NUMBER = 15
const MOST_GROUPS = 6

/**
 * Reads the digits at a token. Separators are read by the groups that they make:
 *
 * - `٬` and apostrophes part thousands, `٫` is the decimal sign;
 * - `.` `,` `،` part thousands when each group after the first has exactly three digits, and a last separator that
 *   differs from the ones before it is decimal (`26،013,94`);
 * - one `.` `,` `،` is decimal when the group after it has not three digits, or the one before it is zero or longer
 *   than three; with three digits it parts thousands, unless a scale word or a percentage makes it a decimal
 *   (`1.526 مليار`, `14.970 في المئة`);
 * - groups that fit no reading (`4.5.2015`) are numbers of their own.
 *
 * @returns null when the token's digits are too long for a number
 */
export function readDigits(source: Tokens, at: number): Digits | null {
  const groups = isInChain(source, at) ? [at] : groupsFrom(source, at)
  const value = groups.length > 1 ? joinedValue(source, groups) : null
  if (value !== null) return { value, last: groups.at(-1)! }
  const spaced = groups.length === 1 ? readSpaced(source, at) : null
  if (spaced) return spaced
  const digits = source.tokens[at]!.form.folded
  return isNumber(digits) ? { value: Number(digits), last: at } : null
}

const isNumber = (digits: string): boolean => digits.length <= LONGEST_NUMBER && Number.isFinite(Number(digits))

// A group that could not join the one before it joins none after it either.
const isInChain = (source: Tokens, at: number): boolean =>
  source.tokens[at - 2]?.kind === 'number' &&
  isSeparator(source.tokens[at - 1]!) &&
  isGlued(source, at) &&
  isGlued(source, at - 1)

const isSeparator = (token: Token): boolean => token.kind === 'mark' && SEPARATORS.includes(token.form.folded)

function groupsFrom(source: Tokens, at: number): number[] {
  const groups = [at]
  while (groups.length <= MOST_GROUPS) {
    const next = groups.at(-1)! + 2
    const token = source.tokens[next]
    if (token?.kind !== 'number' || !isSeparator(source.tokens[next - 1]!)) break
    if (!isGlued(source, next - 1) || !isGlued(source, next)) break
    groups.push(next)
  }
  return groups
}

function joinedValue(source: Tokens, groups: readonly number[]): number | null {
  const digits = groups.map((at) => source.tokens[at]!.form.folded)
  const separators = groups.slice(1).map((at) => source.tokens[at - 1]!.form.folded)
  const decimal = hasDecimals(digits, separators) ?? isShare(source, groups.at(-1)!, separators.at(-1)!)
  const whole = decimal ? digits.slice(0, -1) : digits
  if (!areThousands(whole, separators)) return null
  const written = decimal ? `${whole.join('')}.${digits.at(-1)}` : whole.join('')
  return isNumber(written) ? Number(written) : null
}

/** Whether the last group stands behind a decimal sign; null when the digits alone do not tell. */
function hasDecimals(digits: readonly string[], separators: readonly string[]): boolean | null {
  const last = separators.at(-1)!
  const long = digits.at(-1)!.length !== 3
  if (separators.length > 1) return long || last !== separators.at(-2)
  if (THOUSANDS_SIGNS.includes(last)) return false
  if (last === DECIMAL_SIGN || long || digits[0]!.length > 3 || digits[0]!.startsWith('0')) return true
  return null
}

// `1.526 مليار` and `14.970 في المئة`; the comma parts thousands there too (`1,824 مليون`), but in percents.
function isShare(source: Tokens, last: number, separator: string): boolean {
  if (percentAfter(source, last) !== null) return true
  const token = sameLine(source, last + 1)
  const next = token && isClosingMark(token) ? sameLine(source, last + 2) : token
  return separator !== ',' && next?.kind === 'word' && numeralOf(next.form)?.class.startsWith('scale') === true
}

function areThousands(groups: readonly string[], separators: readonly string[]): boolean {
  // `04,01` is a time of day.
  if (groups.length === 1) return !/^0\d/.test(groups[0]!)
  if (groups[0]!.length > 3 || groups[0]!.startsWith('0')) return false
  return groups.every((group, i) => i === 0 || (group.length === 3 && separators[i - 1] === separators[0]))
}

const NARROW_SPACES = '\u00a0\u2009\u202f'

// `1 234 567`: two groups of three or more, or a space that does not break, or a round thousand; else two numbers.
function readSpaced(source: Tokens, at: number): Digits | null {
  const first = source.tokens[at]!.form.folded
  if (first.length > 3 || first.startsWith('0') || isSpaced(source, at)) return null
  let last = at
  let written = first
  while (last - at < MOST_GROUPS && isSpaced(source, last + 1) && source.tokens[last + 1]!.form.folded.length === 3) {
    written += source.tokens[++last]!.form.folded
  }
  if (last === at || isSpaced(source, last + 1) || !isNumber(written)) return null
  const told = last - at > 1 || written.endsWith('000') || NARROW_SPACES.includes(source.text[source.tokens[at]!.end]!)
  return told ? { value: Number(written), last } : null
}

/** Whether a number and the one before it have one space between them. */
function isSpaced({ text, tokens }: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (before?.kind !== 'number' || token?.kind !== 'number' || token.start - before.end !== 1) return false
  return characterClass(text.charCodeAt(before.end)) === CharacterClass.space
}
