import { gregorianOf, isoDay, isoMonth, isoWeek, isoWeekOf, monthAway, serialOf } from '../calendars.ts'
import type { Anchor, Basis } from './anchor.ts'
import { durationValue } from './durations.ts'
import type { Ago, Meaning, Period, Shift } from './meaning.ts'
import { resolveMoment } from './resolve-moment.ts'

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type Unit =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'week'
  | 'weekday'
  | 'day'
  | 'part'
  | 'hour'
  | 'minute'

/** The value of an expression, and where each part of it comes from. */
export interface Resolved {
  readonly type: TimeType
  readonly value: string
  readonly basis: Basis
  readonly certain: readonly Unit[]
  readonly implied: readonly Unit[]
  readonly doubt?: { readonly code: 'weekday-conflict' | 'impossible-date'; readonly message: string }
}

export function resolve(meaning: Meaning, anchor: Anchor): Resolved {
  switch (meaning.kind) {
    case 'fixed':
      return { type: meaning.type, value: meaning.value, basis: 'text', certain: certainOf(meaning.value), implied: [] }
    case 'period':
      return resolvePeriod(meaning, anchor)
    case 'ago':
      return resolveAgo(meaning, anchor)
    case 'moment':
      return resolveMoment(meaning, anchor)
  }
}

const certainOf = (value: string): readonly Unit[] =>
  /^\d\d$/u.test(value) ? ['century'] : /^\d{3}$/u.test(value) ? ['decade'] : /^\d{4}/u.test(value) ? ['year'] : []

const STEPS: Readonly<Record<Shift, number>> = { past: -1, next: 1, this: 0, recent: -1, before: -1, after: 1, same: 0 }
const UNKNOWN: Readonly<Record<string, string>> = {
  year: 'XXXX',
  month: 'XXXX-XX',
  week: 'XXXX-WXX',
  decade: 'XXX',
  day: 'XXXX-XX-XX',
}

const isOfText = (shift: Shift): boolean => shift === 'before' || shift === 'after' || shift === 'same'

function resolvePeriod({ unit, shift, steps }: Period, { serial, named }: Anchor): Resolved {
  const by = STEPS[shift] * steps
  const certain: Unit[] = []
  const implied = [unit as Unit]
  if (isOfText(shift)) {
    const year = unit === 'year' ? named?.year : undefined
    if (year !== undefined) return { type: 'DATE', value: String(year + by), basis: 'context', certain, implied }
    const month = unit === 'month' && named?.month ? monthAway(named.year, named.month, by) : null
    if (unit === 'day' && named?.month && named.day) {
      const day = gregorianOf(serialOf(named.year, named.month, named.day) + by)
      return { type: 'DATE', value: isoDay(day), basis: 'context', certain, implied }
    }
    if (month) return { type: 'DATE', value: isoMonth(month.year, month.month), basis: 'context', certain, implied }
  } else if (serial !== null) {
    return { type: 'DATE', value: unitAway(serial, unit, by), basis: 'published', certain, implied }
  }
  return { type: 'DATE', value: UNKNOWN[unit] ?? 'XXXX', basis: 'none', certain, implied: [] }
}

/** The unit that a day lies in, so many units away. */
function unitAway(serial: number, unit: string, by: number): string {
  const { year, month } = gregorianOf(serial)
  if (unit === 'week') return isoWeek(isoWeekOf(serial + 7 * by))
  if (unit === 'year') return String(year + by)
  if (unit === 'decade') return String(Math.floor(year / 10) + by)
  if (unit === 'century') return String(Math.floor(year / 100) + by)
  if (unit === 'day') return isoDay(gregorianOf(serial + by))
  const away = monthAway(year, month, by)
  return isoMonth(away.year, away.month)
}

const ANCHORED = new Set(['day', 'night', 'week', 'month', 'year', 'decade', 'century'])

function resolveAgo({ unit, amount, sign }: Ago, { serial }: Anchor): Resolved {
  const none = { certain: [], implied: [] }
  if (amount === null) return { type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF', basis: 'none', ...none }
  if (!ANCHORED.has(unit) || serial === null || !Number.isInteger(amount) || amount > 5000) {
    return { type: 'DURATION', value: durationValue({ amount, unit }), basis: 'text', ...none }
  }
  const { of, by } = inUnit(unit, amount)
  return {
    type: 'DATE',
    value: unitAway(serial, of, sign * by),
    basis: 'published',
    certain: [],
    implied: [of as Unit],
  }
}

function inUnit(unit: string, amount: number): { readonly of: string; readonly by: number } {
  if (unit === 'night') return { of: 'day', by: amount }
  if (unit === 'decade') return { of: 'year', by: amount * 10 }
  if (unit === 'century') return { of: 'year', by: amount * 100 }
  return { of: unit, by: amount }
}
