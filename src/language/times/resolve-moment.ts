import {
  daysInMonth,
  gregorianOf,
  hijriMonthStart,
  hijriSerial,
  isoDay,
  isoMonth,
  serialOf,
  weekdayOf,
} from '../calendars.ts'
import {
  type Anchor,
  type Basis,
  directionOf,
  todayIn,
  weekdayNear,
  yearBounds,
  yearOfDay,
  yearOfMonth,
} from './anchor.ts'
import { type Moment, momentWith, type Shift } from './meaning.ts'
import type { Resolved, Unit } from './resolve.ts'

/** A date found out: its written value, and the day when it is one. */
interface DateFound {
  readonly value: string
  readonly basis: Basis
  readonly certain: readonly Unit[]
  readonly implied: readonly Unit[]
  readonly serial: number | null
  readonly doubt: Resolved['doubt']
}

/** A date of which no day is known, and nothing that speaks against it. */
const dateFound = (
  value: string,
  basis: Basis,
  certain: readonly Unit[],
  implied: readonly Unit[],
  serial: number | null = null,
  doubt: Resolved['doubt'] = null,
): DateFound => ({ value, basis, certain, implied, serial, doubt })

/** A moment in full: the date by what is stated and by the anchor, then the part of the day or the hour. */
export function resolveMoment(moment: Moment, anchor: Anchor): Resolved {
  const date = isTimeOnly(moment) ? TIMELESS : checked(moment, dateOf(calendarOf(moment, anchor), anchor))
  const { value, basis, certain, implied, doubt } = date
  if (moment.hour !== undefined) {
    const time = `${value}T${two(moment.hour)}:${two(moment.minute ?? 0)}`
    return { type: 'TIME', value: time, basis, certain: [...certain, 'hour', 'minute'], implied, doubt }
  }
  if (moment.part === undefined) return { type: 'DATE', value, basis, certain, implied, doubt }
  return { type: 'TIME', value: `${value}T${moment.part}`, basis, certain: [...certain, 'part'], implied, doubt }
}

const two = (value: number): string => String(value).padStart(2, '0')
const TIMELESS = dateFound('', 'text', [], [])

const DATE_KEYS = ['year', 'month', 'day', 'weekday', 'away', 'season', 'portion', 'monthShift', 'yearShift'] as const
const isTimeOnly = (moment: Moment): boolean => DATE_KEYS.every((key) => moment[key] === undefined)

/** `السبت 2-10` in a Saudi paper is a Hijri day when that one falls on a Saturday and the other does not. */
function calendarOf(moment: Moment, anchor: Anchor): Moment {
  if (!moment.figures || moment.weekday === undefined || anchor.serial === null) return moment
  const hijri = momentWith(moment, { hijri: true })
  return !fitsWeekday(moment, anchor) && fitsWeekday(hijri, anchor) ? hijri : moment
}

function fitsWeekday(moment: Moment, anchor: Anchor): boolean {
  const { serial } = dayOf(moment, anchor)
  return serial !== null && weekdayOf(serial) === moment.weekday
}

function dateOf(moment: Moment, anchor: Anchor): DateFound {
  if (moment.day !== undefined) return dayOf(moment, anchor)
  if (moment.away !== undefined) return awayOf(moment, moment.away, anchor)
  if (moment.weekday !== undefined) return weekdayDateOf(moment, moment.weekday, anchor)
  if (moment.season !== undefined) return seasonOf(moment, moment.season, anchor)
  if (moment.portion !== undefined) return portionOf(moment, moment.portion, anchor)
  return moment.month === undefined ? yearDateOf(moment, anchor) : monthOf(moment, moment.month, anchor)
}

function awayOf(moment: Moment, away: number, { serial }: Anchor): DateFound {
  if (serial === null) return dateFound('XXXX-XX-XX', 'none', [], [])
  const told = serial + away
  const meant = moment.weekday === undefined ? told : nearTo(told, moment.weekday, away)
  const found = onDay(meant, 'published', moment.weekday === undefined ? [] : ['weekday'], ['year', 'month', 'day'])
  return meant === told ? found : doubted(found, weekdayDoubt(told, moment.weekday!))
}

/**
 * The day with this weekday that was meant by one that has another. An article is dated some days after it was
 * written, or (أمس in a paper, which counts from the day of print) one day before it is.
 */
const nearTo = (serial: number, weekday: number, away: number): number => {
  const ahead = (((weekday - weekdayOf(serial)) % 7) + 7) % 7
  return ahead === 0 || (ahead === 1 && away < 0) ? serial + ahead : serial + ahead - 7
}

const onDay = (serial: number, basis: Basis, certain: readonly Unit[], implied: readonly Unit[]): DateFound =>
  dateFound(isoDay(gregorianOf(serial)), basis, certain, implied, serial)

