import { type Moment, type Piece, piece } from './meaning.ts'
import { bareRoleAt, digitsAt, foldedAt, isNear, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'
import { readYear } from './year-names.ts'

const SEPARATORS = new Set(['/', '-', '.', '\\', '–'])

/** A date in digits: 15/7/2000, 2015-07-20, 10 / 4 / 1436هـ, 15-7 in a dateline. */
export function readNumericDate(r: Reading, at: number): Piece | null {
  if (tokenAt(r, at)?.kind !== 'number' || isInsideFigure(r, at)) return null
  const sign = separatorAt(r, at + 1)
  if (!sign) return null
  return readYearFirst(r, at, sign) ?? readDayFirst(r, at, sign) ?? readDayAndMonth(r, at, sign)
}

// A figure that a longer chain of figures begins before is no date: 2/3/15/7/2000, phone numbers.
const isInsideFigure = (r: Reading, at: number): boolean =>
  SEPARATORS.has(foldedAt(r, at - 1)) && isNear(r, at, 1) && tokenAt(r, at - 2)?.kind === 'number'

function separatorAt(r: Reading, at: number): string | null {
  const sign = foldedAt(r, at)
  return SEPARATORS.has(sign) && isNear(r, at, 1) && isNear(r, at + 1, 1) ? sign : null
}

function readYearFirst(r: Reading, at: number, sign: string): Piece | null {
  const year = digitsAt(r, at, 4)
  if (year < 1000 || separatorAt(r, at + 3) !== sign) return null
  return dated(r, at + 4, year, digitsAt(r, at + 2, 2), digitsAt(r, at + 4, 2))
}

function dated(r: Reading, last: number, year: number, month: number, day: number): Piece | null {
  if (!isDayAndMonth(day, month)) return null
  const mark = isNear(r, last + 1, 1) ? foldedAt(r, last + 1) : ''
  const era = mark === 'ه' || mark === 'م'
  return finished(r, era ? last + 2 : last + 1, {
    year,
    month,
    day,
    hijri: mark === 'ه' || (year >= 1300 && year < 1500),
  })
}

function readDayFirst(r: Reading, at: number, sign: string): Piece | null {
  const year = separatorAt(r, at + 3) === sign ? readYear(r, at + 4) : null
  if (!year || (separatorAt(r, year.next) !== null && digitsAt(r, year.next + 1, 9) >= 0)) return null
  const [day, month] = [digitsAt(r, at, 2), digitsAt(r, at + 2, 2)]
  const { hijri, next } = year
  if (isDayAndMonth(day, month)) return finished(r, next, { year: year.year, month, day, hijri })
  return isDayAndMonth(month, day) ? finished(r, next, { year: year.year, month: day, day: month, hijri }) : null
}

const isDayAndMonth = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

/** A year of the other era in brackets belongs to the date: 3/12/1382هـ (1962م). */
function finished(r: Reading, next: number, day: Omit<Moment, 'kind'>): Piece {
  const year = foldedAt(r, next) === '(' ? readYear(r, next + 1) : null
  return year?.marked && foldedAt(r, year.next) === ')' ? piece(year.next + 1, day) : piece(next, day)
}

/** Day and month alone are as often a score or a ratio: the words around must say that they are a date. */
function readDayAndMonth(r: Reading, at: number, sign: string): Piece | null {
  const [day, month] = [digitsAt(r, at, 2), digitsAt(r, at + 2, 2)]
  if (sign === '.' || !isDayAndMonth(day, month) || separatorAt(r, at + 3) !== null) return null
  const inDateline = foldedAt(r, at + 3) === '(' && sign === '-' && isFirstLines(r, at) && wordBefore(r, at)
  if (!inDateline && !isAfterDayWord(r, at)) return null
  const shift = bareRoleAt(r, at + 3, 'shift')
  const pointed = shift === 'past' || shift === 'next' || shift === 'this'
  return piece(pointed ? at + 4 : at + 3, { month, day, figures: true, shift: pointed ? shift : undefined })
}

const isFirstLines = (r: Reading, at: number): boolean => (tokenAt(r, at)?.line ?? 9) < 4
const wordBefore = (r: Reading, at: number): boolean =>
  tokenAt(r, at - 1)?.kind === 'word' || foldedAt(r, at - 1) === ')'

function isAfterDayWord(r: Reading, at: number): boolean {
  const word = wordAt(r, at - 1)
  return (word?.weekday ?? 0) > 0 || word?.stem === 'يوم' || roleAt(r, at - 1, 'dated') !== undefined
}
