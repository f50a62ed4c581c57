/**
 * Arithmetic of the Gregorian calendar and of the Hijri calendar as Umm al-Qura reckons it. A day is a number: days
 * since 1970-01-01.
 */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS_OF_ERA = 146_097
const TO_1970 = 719_468

/** The number of a Gregorian day (years are counted from March, so that the leap day is the last). */
export function serialOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_ERA + dayOfEra - TO_1970
}

/** The Gregorian day of a number. */
export function gregorianOf(serial: number): CalendarDay {
  const z = serial + TO_1970
  const era = Math.floor(z / DAYS_OF_ERA)
  const dayOfEra = z - era * DAYS_OF_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a Gregorian month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)

/** ISO number of the weekday: Monday is 1. */
export const weekdayOf = (serial: number): number => ((((serial + 3) % 7) + 7) % 7) + 1

/** The ISO week that a day lies in; its year is that of its Thursday. */
export function isoWeekOf(serial: number): { readonly year: number; readonly week: number } {
  const thursday = serial - weekdayOf(serial) + 4
  const { year } = gregorianOf(thursday)
  return { year, week: Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1 }
}

/** A month so many months away. */
export function monthAway(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The years that Umm al-Qura has been published or reckoned for. */
const HIJRI_FIRST = 1300
const HIJRI_LAST = 1599

const hijriFormat = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The Hijri day of a number, or null outside the years 1300 to 1599. */
export function hijriOf(serial: number): CalendarDay | null {
  const parts = hijriFormat.formatToParts(serial * 86_400_000)
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? Number.NaN)
  const year = part('year')
  return year >= HIJRI_FIRST && year <= HIJRI_LAST ? { year, month: part('month'), day: part('day') } : null
}

const MEAN_MONTH = 29.530_588_853
const START_OF_1300 = serialOf(1882, 11, 12)
const monthStarts = new Map<number, number>()

/** The first day of a Hijri month, or null outside the years 1300 to 1599. */
export function hijriMonthStart(year: number, month: number): number | null {
  const key = year * 12 + month - 1
  const known = monthStarts.get(key)
  if (known !== undefined) return known
  // The middle of the month is met whatever the mean says of its first day.
  const middle = START_OF_1300 + Math.round((key - HIJRI_FIRST * 12) * MEAN_MONTH) + 14
  const met = hijriOf(middle)
  if (year < HIJRI_FIRST || year > HIJRI_LAST || met?.year !== year || met.month !== month) return null
  monthStarts.set(key, middle - met.day + 1)
  return middle - met.day + 1
}

/** The number of a Hijri day, or null when there is no such day. */
export function hijriSerial(year: number, month: number, day: number): number | null {
  const start = hijriMonthStart(year, month)
  const next = hijriMonthStart(year + (month === 12 ? 1 : 0), (month % 12) + 1)
  if (start === null || day < 1) return null
  return start + day - 1 < (next ?? start + 29) ? start + day - 1 : null
}

/** Reads `YYYY-MM-DD`, whatever follows; null when it is none. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? serialOf(year, month, day) : null
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** `2015-07`. */
export const isoMonth = (year: number, month: number): string => `${digits(year, 4)}-${digits(month, 2)}`

/** `2015-07-21`. */
export const isoDay = ({ year, month, day }: CalendarDay): string => `${isoMonth(year, month)}-${digits(day, 2)}`

/** `2015-W30`. */
export const isoWeek = ({ year, week }: { readonly year: number; readonly week: number }): string =>
  `${digits(year, 4)}-W${digits(week, 2)}`
