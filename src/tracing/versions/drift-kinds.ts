import { nameKey } from '../../archive/names.ts'
import type { EntityRecord } from '../../record/schema.ts'
import type { ContentWord, Wording } from '../matching/content-words.ts'
import { type Meaning, namesAmong, numbersAmong, timesAmong } from '../matching/meanings.ts'
import { areRelated, negationsAmong } from '../matching/negations.ts'
import { isSpelledAlike } from '../matching/speakers.ts'
import { isWeekday, modalityOf, verbOfFuture, verbRoot } from '../matching/word-classes.ts'
import { quoteOfWords } from '../quotes.ts'
import type { Drift, DriftKind } from '../schema.ts'
import type { Change } from './changes.ts'

export interface Sides {
  readonly from: Wording
  readonly to: Wording
}

/** What is left of a change when a kind of drift has taken its words. */
interface Sifted {
  readonly drift: readonly Drift[]
  readonly rest: Change
}

type Sieve = (change: Change, sides: Sides) => Sifted

export const without = (words: readonly ContentWord[], taken: readonly ContentWord[]): readonly ContentWord[] =>
  words.filter((word) => !taken.includes(word))

export function driftOf(
  kind: DriftKind,
  severe: boolean,
  sides: Sides,
  from: readonly ContentWord[],
  to: readonly ContentWord[],
): Drift {
  return { kind, severe, from: quoteOfWords(sides.from, from), to: quoteOfWords(sides.to, to) }
}

// In longer changes a negation belongs to other words than those that it would be compared with.
const LONGEST_NEGATED = 6

/** One side has a negation that the other has not, while what it negates is still there. */
export const polarity: Sieve = (change, sides) => {
  const from = negationsAmong(change.from, sides.from.words)
  const to = negationsAmong(change.to, sides.to.words)
  const isLong = Math.max(change.from.length, change.to.length) > LONGEST_NEGATED
  const isKept = isStillThere(without(change.from, from), without(change.to, to))
  if (from.length % 2 === to.length % 2 || isLong || !isKept) return { drift: [], rest: change }
  return { drift: [driftOf('polarity', true, sides, change.from, change.to)], rest: { from: [], to: [] } }
}

/** Whether what was negated stands on the other side, or outside the change. */
function isStillThere(from: readonly ContentWord[], to: readonly ContentWord[]): boolean {
  const [before, after] = [from.filter(isTelling), to.filter(isTelling)]
  if (before.length === 0 && after.length === 0) return true
  return before.some((word) => after.some((other) => areRelated(word, other)))
}

interface Meant<T> {
  readonly from: readonly Meaning<T>[]
  readonly to: readonly Meaning<T>[]
}

/** Sifts out meanings: those that both sides have first, then those that stand for each other, in order. */
function siftMeanings<T>(
  change: Change,
  { from, to }: Meant<T>,
  isSame: (a: T, b: T) => boolean,
  isPair: (a: T, b: T) => boolean,
  onPair: (a: Meaning<T>, b: Meaning<T>, same: boolean) => readonly Drift[],
): Sifted {
  const drift: Drift[] = []
  const taken: ContentWord[] = []
  let [left, right] = [from, to]
  for (const matches of [isSame, isPair]) {
    for (const a of left) {
      const b = right.find(({ value }) => matches(a.value, value))
      if (!b) continue
      drift.push(...onPair(a, b, matches === isSame))
      taken.push(...a.words, ...b.words)
      left = left.filter((one) => one !== a)
      right = right.filter((one) => one !== b)
    }
  }
  return { drift, rest: { from: without(change.from, taken), to: without(change.to, taken) } }
}

const equal = (a: string, b: string): boolean => a === b
const any = (): boolean => true

/** Compared by value: `100` is `مئة`, and `ثلاثية` is not `ثنائية`. */
export const number: Sieve = (change, sides) =>
  siftMeanings(change, { from: numbersAmong(change.from), to: numbersAmong(change.to) }, equal, any, (a, b, same) =>
    same ? [] : [driftOf('number', true, sides, a.words, b.words)],
  )

/** Days that differ are numbers that differ; days that are called otherwise are not. */
export const time: Sieve = (change, sides) =>
  siftMeanings(
    change,
    { from: timesAmong(sides.from, change.from), to: timesAmong(sides.to, change.to) },
    (a, b) => a.value === b.value,
    any,
    // `أمس` depends on the day that the newspaper counts from, which it does not always tell.
    (a, b, same) => {
      const isTold = !same && isDated(a) && isDated(b)
      return [driftOf(isTold ? 'number' : 'wording', isTold, sides, a.words, b.words)]
    },
  )

