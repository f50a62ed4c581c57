import { readBeyond } from './days.ts'
import { type Found, fixed, momentOf, type Shift } from './meaning.ts'
import { readMonth } from './months.ts'
import { bareRoleAt, foldedAt, numberAt, type Reading, roleAt, wordAt } from './reading.ts'
import { isYearWord, readNamedYear, readYear } from './year-names.ts'
import { readYearShift, readYearTail, type YearTail } from './year-tails.ts'

const SINGLE = new Set(['week', 'month', 'year', 'decade', 'century', 'day'])

/** الأسبوع الماضي, هذا الشهر, العام الدراسي المقبل, العقد الجاري. */
export function readPeriod(r: Reading, at: number): Found | null {
  const demonstrative = roleAt(r, at, 'demonstrative')
  const noun = demonstrative === undefined ? at : at + 1
  const word = wordAt(r, noun)
  if (word?.unit?.number !== 'one' || !word.definite || !SINGLE.has(word.unit.unit)) return null
  if (demonstrative !== undefined)
    return word.proclitics === '' ? byDemonstrative(r, at, noun, word.unit.unit, demonstrative) : null
  const adjective = bareRoleAt(r, noun + 1, 'calendar-word') === undefined ? noun + 1 : noun + 2
  const beyond = readBeyond(r, adjective)
  if (beyond) return period(at, beyond.next, word.unit.unit, beyond.shift, 2)
  const shift = bareRoleAt(r, adjective, 'shift') as Shift | undefined
  if (!shift || shift === 'recent' || !isPeriod(r, at, word.unit.unit, shift)) return null
  return withNumber(r, adjective + 1, period(at, adjective + 1, word.unit.unit, shift, 1))
}

const period = (first: number, next: number, unit: string, shift: Shift, steps: number): Found => ({
  first,
  next,
  meaning: { kind: 'period', unit, shift, steps },
  rule: 'period-relative',
})

// `ذلك اليوم` and the like point into the text.
function byDemonstrative(r: Reading, at: number, noun: number, unit: string, which: string): Found | null {
  if (unit === 'day')
    return which === 'this' ? { first: at, next: noun + 1, meaning: momentOf({ away: 0 }), rule: 'day-deictic' } : null
  return withNumber(r, noun + 1, period(at, noun + 1, unit, which === 'this' ? 'this' : 'same', 1))
}

// العام "general" behind a noun with article, or behind a title, is no year: الأمين العام الحالي.
function isPeriod(r: Reading, at: number, unit: string, shift: Shift): boolean {
  if (unit === 'day') return shift === 'same' || shift === 'after' || shift === 'before'
  if (unit !== 'year' || wordAt(r, at)?.stem !== 'عام') return true
  const sure = shift === 'past' || shift === 'next'
  if (bareRoleAt(r, at - 1, 'general') !== undefined || roleAt(r, at - 1, 'general') !== undefined) return false
  return sure || shift === 'this' || !foldedAt(r, at - 1).startsWith('ال')
}

// `العام الجاري 2015`: the number says it outright.
function withNumber(r: Reading, at: number, found: Found): Found {
  const bracketed = foldedAt(r, at) === '('
  const year =
    found.meaning.kind === 'period' && found.meaning.unit === 'year' ? readYear(r, bracketed ? at + 1 : at) : null
  if (!year || (bracketed && foldedAt(r, year.next) !== ')')) return found
  const meaning = momentOf({ year: year.year, hijri: year.hijri || undefined })
  return { first: found.first, next: bracketed ? year.next + 1 : year.next, meaning, rule: 'year-named' }
}

/** صيف 2014, صيف العام الماضي, الربيع المقبل, هذا الصيف. */
export function readSeason(r: Reading, at: number): Found | null {
  const demonstrative = roleAt(r, at, 'demonstrative') === 'this'
  const word = wordAt(r, demonstrative ? at + 1 : at)
  const season = word?.roles.get('season')
  if (!word || !season) return null
  const next = demonstrative ? at + 2 : at + 1
  if (demonstrative) return word.definite ? seasonal(at, next, season, { shift: 'this' }) : null
  const shift = word.definite ? (bareRoleAt(r, next, 'shift') as Shift | undefined) : undefined
  if (shift === 'past' || shift === 'next' || shift === 'this') return seasonal(at, next + 1, season, { shift })
  if (word.definite) return null
  const year = readYearTail(r, next)
  if (!year || year.shift || (year.year !== undefined && year.year < 1700 && !year.hijri)) return null
  return seasonal(
    at,
    year.next,
    season,
    year.year === undefined ? { yearShift: year.yearShift ?? 'this' } : { year: year.year },
  )
}

const seasonal = (
  first: number,
  next: number,
  season: string,
  more: { shift?: Shift; yearShift?: Shift; year?: number },
): Found => ({
  first,
  next,
  meaning: momentOf({ season, year: more.year, yearShift: more.yearShift, shift: more.shift }),
  rule: 'season',
})

