import type { Span } from '../text/span.ts'
import { serialOfIso } from './calendars.ts'
import { stemStart } from './numbers/stem.ts'
import type { NumberMention } from './numbers.ts'
import type { Anchor, Basis } from './times/anchor.ts'
import { readTime, startsTime } from './times/grammar.ts'
import type { Found } from './times/meaning.ts'
import { isInName, withKnownYear } from './times/named-days.ts'
import { foldedAt, type Reading, wordAt } from './times/reading.ts'
import { type Resolved, resolve, type TimeType, type Unit } from './times/resolve.ts'
import { type Tense, tenseAt, tenseBehind } from './times/tense.ts'
import type { Token } from './tokens.ts'

/** A time expression with its TIMEX3 value. */
export interface TimeMention extends Span {
  readonly type: TimeType
  readonly value: string
  /** What a relative expression was resolved against. */
  readonly basis: Basis
  /** Units that the words state. */
  readonly certain: readonly Unit[]
  /** Units that the basis fills in. */
  readonly implied: readonly Unit[]
  readonly rule: string
}

/** A time expression that contradicts itself or the calendar. */
export interface TimeDoubt extends Span {
  readonly code: 'weekday-conflict' | 'impossible-date'
  readonly message: string
}

export interface Times {
  readonly times: readonly TimeMention[]
  readonly doubts: readonly TimeDoubt[]
}

/**
 * Finds the time expressions of a text and gives each its TIMEX3 value.
 *
 * @param published day of publication, `YYYY-MM-DD`, that relative expressions are resolved against; without it they
 *   keep X for what is not known
 */
export function findTimes(
  text: string,
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  published: string | null,
): Times {
  const times: TimeMention[] = []
  const doubts: TimeDoubt[] = []
  const serial = published === null ? null : serialOfIso(published)
  let named: Anchor['named'] = null
  let behindName = -1
  forEachFound(text, tokens, numbers, (r, found) => {
    if (isInName(r, found, behindName)) {
      behindName = found.next
      return
    }
    const meaning = found.meaning.kind === 'moment' ? withKnownYear(r, found, found.meaning) : found.meaning
    const resolved = resolve(meaning, { serial, tense: tenseOf(r, found), named })
    const span = spanOf(r, found)
    const { type, value, basis, certain, implied } = resolved
    times.push({ start: span.start, end: span.end, type, value, basis, certain, implied, rule: found.rule })
    if (resolved.doubt) {
      const { code, message } = resolved.doubt
      doubts.push({ start: span.start, end: span.end, code, message })
    }
    named = namedBy(resolved) ?? named
  })
  return { times, doubts }
}

function forEachFound(
  text: string,
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  take: (r: Reading, found: Found) => void,
): void {
  const byFirst = new Map(numbers.map((number) => [number.first, number]))
  let r: Reading = { text, tokens, numbers: byFirst, first: 0, end: 0 }
  // The numbers stand in order: walking beside them is faster than asking the map at each token.
  let upcoming = 0
  for (let at = 0; at < tokens.length; ) {
    while (upcoming < numbers.length && numbers[upcoming]!.first < at) upcoming++
    const token = tokens[at]!
    if (numbers[upcoming]?.first !== at && !isStart(token)) {
      at++
      continue
    }
    if (at >= r.end) r = lineAround(r, at)
    const found = readTime(r, at)
    if (found) take(r, found)
    at = found ? found.next : at + 1
  }
}

const isStart = (token: Token): boolean => token.kind === 'number' || startsTime(token)

/** The reading of the line of a token that stands behind the line read before. */
function lineAround({ text, tokens, numbers, end: from }: Reading, at: number): Reading {
  const { line } = tokens[at]!
  let first = at
  while (first > from && tokens[first - 1]!.line === line) first--
  let end = at + 1
  while (end < tokens.length && tokens[end]!.line === line) end++
  return { text, tokens, numbers, first, end }
}

/** The characters of an expression: proclitics of its first word stay outside. */
function spanOf(r: Reading, { first, next }: Found): Span {
  const token = r.tokens[first]!
  const start = r.numbers.get(first)?.start ?? stemStart(r.text, token, wordAt(r, first)?.length ?? 0)
  return { start, end: r.tokens[next - 1]!.end }
}

function tenseOf(r: Reading, { first, next, meaning }: Found): Tense | null {
  // A date in brackets is set beside what it dates, whatever the sentence around tells.
  if (foldedAt(r, first - 1) === '(' && foldedAt(r, next) === ')') return null
  return meaning.kind === 'moment' ? (tenseAt(r, first) ?? tenseBehind(r, next)) : null
}

function namedBy({ value, type }: Resolved): Anchor['named'] {
  if (type !== 'DATE' && type !== 'TIME') return null
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(value)
  if (!match) return null
  return { year: Number(match[1]), month: match[2] ? Number(match[2]) : null, day: match[3] ? Number(match[3]) : null }
}
