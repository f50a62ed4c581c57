import { foldWord } from '../../text/fold.ts'
import { lexiconFile, readTable } from '../table.ts'
import { type Found, type Moment, momentWith } from './meaning.ts'
import { foldedAt, type Reading, roleAt } from './reading.ts'

const KNOWN_DAYS = new Map(
  readTable(lexiconFile('known-days.tsv'), ['noun', 'month', 'day', 'year']).map((row) => [
    `${foldWord(row.noun)} ${row.month} ${row.day}`,
    Number(row.year),
  ]),
)

/** A day that is the name of a place or a movement (ميدان 25 يناير, مدينتا 15 مايو و6 أكتوبر) is no time. */
export function isInName(r: Reading, { first, meaning }: Found, behindName: number): boolean {
  if (meaning.kind !== 'moment' || meaning.day === undefined || meaning.year !== undefined || !meaning.month)
    return false
  const also = first === behindName || (first === behindName + 1 && foldedAt(r, behindName) === 'و')
  return also || (roleAt(r, first - 1, 'name-head') !== undefined && meaning.weekday === undefined)
}

/** `هجمات 11 سبتمبر` has a year that everybody knows. */
export function withKnownYear(r: Reading, found: Found, moment: Moment): Moment {
  if (moment.day === undefined || moment.month === undefined || moment.year !== undefined) return moment
  const key = ` ${moment.month} ${moment.day}`
  const noun = r.tokens[found.first - 1]?.form.splits.find(({ stem }) => KNOWN_DAYS.has(stem + key))
  return noun ? momentWith(moment, { year: KNOWN_DAYS.get(noun.stem + key)! }) : moment
}
