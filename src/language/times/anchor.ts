import { gregorianOf, hijriMonthStart, hijriOf, serialOf } from '../calendars.ts'
import type { Shift } from './meaning.ts'
import type { Tense } from './tense.ts'

/** What a time that is not complete in itself is resolved against. */
export interface Anchor {
  /** The day of publication, or null when it is not known. */
  readonly serial: number | null
  /** The tense of the words around. */
  readonly tense: Tense | null
  /** The last day (with what of it was known) that the text named before. */
  readonly named: { readonly year: number; readonly month: number | null; readonly day: number | null } | null
}

export type Basis = 'text' | 'published' | 'context' | 'none'

/** How near a day must lie ahead to be meant when no word tells the tense. */
const SOON = 60

/** How near a day must lie behind to be meant although the words around speak of what will be. */
const JUST_NOW = 30

/** The way that a shift or the tense points: 1 ahead, -1 back, 0 this one, null for whichever is nearer. */
export function directionOf(shift: Shift | undefined, tense: Tense | null): -1 | 0 | 1 | null {
  if (shift === 'past' || shift === 'before') return -1
  if (shift === 'next' || shift === 'after') return 1
  if (shift === 'this') return 0
  if (tense === 'future') return 1
  return tense === 'past' ? -1 : null
}

interface Choice {
  readonly direction: -1 | 0 | 1 | null
  /** An adjective leaves today out, a tense does not. */
  readonly strict: boolean
}

/** The weekday that is meant. */
export function weekdayNear(anchor: number, weekday: number, { direction, strict }: Choice): number {
  const back = (((anchor + 3 - (weekday - 1)) % 7) + 7) % 7
  if (direction === 1) return back === 0 && !strict ? anchor : anchor - back + 7
  if (direction === 0) return anchor - ((((anchor + 3) % 7) + 7) % 7) + weekday - 1
  return strict && back === 0 ? anchor - 7 : anchor - back
}

/** The year that a day of a month without a year is meant in; `serialIn` gives the day of that year. */
export function yearOfDay(
  anchor: number,
  year: number,
  serialIn: (year: number) => number | null,
  { direction, strict }: Choice,
): number {
  if (direction === 0) return year
  const here = serialIn(year)
  if (here === null) return year
  if (direction === 1) return here > anchor || (!strict && anchor - here <= JUST_NOW) ? year : year + 1
  if (direction === null && nearest(anchor, year, serialIn) === year + 1) return year + 1
  const past = here < anchor || (here === anchor && !strict)
  if (past || (direction === null && here - anchor <= SOON)) return year
  return year - 1
}

// At the turn of a year the coming January is nearer than the last one.
function nearest(anchor: number, year: number, serialIn: (year: number) => number | null): number {
  const ahead = serialIn(year + 1)
  return ahead !== null && ahead - anchor <= SOON ? year + 1 : year
}

/** The year that a month without a year is meant in; `now` is the month of publication. */
export function yearOfMonth(
  now: { readonly year: number; readonly month: number },
  month: number,
  { direction, strict }: Choice,
): number {
  if (direction === 0) return now.year
  if (direction === 1) return month > now.month || (month === now.month && !strict) ? now.year : now.year + 1
  return month < now.month || (month === now.month && !strict) ? now.year : now.year - 1
}

/** The first day of a year and of the one behind it, in either calendar. */
export function yearBounds(year: number, hijri: boolean): readonly [number, number] | null {
  if (!hijri) return [serialOf(year, 1, 1), serialOf(year + 1, 1, 1)]
  const [start, next] = [hijriMonthStart(year, 1), hijriMonthStart(year + 1, 1)]
  return start === null || next === null ? null : [start, next]
}

/** Today in either calendar. */
export const todayIn = (serial: number, hijri: boolean) => (hijri ? hijriOf(serial) : gregorianOf(serial))