const isDated = ({ value, words }: ReturnType<typeof timesAmong>[number]): boolean =>
  value.basis === 'text' || words.some(({ form }) => isWeekday(form))

/** Compared by whom they name: another spelling of one name is no other name. */
export const name: Sieve = (change, sides) =>
  siftMeanings(
    change,
    { from: namesAmong(sides.from, change.from), to: namesAmong(sides.to, change.to) },
    isSameEntity,
    (a, b) => a.kind === b.kind,
    (a, b, same) => {
      const isSame = same || isSpelling(a, b)
      return [driftOf(isSame ? 'orthographic' : 'name', !isSame, sides, a.words, b.words)]
    },
  )

const spelledOut = ({ words }: Meaning<EntityRecord>): string => words.map(({ key }) => key).join('')

const isSpelling = (a: Meaning<EntityRecord>, b: Meaning<EntityRecord>): boolean =>
  isSpelledAlike(spelledOut(a), spelledOut(b))

function isSameEntity(a: EntityRecord, b: EntityRecord): boolean {
  if (a.wikidata !== null && b.wikidata !== null) return a.wikidata === b.wikidata
  const names = [b.name, ...b.aliases].map(nameKey)
  return [a.name, ...a.aliases]
    .map(nameKey)
    .some((key) => names.some((other) => key === other || isSpelledAlike(key, other)))
}

/** How certain it is said, or when it happens. */
export const modality: Sieve = (change, sides) => {
  const from = modal(change.from, sides.from, change.to)
  const to = modal(change.to, sides.to, change.from)
  const rest = { from: without(change.from, from), to: without(change.to, to) }
  const isOther =
    from
      .map((word) => classOf(word, sides.from))
      .sort()
      .join() !==
    to
      .map((word) => classOf(word, sides.to))
      .sort()
      .join()
  if (isOther && isLittle(rest.from) && isLittle(rest.to)) {
    return { drift: [driftOf('modality', true, sides, change.from, change.to)], rest: { from: [], to: [] } }
  }
  return tense(change, sides)
}

/** The words of a side that make it less certain; `سوف يصل` is not less than `سيصل`. */
const modal = (words: readonly ContentWord[], side: Wording, others: readonly ContentWord[]): readonly ContentWord[] =>
  words.filter((word) => {
    const found = classOf(word, side)
    return found !== null && !(found === 'future' && others.some(({ form }) => verbOfFuture(form) !== null))
  })

// What goes with the modal word; more is another sentence.
const isLittle = (words: readonly ContentWord[]): boolean => words.filter(isTelling).length <= 2

const isTelling = ({ telling }: ContentWord): boolean => telling

/** `قد` makes only an imperfect uncertain: `قد يصل`, but not `قد وصل`. */
function classOf(word: ContentWord, { words }: Wording): string | null {
  const found = modalityOf(word.form)
  if (found === null || !/^[وف]?قد$/u.test(word.form.folded)) return found
  return /^[يتن]/u.test(words[words.indexOf(word) + 1]?.form.folded ?? '') ? found : null
}

const tense: Sieve = (change, sides) => {
  for (const a of change.from) {
    const b = change.to.find((word) => isOtherTense(a, word))
    if (!b) continue
    const rest = { from: without(change.from, [a]), to: without(change.to, [b]) }
    return { drift: [driftOf('modality', false, sides, [a], [b])], rest }
  }
  return { drift: [], rest: change }
}

function isOtherTense(a: ContentWord, b: ContentWord): boolean {
  const [future, other] = [verbOfFuture(a.form) ?? verbOfFuture(b.form), verbOfFuture(a.form) ? b : a]
  if (future === null || (verbOfFuture(a.form) !== null && verbOfFuture(b.form) !== null)) return false
  return verbRoot(future).length > 1 && verbRoot(future) === verbRoot(other.form.folded)
}

const SHORTEST_SPELLED = 4

/** One word that newspapers spell in two ways. */
export const spelling: Sieve = (change, sides) => {
  const drift: Drift[] = []
  const taken: ContentWord[] = []
  for (const a of change.from) {
    const b = change.to.find((word) => !taken.includes(word) && isWordSpelled(a, word))
    if (!b) continue
    drift.push(driftOf('orthographic', false, sides, [a], [b]))
    taken.push(a, b)
  }
  return { drift, rest: { from: without(change.from, taken), to: without(change.to, taken) } }
}

const isWordSpelled = (a: ContentWord, b: ContentWord): boolean =>
  a.key.length >= SHORTEST_SPELLED && Math.abs(a.key.length - b.key.length) <= 1 && isSpelledAlike(a.key, b.key)
