import { readAgo } from './ago.ts'
import { readDuration } from './durations.ts'
import type { Found, Meaning } from './meaning.ts'
import { readMoment } from './moment.ts'
import { readCenturyExpression, readDecade, readPeriod, readPortion, readSeason } from './periods.ts'
import { type Reading, wordAt } from './reading.ts'
import { readReference } from './references.ts'
import { readSet } from './sets.ts'
import { readYearExpression } from './years.ts'

type Reader = (r: Reading, at: number) => Found | null

/** Moments and periods of the calendar: what can have an end and a beginning of its own (نهاية, مطلع). */
const CALENDAR: readonly Reader[] = [
  readMoment, readPortion, readPeriod, readSeason, readYearExpression, readDecade, readCenturyExpression,
] // biome-ignore format: the order of trial

const OTHERS: readonly Reader[] = [readAgo, readDuration, readReference]

/** The time expression that begins at a token. */
export function readTime(r: Reading, at: number): Found | null {
  return readSet(r, at) ?? firstOf(CALENDAR, r, at) ?? readEdge(r, at) ?? firstOf(OTHERS, r, at)
}

function firstOf(readers: readonly Reader[], r: Reading, at: number): Found | null {
  for (const read of readers) {
    const found = read(r, at)
    if (found) return found
  }
  return null
}

/** نهاية آب, مطلع العام المقبل, منتصف الشهر: an end of a calendar unit, with the unit's value. */
function readEdge(r: Reading, at: number): Found | null {
  const word = wordAt(r, at)
  if (word?.roles.edge === undefined || word.definite || wordAt(r, at + 1)?.proclitics) return null
  const found = firstOf(CALENDAR, r, at + 1) ?? readUnit(r, at + 1)
  if (!found) return null
  return { ...found, first: at, meaning: word.stem === 'غره' ? firstDay(found.meaning) : found.meaning }
}

// `غرة شوال` is the first of the month.
const firstDay = (meaning: Meaning): Meaning =>
  meaning.kind === 'moment' && meaning.month !== undefined && meaning.day === undefined
    ? { ...meaning, day: 1 }
    : meaning

// `نهاية العام`, `أواخر الصيف`: of this one, or the one that the tense points to.
function readUnit(r: Reading, at: number): Found | null {
  const word = wordAt(r, at)
  if (word?.definite && word.roles.season)
    return { first: at, next: at + 1, meaning: { kind: 'moment', season: word.roles.season }, rule: 'season' }
  if (!word?.unit || !word.definite || word.unit.number !== 'one') return null
  if (!['week', 'month', 'year'].includes(word.unit.unit)) return null
  return {
    first: at,
    next: at + 1,
    meaning: { kind: 'period', unit: word.unit.unit, shift: 'this', steps: 1 },
    rule: 'period-edge',
  }
}