/** الربع الثالث من 2014, النصف الأول من العام الجاري, النصف الثاني من يوليو, الأسبوع الأول من أغسطس. */
export function readPortion(r: Reading, at: number): Found | null {
  const word = wordAt(r, at)
  const portion = word?.definite || word?.stem.startsWith('ال') ? word.roles.get('portion') : undefined
  const week = word?.definite && word.unit?.unit === 'week' && word.unit.number === 'one'
  if (portion === undefined && !week) return null
  const number = numberAt(r, at + 1)
  const last = !number && foldedAt(r, at + 1) === 'الاخير'
  if (!last && (!number?.ordinal || number.value > 4)) return null
  const count = number?.value ?? (portion === 'Q' ? 4 : 2)
  const behind = number?.next ?? at + 2
  return readPortionOf(r, at, behind, portion && !week && portion !== 'T' ? `${portion}${count}` : null)
}

function readPortionOf(r: Reading, first: number, at: number, portion: string | null): Found | null {
  const from = foldedAt(r, at) === 'من' || foldedAt(r, at) === 'في' ? at + 1 : at
  const worded = foldedAt(r, from) === 'شهر' ? from + 1 : from
  const month = readMonth(r, worded)
  if (month) {
    const tail = readYearTail(r, month.next)
    const meaning = momentOf({
      month: month.month,
      year: tail?.year,
      hijri: month.hijri || tail?.hijri,
      yearShift: tail?.yearShift,
      shift: tail?.shift,
    })
    return { first, next: tail?.next ?? month.next, meaning, rule: 'portion-of-month' }
  }
  if (portion === null || portion === 'H3' || portion === 'H4') return null
  const year = readNamedYear(r, from) ?? (from > at ? readYear(r, from) : null) ?? readYearShift(r, from)
  if (year) {
    const of: YearTail = year
    const yearShift = of.year === undefined ? (of.yearShift ?? 'this') : undefined
    return { first, next: of.next, meaning: momentOf({ portion, year: of.year, yearShift }), rule: 'portion-of-year' }
  }
  if (from > at && isYearWord(r, from) && wordAt(r, from)?.definite) {
    return { first, next: from + 1, meaning: momentOf({ portion, yearShift: 'this' }), rule: 'portion-of-year' }
  }
  return null
}

/** الثمانينات, تسعينات القرن الماضي. */
export function readDecade(r: Reading, at: number): Found | null {
  const digit = roleAt(r, at, 'decade')
  if (digit === undefined) return null
  const century = foldedAt(r, at + 1) === 'من' ? readCentury(r, at + 2) : readCentury(r, at + 1)
  const word = wordAt(r, at)
  if (!century && !word?.definite && roleAt(r, at - 1, 'in') === undefined && roleAt(r, at - 1, 'edge') === undefined)
    return null
  // A decade of a life is no decade of a century: امرأة في الخمسينات من عمرها.
  if (foldedAt(r, at + 1) === 'من' && foldedAt(r, at + 2).startsWith('عمر')) return null
  const value = `${century?.value ?? '19'}${digit}`
  return { first: at, next: century?.next ?? at + 1, meaning: fixed('DATE', value), rule: 'decade' }
}

/** القرن التاسع عشر, القرن الماضي. */
export function readCenturyExpression(r: Reading, at: number): Found | null {
  const century = readCentury(r, at)
  return century ? { first: at, next: century.next, meaning: fixed('DATE', century.value), rule: 'century' } : null
}

const CENTURIES: Readonly<Record<string, string>> = { past: '19', this: '20', next: '21' }

function readCentury(r: Reading, at: number): { readonly next: number; readonly value: string } | null {
  const word = wordAt(r, at)
  if (word?.unit?.unit !== 'century' || !word.definite || word.unit.number !== 'one') return null
  const number = numberAt(r, at + 1)
  const value = number?.value ?? 0
  if (number && value >= 1 && value <= 21 && Number.isInteger(value)) return ofEra(r, number.next, value)
  const shift = CENTURIES[bareRoleAt(r, at + 1, 'shift') ?? '']
  return shift === undefined ? null : { next: at + 2, value: shift }
}

/** A numbered century in its era: القرن السابع الهجري, القرن السادس قبل الميلاد. */
function ofEra(r: Reading, at: number, number: number): { readonly next: number; readonly value: string } {
  const two = (value: number): string => String(value).padStart(2, '0')
  const era = foldedAt(r, at)
  if (era === 'قبل' && foldedAt(r, at + 1) === 'الميلاد') return { next: at + 2, value: `BC${two(number - 1)}` }
  // The century that holds the middle of the Hijri one.
  if (era === 'الهجري') return { next: at + 1, value: two(Math.floor(((number - 0.5) * 97.02 + 621.6) / 100)) }
  return { next: era === 'الميلادي' ? at + 1 : at, value: two(number - 1) }
}
