import { perForm } from '../forms.ts'
import type { Token } from '../tokens.ts'
import { readAgo } from './ago.ts'
import { readDuration } from './durations.ts'
import { type Found, type Meaning, momentOf, momentWith } from './meaning.ts'
import { readMoment } from './moment.ts'
import { readCenturyExpression, readDecade, readPeriod, readPortion, readSeason } from './periods.ts'
import { type Reading, tokenAt, wordAt } from './reading.ts'
import { readReference } from './references.ts'
import { readSet } from './sets.ts'
import { type TimeWord, timeWordOf } from './words.ts'
import { readYearExpression } from './years.ts'

type Reader = (r: Reading, at: number) => Found | null

/** A reader, and the words that its expressions can begin with. */
interface Rule {
  readonly read: Reader
  readonly begins: (word: TimeWord) => boolean
}

const plays =
  (...roles: readonly string[]) =>
  (word: TimeWord): boolean =>
    roles.some((role) => word.roles.has(role))

const isUnit =
  (...units: readonly string[]) =>
  (word: TimeWord): boolean =>
    word.unit !== null && (units.length === 0 || units.includes(word.unit.unit))

const either =
  (...tests: readonly ((word: TimeWord) => boolean)[]) =>
  (word: TimeWord): boolean =>
    tests.some((test) => test(word))

const isNamed = (word: TimeWord): boolean => word.weekday > 0 || word.month !== null || word.heads !== null
const isDistance = (word: TimeWord): boolean => ['قبل', 'بعد', 'قبيل'].includes(word.stem)

/** Moments and periods of the calendar: what can have an end and a beginning of its own (نهاية, مطلع). */
const CALENDAR: readonly Rule[] = [
  {
    read: readMoment,
    begins: either(
      isNamed,
      isDistance,
      isUnit('day', 'hour', 'month'),
      plays('part', 'day', 'daytime', 'demonstrative', 'edge'),
    ),
  },
  { read: readPortion, begins: either(isUnit('week'), plays('portion')) },
  { read: readPeriod, begins: either(isUnit(), plays('demonstrative')) },
  { read: readSeason, begins: plays('season', 'demonstrative') },
  { read: readYearExpression, begins: isUnit('year') },
  { read: readDecade, begins: plays('decade') },
  { read: readCenturyExpression, begins: isUnit('century') },
]

/** All rules, in the order of trial. */
const RULES: readonly Rule[] = [
  { read: readSet, begins: plays('set', 'every', 'times') },
  ...CALENDAR,
  { read: readEdge, begins: plays('edge') },
  { read: readAgo, begins: isDistance },
  { read: readDuration, begins: either(isUnit(), plays('vague', 'half')) },
  { read: readReference, begins: plays('reference', 'era', 'noun') },
]

const NOTHING: readonly Reader[] = []
const ALL_OF_CALENDAR = CALENDAR.map(({ read }) => read)
const BEHIND_NUMBER: readonly Reader[] = [readSet, readMoment, readYearExpression, readDuration]

/** The readers to try at a word. */
const readersOf = perForm((form): readonly Reader[] => {
  const word = timeWordOf(form)
  const fit = word ? RULES.filter(({ begins }) => begins(word)).map(({ read }) => read) : NOTHING
  return fit.length > 0 ? fit : NOTHING
}, NOTHING)

/** Whether a time expression can begin at a token (a number apart, which always can). */
export const startsTime = (token: Token): boolean => token.kind === 'word' && readersOf(token.form) !== NOTHING

/** The time expression that begins at a token. */
export function readTime(r: Reading, at: number): Found | null {
  const token = tokenAt(r, at)
  const word = token?.kind === 'word' ? firstOf(readersOf(token.form), r, at) : null
  return word ?? (token?.kind === 'number' || r.numbers.has(at) ? firstOf(BEHIND_NUMBER, r, at) : null)
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
  if (word?.roles.get('edge') === undefined || word.definite || wordAt(r, at + 1)?.proclitics) return null
  const found = firstOf(ALL_OF_CALENDAR, r, at + 1) ?? readUnit(r, at + 1)
  if (!found) return null
  const meaning = word.stem === 'غره' ? firstDay(found.meaning) : found.meaning
  return { first: at, next: found.next, meaning, rule: found.rule }
}

// `غرة شوال` is the first of the month.
const firstDay = (meaning: Meaning): Meaning =>
  meaning.kind === 'moment' && meaning.month !== undefined && meaning.day === undefined
    ? momentWith(meaning, { day: 1 })
    : meaning

// `نهاية العام`, `أواخر الصيف`: of this one.
function readUnit(r: Reading, at: number): Found | null {
  const word = wordAt(r, at)
  if (word?.definite && word.roles.get('season'))
    return {
      first: at,
      next: at + 1,
      meaning: momentOf({ season: word.roles.get('season'), yearShift: 'this' }),
      rule: 'season',
    }
  if (!word?.unit || !word.definite || word.unit.number !== 'one') return null
  if (!['week', 'month', 'year'].includes(word.unit.unit)) return null
  return {
    first: at,
    next: at + 1,
    meaning: { kind: 'period', unit: word.unit.unit, shift: 'this', steps: 1 },
    rule: 'period-edge',
  }
}
