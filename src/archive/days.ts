/** The days that a time covers, both within it, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day)

const months = (year: number, first: number, count: number): Days => ({
  from: isoDay(utc(year, first, 1)),
  to: isoDay(utc(year, first + count, 1) - DAY),
})

/** Monday of an ISO week. */
function weekStart(year: number, week: number): number {
  const fourth = utc(year, 1, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
  return monday + (week - 1) * 7 * DAY
}

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

// TIMEX3 values, from the finest to the coarsest; what follows `T` is the hour, which no day depends on.
const SHAPES: readonly (readonly [RegExp, (found: readonly string[]) => Days])[] = [
  [/^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/u, ([, y, m, d]) => ({ from: `${y}-${m}-${d}`, to: `${y}-${m}-${d}` })],
  [/^(\d{4})-W(\d\d)-(?:WE|(\d))$/u, ([, y, w, d]) => dayOfWeek(Number(y), Number(w), d ? Number(d) : null)],
  [/^(\d{4})-W(\d\d)$/u, ([, y, w]) => span(weekStart(Number(y), Number(w)), 7)],
  [/^(\d{4})-(\d\d)$/u, ([, y, m]) => months(Number(y), Number(m), 1)],
  [/^(\d{4})-Q([1-4])$/u, ([, y, q]) => months(Number(y), Number(q) * 3 - 2, 3)],
  [/^(\d{4})-H([12])$/u, ([, y, h]) => months(Number(y), Number(h) * 6 - 5, 6)],
  [/^(\d{4})-(SP|SU|FA|WI)$/u, ([, y, season]) => months(Number(y), SEASONS[season!]!, 3)],
  [/^(\d{4})$/u, ([, y]) => ({ from: `${y}-01-01`, to: `${y}-12-31` })],
  [/^(\d{3})$/u, ([, decade]) => ({ from: `${decade}0-01-01`, to: `${decade}9-12-31` })],
]

const span = (start: number, days: number): Days => ({ from: isoDay(start), to: isoDay(start + (days - 1) * DAY) })

function dayOfWeek(year: number, week: number, day: number | null): Days {
  const monday = weekStart(year, week)
  return day === null ? span(monday + 5 * DAY, 2) : span(monday + (day - 1) * DAY, 1)
}

/** The days of a TIMEX3 value or of a range of two; null for one that names no days, such as an hour or `PAST_REF`. */
export function daysOf(value: string): Days | null {
  const [first = '', last] = value.split('/')
  const from = daysOfOne(first)
  if (last === undefined || from === null) return from
  const to = daysOfOne(last)
  return to && { from: from.from, to: to.to }
}

function daysOfOne(value: string): Days | null {
  for (const [shape, days] of SHAPES) {
    const found = shape.exec(value)
    if (found) return days(found)
  }
  return null
}