const weekdayDoubt = (serial: number, stated: number): NonNullable<Resolved['doubt']> => ({
  code: 'weekday-conflict',
  message: `${isoDay(gregorianOf(serial))} is weekday ${weekdayOf(serial)}, the text says ${stated}`,
})

const doubted = ({ value, basis, certain, implied, serial }: DateFound, doubt: Resolved['doubt']): DateFound =>
  dateFound(value, basis, certain, implied, serial, doubt)

/** A stated date with a stated weekday: do they agree? */
function checked(moment: Moment, found: DateFound): DateFound {
  const { weekday, day } = moment
  if (weekday === undefined || day === undefined || found.serial === null || found.doubt) return found
  return weekdayOf(found.serial) === weekday ? found : doubted(found, weekdayDoubt(found.serial, weekday))
}

function weekdayDateOf({ shift }: Moment, weekday: number, { serial, tense }: Anchor): DateFound {
  if (serial === null) return dateFound(`XXXX-WXX-${weekday}`, 'none', ['weekday'], [])
  const choice = { direction: directionOf(shift, tense === 'soon' ? 'future' : tense), strict: shift !== undefined }
  return onDay(weekdayNear(serial, weekday, choice), 'published', ['weekday'], ['year', 'month', 'day'])
}

interface YearFound {
  readonly year: number | null
  readonly basis: Basis
}

const YEAR_STEPS: Readonly<Record<Shift, number>> = {
  past: -1,
  next: 1,
  this: 0,
  recent: -1,
  before: -1,
  after: 1,
  same: 0,
}

/** The year as it is stated, or as an adjective gives it; undefined when the words leave it open. */
function statedYear({ year, yearShift, hijri }: Moment, { serial, named: last }: Anchor): YearFound | undefined {
  if (year !== undefined) return { year, basis: 'text' }
  if (yearShift === undefined) return undefined
  const ofText = yearShift === 'same' || yearShift === 'before' || yearShift === 'after'
  if (ofText)
    return last ? { year: last.year + YEAR_STEPS[yearShift], basis: 'context' } : { year: null, basis: 'none' }
  const today = serial === null ? null : todayIn(serial, hijri === true)
  return today ? { year: today.year + YEAR_STEPS[yearShift], basis: 'published' } : { year: null, basis: 'none' }
}

function dayOf(moment: Moment, anchor: Anchor): DateFound {
  const day = moment.day!
  if (moment.month === undefined) return dayOfShiftedMonth(moment, day, anchor)
  const { month } = moment
  const hijri = moment.hijri === true
  const serialIn = (year: number): number | null => serialOfDay(year, month, day, hijri)
  const { year, basis } = statedYear(moment, anchor) ?? openYear(moment, anchor, serialIn)
  const implied: readonly Unit[] = basis === 'text' || basis === 'none' ? [] : ['year']
  const certain: readonly Unit[] = basis === 'text' ? ['year', 'month', 'day'] : ['month', 'day']
  if (year === null) return dateFound(hijri ? 'XXXX-XX-XX' : `XXXX-${two(month)}-${two(day)}`, basis, certain, implied)
  const serial = serialIn(year)
  if (serial === null) return impossible(year, month, day, hijri, { basis, certain, implied })
  return withUntil(moment, serialIn(year)!, onDay(serial, basis, certain, implied))
}

function withUntil({ until, day }: Moment, serial: number, found: DateFound): DateFound {
  if (until === undefined || until === 0) return found
  const value = `${found.value}/${isoDay(gregorianOf(serial + until - day!))}`
  return dateFound(value, found.basis, found.certain, found.implied, found.serial)
}

function serialOfDay(year: number, month: number, day: number, hijri: boolean): number | null {
  if (hijri) return hijriSerial(year, month, day)
  return day <= daysInMonth(year, month) ? serialOf(year, month, day) : null
}

function openYear(moment: Moment, { serial, tense }: Anchor, serialIn: (year: number) => number | null): YearFound {
  const today = serial === null ? null : todayIn(serial, moment.hijri === true)
  if (serial === null || !today) return { year: null, basis: 'none' }
  const choice = { direction: directionOf(moment.shift, tense), strict: moment.shift !== undefined }
  const year = yearOfDay(serial, today.year, serialIn, choice)
  return { year: yearByWeekday(moment, serial, year, serialIn), basis: 'published' }
}

const FAR = 30

/** Of a day that is not near, a weekday tells the year: `الاثنين 10 مارس` in an account of last year. */
function yearByWeekday(
  { weekday }: Moment,
  today: number,
  year: number,
  serialIn: (year: number) => number | null,
): number {
  const fits = (candidate: number): boolean => {
    const serial = serialIn(candidate)
    return serial !== null && weekdayOf(serial) === weekday
  }
  const here = serialIn(year)
  if (weekday === undefined || here === null || fits(year) || Math.abs(here - today) <= FAR) return year
  return [year - 1, year + 1, year - 2].find(fits) ?? year
}

