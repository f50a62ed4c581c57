import { type Found, fixed, momentOf } from './meaning.ts'
import { foldedAt, type Reading } from './reading.ts'
import { isBelieved } from './year-belief.ts'
import { endingAt, readNamedYear, readYear, type YearFound } from './year-names.ts'

/** A year that stands for itself: عام 2005, في 2012, (2014), 1436هـ, 2014/2015. */
export function readYearExpression(r: Reading, at: number): Found | null {
  const named = readNamedYear(r, at)
  if (named) return asFound(r, at, readSpanOfYears(r, named) ?? named, 'year-named')
  const year = readYear(r, at)
  if (!year || !isBelieved(r, at, year)) return null
  return asFound(r, at, readSpanOfYears(r, year) ?? year, 'year-bare')
}

interface YearSpan extends YearFound {
  readonly until?: number
}

// Two years with a slash are a season or a school year, one thing; with a dash they are the ends of a range.
function readSpanOfYears(r: Reading, year: YearFound): YearSpan | null {
  const two = foldedAt(r, year.next) === '/' ? readYear(r, year.next + 1) : null
  if (!two || Math.abs(two.year - year.year) !== 1) return null
  const [from, until] = [Math.min(two.year, year.year), Math.max(two.year, year.year)]
  return { next: two.next, year: from, until, hijri: two.hijri, marked: two.marked }
}

function asFound(r: Reading, first: number, year: YearSpan, rule: string): Found {
  if (year.until !== undefined && !year.hijri) {
    return { first, next: year.next, meaning: fixed('DATE', `${year.year}/${year.until}`), rule: 'year-season' }
  }
  const also = readOtherEra(r, year)
  const shown = also ?? year
  const meaning = momentOf({ year: shown.year, hijri: shown.hijri || undefined, until: year.until })
  return { first, next: shown.next, meaning, rule }
}

/** 1382هـ (1962م): the second is the same year for the rest of the world. */
function readOtherEra(r: Reading, year: YearFound): YearFound | null {
  if (!year.hijri || foldedAt(r, year.next) !== '(') return null
  const other = readYear(r, year.next + 1)
  return other && !other.hijri && foldedAt(r, other.next) === ')' ? endingAt(other, other.next + 1) : null
}
