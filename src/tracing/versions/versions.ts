import type { StoredStatement } from '../../archive/archive.ts'
import { groupBy } from '../groups.ts'
import { type Wording, wordingOf } from '../matching/content-words.ts'
import { type Likeness, likenessOf } from '../matching/likeness.ts'
import { relationOf, type SpeakerRelation } from '../matching/speakers.ts'
import { daysBetween } from '../transmission/account.ts'
import { isDenial } from './denials.ts'
import { driftBetween } from './drift.ts'

/** A statement that may be a version of another. */
export interface Comparison {
  readonly likeness: Likeness
  readonly speakers: SpeakerRelation
  /** Days between the publications. */
  readonly days: number
}

export function compare(a: StoredStatement, b: StoredStatement): Comparison {
  return {
    likeness: likenessOf(wordingOf(a), wordingOf(b)),
    speakers: relationOf(a, b),
    days: Math.abs(daysBetween(a.document.published, b.document.published) ?? 0),
  }
}

/** Days within which two articles of one speaker are taken to report one occasion. */
const DAYS_OF_NEWS = 3

/**
 * Whether two statements of different articles say the same. What is long and alike is the same whoever tells it and
 * when; what is short or half alike only from one mouth on one occasion, or where names and numbers agree.
 */
export function isVersion({ likeness, speakers, days }: Comparison): boolean {
  const { shared, containment, run, fewer, specific } = likeness
  const oneOccasion = days <= DAYS_OF_NEWS
  if (fewer < 3 || isFilledInForm(likeness, days)) return false
  if ((run >= 12 && containment >= 0.5) || (run >= 8 && containment >= 0.8)) return true
  if (fewer < 4) return speakers === 'same' && oneOccasion && containment > 0.99
  if (containment < leastFor(likeness)) return false
  if (speakers === 'different') return oneOccasion && shared >= 4 && containment >= 0.6 && specific > 0
  if (!oneOccasion) return shared >= 5 && containment >= 0.75
  if (speakers === 'same') return (shared >= 3 && containment >= 0.6) || (shared >= 4 && containment >= 0.5)
  return shared >= 4 && (containment >= 0.65 || (containment >= 0.5 && run >= 6))
}

/** One form of words with other numbers put in, or on another day other names: it was said of two things. */
const isFilledInForm = ({ numbers, names }: Likeness, days: number): boolean =>
  (numbers.shared === 0 && numbers.fewer >= 2) || (days > 0 && names.shared === 0 && names.fewer > 0)

// A long statement has some of any short one's words, and other numbers make it likely that it is another matter.
const LONGER = 2
const leastFor = ({ fewer, more, numbers }: Likeness): number =>
  more > fewer * LONGER ? 0.75 : numbers.shared === 0 && numbers.fewer > 0 ? 0.7 : 0

/**
 * The versions of a statement among others: in each document the one that is most like it, for what an article says
 * twice it says once. What denies it is no version.
 */
export function versionsAmong(pivot: StoredStatement, others: readonly StoredStatement[]): StoredStatement[] {
  const alike = others
    .filter(({ id, document }) => id !== pivot.id && document.id !== pivot.document.id)
    .filter((other) => isDenial(other) === isDenial(pivot))
    .map((statement) => ({ statement, comparison: compare(pivot, statement) }))
    .filter(({ statement, comparison }) => isVersion(comparison) && !contradicts(pivot, statement, comparison))
  const best = [...groupBy(alike, ({ statement }) => statement.document.id).values()].map(mostAlike)
  return [pivot, ...best.map(({ statement }) => statement)]
}

/** Another speaker who says the contrary does not repeat it: he denies it. */
export const contradicts = (a: StoredStatement, b: StoredStatement, { speakers, likeness }: Comparison): boolean =>
  speakers === 'different' && likeness.containment >= 0.6 && likeness.shared >= 3 && negates(a, b)

const negates = (a: StoredStatement, b: StoredStatement): boolean =>
  driftBetween({ from: wordingOf(a), to: wordingOf(b), beside: [] }).some(({ kind }) => kind === 'polarity')

interface Compared {
  readonly statement: StoredStatement
  readonly comparison: Comparison
}

/** A headline says in short what the article says in full: the fuller one is compared. */
function mostAlike(compared: readonly Compared[]): Compared {
  return [...compared].sort(
    (a, b) =>
      b.comparison.likeness.shared - a.comparison.likeness.shared ||
      b.comparison.likeness.containment - a.comparison.likeness.containment ||
      wordsOf(a) - wordsOf(b),
  )[0]!
}

const wordsOf = ({ statement }: Compared): number => wordingOf(statement).words.length

/** The version that says most: what is not alike with a short one may be with it. */
export const fullest = (versions: readonly StoredStatement[]): StoredStatement =>
  versions.reduce((a, b) => (size(wordingOf(b)) > size(wordingOf(a)) ? b : a))

const size = ({ telling }: Wording): number => telling.size
