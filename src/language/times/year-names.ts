import { bareRoleAt, digitsAt, foldedAt, isNear, numberAt, type Reading, tokenAt, wordAt } from './reading.ts'

export interface YearFound {
  readonly next: number
  readonly year: number
  readonly hijri: boolean
  /** Its era is written behind it (م or هـ). */
  readonly marked: boolean
}

/** A year whose words go on to a token. */
export const endingAt = ({ year, hijri, marked }: YearFound, next: number): YearFound => ({ next, year, hijri, marked })

const HIJRI_YEARS = [1300, 1500] as const
export const isHijriYear = (year: number): boolean => year >= HIJRI_YEARS[0] && year < HIJRI_YEARS[1]
const GREGORIAN_MARKS = new Set(['م', 'ميلادي', 'ميلاديه', 'للميلاد'])
const HIJRI_MARKS = new Set(['ه', 'هجري', 'هجريه', 'للهجره', 'هج'])

/** A year in four digits with the sign of its era, if it has one. Without a sign 1436 is a Hijri year, 2015 is not. */
export function readYear(r: Reading, at: number): YearFound | null {
  const year = digitsAt(r, at, 4)
  if (year < 1000 || year > 2150) return null
  const mark = isNear(r, at + 1, 1) ? foldedAt(r, at + 1) : ''
  if (HIJRI_MARKS.has(mark)) return year < 1600 ? { next: at + 2, year, hijri: true, marked: true } : null
  if (GREGORIAN_MARKS.has(mark)) return { next: at + 2, year, hijri: false, marked: true }
  return { next: at + 1, year, hijri: isHijriYear(year), marked: false }
}

/** Whether a word is one for a year (عام, سنة) that may bring a year's number behind it. */
export function isYearWord(r: Reading, at: number): boolean {
  const word = wordAt(r, at)
  return word?.unit?.unit === 'year' && word.stem !== 'عاما' && word.stem !== 'سنين'
}

/** عام 2005, السنة المالية 2014, عام ألفين وعشرة, عام 67: from the word for year on. */
export function readNamedYear(r: Reading, at: number): YearFound | null {
  if (!isYearWord(r, at)) return null
  let from = at + 1
  while (bareRoleAt(r, from, 'calendar-word') !== undefined) from++
  const plain = readYear(r, from)
  if (plain) return plain
  return readYearInWords(r, from)
}

function readYearInWords(r: Reading, at: number): YearFound | null {
  const number = numberAt(r, at)
  if (!number || number.ordinal) return null
  const { value, next } = number
  if (tokenAt(r, at)?.kind === 'word' && value >= 1000 && value < 2150 && Number.isInteger(value)) {
    return { next, year: value, hijri: isHijriYear(value), marked: false }
  }
  const short = digitsAt(r, at, 2)
  return short >= 30 ? { next: at + 1, year: 1900 + short, hijri: false, marked: false } : null
}