type Sources = Pick<DateFound, 'basis' | 'certain' | 'implied'>

// A day that its month does not have: the month is as far as the words can be trusted.
function impossible(
  year: number,
  month: number,
  day: number,
  hijri: boolean,
  { basis, certain, implied }: Sources,
): DateFound {
  const message = `there is no day ${day} in month ${month} of ${year}${hijri ? ' AH' : ''}`
  const value = hijri ? hijriMonthValue(year, month) : isoMonth(year, month)
  return dateFound(value, basis, certain, implied, null, { code: 'impossible-date', message })
}

function dayOfShiftedMonth(moment: Moment, day: number, { serial, named }: Anchor): DateFound {
  const shift = moment.monthShift ?? 'this'
  const ofText = shift === 'same' || shift === 'before' || shift === 'after'
  const from = ofText ? named : serial === null ? null : gregorianOf(serial)
  if (!from?.month) return dateFound(`XXXX-XX-${two(day)}`, 'none', ['day'], [])
  const months = from.year * 12 + from.month - 1 + YEAR_STEPS[shift]
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const sources: Sources = { basis: ofText ? 'context' : 'published', certain: ['day'], implied: ['year', 'month'] }
  if (day > daysInMonth(year, month)) return impossible(year, month, day, false, sources)
  return onDay(serialOf(year, month, day), sources.basis, sources.certain, sources.implied)
}

function monthOf(moment: Moment, month: number, anchor: Anchor): DateFound {
  const hijri = moment.hijri === true
  const { year, basis } = statedYear(moment, anchor) ?? openYearOfMonth(moment, month, anchor)
  const certain: readonly Unit[] = basis === 'text' ? ['year', 'month'] : ['month']
  const implied: readonly Unit[] = basis === 'text' || basis === 'none' ? [] : ['year']
  if (year === null) return dateFound(hijri ? 'XXXX-XX' : `XXXX-${two(month)}`, basis, certain, implied)
  return dateFound(hijri ? hijriMonthValue(year, month) : isoMonth(year, month), basis, certain, implied)
}

function openYearOfMonth(moment: Moment, month: number, { serial, tense }: Anchor): YearFound {
  const today = serial === null ? null : todayIn(serial, moment.hijri === true)
  if (!today) return { year: null, basis: 'none' }
  const choice = { direction: directionOf(moment.shift, tense), strict: moment.shift !== undefined }
  return { year: yearOfMonth(today, month, choice), basis: 'published' }
}

// A Hijri month or year lies across two of the others: its first and last day tell it.
function hijriMonthValue(year: number, month: number): string {
  const start = hijriMonthStart(year, month)
  const next = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)
  return start === null || next === null ? 'XXXX-XX' : rangeValue(start, next)
}

const rangeValue = (start: number, next: number): string =>
  `${isoDay(gregorianOf(start))}/${isoDay(gregorianOf(next - 1))}`

function yearDateOf(moment: Moment, anchor: Anchor): DateFound {
  const { year, basis } = statedYear(moment, anchor) ?? { year: null, basis: 'none' as const }
  const certain: readonly Unit[] = basis === 'text' ? ['year'] : []
  const implied: readonly Unit[] = basis === 'published' || basis === 'context' ? ['year'] : []
  if (year === null) return dateFound('XXXX', basis, certain, implied)
  if (!moment.hijri) return dateFound(String(year).padStart(4, '0'), basis, certain, implied)
  const [bounds, last] = [yearBounds(year, true), yearBounds(moment.until ?? year, true)]
  return dateFound(bounds && last ? rangeValue(bounds[0], last[1]) : 'XXXX', basis, certain, implied)
}

/** The month that a season begins in. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function seasonOf(moment: Moment, season: string, anchor: Anchor): DateFound {
  const { year, basis } = statedYear(moment, anchor) ?? openYearOfMonth(moment, SEASON_STARTS[season] ?? 1, anchor)
  return ofYear(year, basis, season, 'season')
}

function portionOf(moment: Moment, portion: string, anchor: Anchor): DateFound {
  const { year, basis } = statedYear(moment, anchor) ?? { year: null, basis: 'none' as const }
  return ofYear(year, basis, portion, portion.startsWith('H') ? 'half' : 'quarter')
}

const ofYear = (year: number | null, basis: Basis, value: string, unit: Unit): DateFound =>
  dateFound(
    `${year ?? 'XXXX'}-${value}`,
    basis,
    basis === 'text' ? ['year', unit] : [unit],
    basis === 'published' || basis === 'context' ? ['year'] : [],
  )
