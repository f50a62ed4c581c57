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
  readonly doubt: { readonly code: 'weekday-conflict' | 'impossible-date'; readonly message: string } | null
}

/** The value of an expression that nothing speaks against. */
const resolvedTo = (
  type: TimeType,
  value: string,
  basis: Basis,
  certain: readonly Unit[],
  implied: readonly Unit[],
): Resolved => ({ type, value, basis, certain, implied, doubt: null })

export function resolve(meaning: Meaning, anchor: Anchor): Resolved {
  switch (meaning.kind) {
    case 'fixed':
      return resolvedTo(meaning.type, meaning.value, 'text', certainOf(meaning.value), [])
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
    if (year !== undefined) return resolvedTo('DATE', String(year + by), 'context', certain, implied)
    const month = unit === 'month' && named?.month ? monthAway(named.year, named.month, by) : null
    if (unit === 'day' && named?.month && named.day) {
      const day = gregorianOf(serialOf(named.year, named.month, named.day) + by)
      return resolvedTo('DATE', isoDay(day), 'context', certain, implied)
    }
    if (month) return resolvedTo('DATE', isoMonth(month.year, month.month), 'context', certain, implied)
  } else if (serial !== null) {
    return resolvedTo('DATE', unitAway(serial, unit, by), 'published', certain, implied)
  }
  return resolvedTo('DATE', UNKNOWN[unit] ?? 'XXXX', 'none', certain, [])
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
  if (amount === null) return resolvedTo('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'none', [], [])
  if (!ANCHORED.has(unit) || serial === null || !Number.isInteger(amount) || amount > 5000) {
    return resolvedTo('DURATION', durationValue({ amount, unit }), 'text', [], [])
  }
  const { of, by } = inUnit(unit, amount)
  return resolvedTo('DATE', unitAway(serial, of, sign * by), 'published', [], [of as Unit])
}

function inUnit(unit: string, amount: number): { readonly of: string; readonly by: number } {
  if (unit === 'night') return { of: 'day', by: amount }
  if (unit === 'decade') return { of: 'year', by: amount * 10 }
  if (unit === 'century') return { of: 'year', by: amount * 100 }
  return { of: unit, by: amount }
}
