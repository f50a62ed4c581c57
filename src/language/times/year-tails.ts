import type { Shift } from './meaning.ts'
import { bareRoleAt, foldedAt, type Reading, roleAt, wordAt } from './reading.ts'
import { endingAt, readNamedYear, readYear, type YearFound } from './year-names.ts'

/** What stands behind a month and fixes its year. */
export interface YearTail {
  readonly next: number
  readonly year?: number
  readonly hijri?: boolean
  readonly yearShift?: Shift
  readonly shift?: Shift
}

/** `2015`, `من عام 2015`, `من العام الحالي`, `(2015)`, `الماضي`; null when nothing of the kind follows. */
export function readYearTail(r: Reading, at: number): YearTail | null {
  const shift = bareRoleAt(r, at, 'shift') as Shift | undefined
  if (shift === 'past' || shift === 'next' || shift === 'this') return withYear(r, { next: at + 1, shift })
  const sign = foldedAt(r, at)
  if (sign === '(') {
    const year = readYear(r, at + 1)
    return year && foldedAt(r, year.next) === ')' ? endingAt(year, year.next + 1) : null
  }
  const joined = sign === '،' || sign === ',' || sign === '/' || sign === '-' || sign === 'من' || sign === 'في'
  const from = joined ? at + 1 : at
  const year = sign === 'من' || sign === 'في' ? null : readBareYear(r, from)
  if (year) return year
  return wordAt(r, from)?.proclitics === '' || sign === 'من' ? (readNamedYear(r, from) ?? readYearShift(r, from)) : null
}

// After a month four digits are its year, unless they count something: سبتمبر، 2000 شخص is rare enough to be let go.
const readBareYear = (r: Reading, at: number): YearFound | null => {
  const year = readYear(r, at)
  return year && (year.year >= 1700 || year.hijri) ? year : null
}

function withYear(r: Reading, tail: YearTail): YearTail {
  const year = readBareYear(r, tail.next)
  return year ? { next: year.next, year: year.year, hijri: year.hijri } : tail
}

const SAME_YEAR = new Set(['نفس', 'ذات'])

/** العام الحالي, هذا العام, العام نفسه: a year by its adjective. */
export function readYearShift(r: Reading, at: number): YearTail | null {
  const first = roleAt(r, at, 'demonstrative')
  const same = SAME_YEAR.has(foldedAt(r, at))
  const noun = first || same ? at + 1 : at
  const word = wordAt(r, noun)
  if (word?.unit?.unit !== 'year' || word.unit.number !== 'one' || !word.definite) return null
  if (first || same) return { next: noun + 1, yearShift: first === 'this' ? 'this' : 'same' }
  const adjective = bareRoleAt(r, noun + 1, 'calendar-word') === undefined ? noun + 1 : noun + 2
  const shift = bareRoleAt(r, adjective, 'shift') as Shift | undefined
  if (shift === undefined || shift === 'recent') return null
  const year = readBareYear(r, adjective + 1)
  return year ? { next: year.next, year: year.year } : { next: adjective + 1, yearShift: shift }
}
