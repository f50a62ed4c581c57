import type { NumberMention } from '../numbers.ts'
import type { Token } from '../tokens.ts'
import { type TimeWord, timeWordOf } from './words.ts'

/** One line of a text under reading: no time expression runs over its end. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Numbers by the index of their first token. */
  readonly numbers: ReadonlyMap<number, NumberMention>
  /** Indices of the first token of the line, and of the one after its last. */
  readonly first: number
  readonly end: number
}

export const tokenAt = (r: Reading, at: number): Token | undefined =>
  at >= r.first && at < r.end ? r.tokens[at] : undefined

/** The folded spelling of a token; empty outside the line. */
export const foldedAt = (r: Reading, at: number): string => tokenAt(r, at)?.form.folded ?? ''

export const wordAt = (r: Reading, at: number): TimeWord | null => {
  const token = tokenAt(r, at)
  return token?.kind === 'word' ? timeWordOf(token.form) : null
}

/** The value of a part that the word plays, undefined when it does not play it. */
export const roleAt = (r: Reading, at: number, role: string): string | undefined => wordAt(r, at)?.roles.get(role)

/** The same for a word without proclitics, as it stands inside an expression. */
export function bareRoleAt(r: Reading, at: number, role: string): string | undefined {
  const word = wordAt(r, at)
  return word?.proclitics === '' ? word.roles.get(role) : undefined
}

/** The number written in digits at a token, or -1; `width` is how many digits it may have at most. */
export function digitsAt(r: Reading, at: number, width: number): number {
  const token = tokenAt(r, at)
  if (token?.kind !== 'number' || token.form.folded.length > width) return -1
  const value = Number(token.form.folded)
  return Number.isInteger(value) ? value : -1
}

/** A number at a token, in digits or words, and the index behind it. */
export interface NumberHere {
  readonly value: number
  readonly next: number
  readonly ordinal: boolean
  /** False for a number that tells its size only: بضعة, عشرات. */
  readonly exact: boolean
}

export function numberAt(r: Reading, at: number): NumberHere | null {
  const mention = tokenAt(r, at) ? r.numbers.get(at) : undefined
  if (mention && mention.last < r.end && (mention.kind === 'cardinal' || mention.kind === 'ordinal')) {
    const { value, last, kind, exact } = mention
    return { value, next: last + 1, ordinal: kind === 'ordinal', exact }
  }
  const value = digitsAt(r, at, 9)
  return value >= 0 ? { value, next: at + 1, ordinal: false, exact: true } : null
}

/** Whether a token stands right behind the one before it. */
export const isGlued = (r: Reading, at: number): boolean => tokenAt(r, at)?.start === tokenAt(r, at - 1)?.end

/** Whether a token begins within so many units of the end of the one before it. */
export const isNear = (r: Reading, at: number, units: number): boolean =>
  (tokenAt(r, at)?.start ?? Number.POSITIVE_INFINITY) - (tokenAt(r, at - 1)?.end ?? 0) <= units
