import { type Moment, type Piece, piece, type Shift } from './meaning.ts'
import { type MonthFound, readMonth } from './months.ts'
import { bareRoleAt, digitsAt, foldedAt, numberAt, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'
import { readYearTail } from './year-tails.ts'

interface DayFound {
  readonly next: number
  readonly day: number
  readonly ordinal: boolean
}

function readDayNumber(r: Reading, at: number): DayFound | null {
  const digits = digitsAt(r, at, 2)
  if (digits >= 1 && digits <= 31) return { next: at + 1, day: digits, ordinal: false }
  const number = tokenAt(r, at)?.kind === 'word' ? numberAt(r, at) : null
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null
  return { next: number.next, day: number.value, ordinal: number.ordinal }
}

const BETWEEN = new Set(['/', '-', 'من', '،'])

/** The month behind a day: `15 يوليو`, `15/يوليو`, `الأول من أكتوبر`, `15 من شهر شوال`. */
function readMonthOfDay(r: Reading, at: number): MonthFound | null {
  const from = BETWEEN.has(foldedAt(r, at)) ? at + 1 : at
  const name = foldedAt(r, from) === 'شهر' ? from + 1 : from
  return wordAt(r, name)?.proclitics === '' ? readMonth(r, name) : null
}

const hijriIn = ({ hijri }: MonthFound): true | undefined => hijri || undefined

/** A day of a named month, with its year if one is stated. */
export function readDayOfMonth(r: Reading, at: number): Piece | null {
  // `السبت الـ7 من أكتوبر`
  const one = readDayNumber(r, foldedAt(r, at) === 'ال' ? at + 1 : at)
  if (!one) return null
  const month = readMonthOfDay(r, one.next)
  if (month && isNaught(r, one.next, month)) return null
  if (month) return withTail(r, month, { month: month.month, day: one.day, hijri: hijriIn(month) })
  return readRange(r, one) ?? readDayOfThisMonth(r, one)
}

// صفر is nought first of all: `فاز 2-صفر`. As a month it has `من`, the word for month, or a year beside it.
function isNaught(r: Reading, at: number, month: MonthFound): boolean {
  if (!month.hijri || month.month !== 2) return false
  const next = foldedAt(r, at)
  return next !== 'من' && next !== 'شهر' && readYearTail(r, month.next) === null
}

type DayOfMonth = Pick<Moment, 'month' | 'day' | 'until' | 'hijri'>

function withTail(r: Reading, month: MonthFound, of: DayOfMonth): Piece {
  const tail = readYearTail(r, month.next)
  if (!tail) return piece(month.next, of)
  const { year, yearShift, shift } = tail
  const { day, until } = of
  // A Hijri month keeps its calendar whatever its year looks like.
  return piece(tail.next, { month: of.month, day, until, year, yearShift, shift, hijri: month.hijri })
}

const UNTIL = new Set(['الي', '-', '–', 'و', 'حتي', 'ـ'])

// `3 الى 6 مايو`: the month belongs to both ends.
function readRange(r: Reading, one: DayFound): Piece | null {
  if (!UNTIL.has(foldedAt(r, one.next))) return null
  const two = readDayNumber(r, one.next + 1)
  const month = two && two.day > one.day ? readMonthOfDay(r, two.next) : null
  return two && month
    ? withTail(r, month, { month: month.month, day: one.day, until: two.day, hijri: hijriIn(month) })
    : null
}

const SAME = new Set(['نفس', 'ذات'])

// `15 الجاري`, `الخامس من الشهر الماضي`, `22 منه`
function readDayOfThisMonth(r: Reading, one: DayFound): Piece | null {
  if (foldedAt(r, one.next) === 'منه') return piece(one.next + 1, { day: one.day, monthShift: 'same' })
  const of = foldedAt(r, one.next) === 'من'
  if (of && SAME.has(foldedAt(r, one.next + 1)) && foldedAt(r, one.next + 2) === 'الشهر') {
    return piece(one.next + 3, { day: one.day, monthShift: 'same' })
  }
  const at = of ? one.next + 1 : one.next
  const noun = wordAt(r, at)
  const named = noun?.unit?.unit === 'month' && noun.unit.number === 'one' && noun.definite && noun.proclitics === ''
  const shift = bareRoleAt(r, named ? at + 1 : at, 'shift') as Shift | undefined
  if (!shift || shift === 'recent' || (!named && shift !== 'this')) return null
  if (!named && !of && one.ordinal) return null
  return piece(at + (named ? 2 : 1), { day: one.day, monthShift: shift })
}

/** A month alone or with its year: `شباط / فبراير الماضي`, `مارس 2014`, `شهر رمضان`. */
export function readMonthAlone(r: Reading, at: number): Piece | null {
  const word = wordAt(r, at)
  const worded = word?.unit?.unit === 'month' && !word.definite
  const month = readMonth(r, worded ? at + 1 : at)
  if (!month || (worded && wordAt(r, at + 1)?.proclitics !== '')) return null
  const piece = withTail(r, month, { month: month.month, hijri: hijriIn(month) })
  const dated = worded || month.paired || piece.next > month.next
  return dated || isBelieved(r, at, month) ? piece : null
}

function isBelieved(r: Reading, at: number, month: MonthFound): boolean {
  if (month.grade === 'free') return true
  if (month.grade === 'dated') return false
  const proclitics = wordAt(r, at)?.proclitics ?? ''
  if (proclitics.endsWith('ل') || proclitics.endsWith('ب')) return true
  if (proclitics !== '') return wordAt(r, at - 1)?.month !== null && wordAt(r, at - 1) !== null
  return roleAt(r, at - 1, 'in') !== undefined || roleAt(r, at - 1, 'edge') !== undefined
}
