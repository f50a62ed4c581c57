import { nameKey } from '../archive/names.ts'
import type { EntityRecord } from '../record/schema.ts'
import type { Change } from './changes.ts'
import type { ContentWord, Wording } from './content-words.ts'
import { isNegation } from './denials.ts'
import { type Meaning, namesAmong, numbersAmong, timesAmong } from './meanings.ts'
import { quoteOfWords } from './quotes.ts'
import type { Drift, DriftKind } from './schema.ts'
import { isSpelledAlike } from './speakers.ts'
import { modalityOf, verbOfFuture, verbRoot } from './word-classes.ts'

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
  const [from, to] = [change.from, change.to].map((words) => words.filter(({ form }) => isNegation(form)))
  const others = { from: without(change.from, from!), to: without(change.to, to!) }
  const isGone = others.from.some(({ telling }) => telling) !== others.to.some(({ telling }) => telling)
  const isLong = Math.max(change.from.length, change.to.length) > LONGEST_NEGATED
  if (from!.length % 2 === to!.length % 2 || isGone || isLong) return { drift: [], rest: change }
  return { drift: [driftOf('polarity', true, sides, change.from, change.to)], rest: { from: [], to: [] } }
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
      const isTold = !same && a.value.basis === 'text' && b.value.basis === 'text'
      return [driftOf(isTold ? 'number' : 'wording', isTold, sides, a.words, b.words)]
    },
  )

/** Compared by whom they name: another spelling of one name is no other name. */
export const name: Sieve = (change, sides) =>
  siftMeanings(
    change,
    { from: namesAmong(sides.from, change.from), to: namesAmong(sides.to, change.to) },
    isSameEntity,
    (a, b) => a.kind === b.kind,
    (a, b, same) => [driftOf(same ? 'orthographic' : 'name', !same, sides, a.words, b.words)],
  )

function isSameEntity(a: EntityRecord, b: EntityRecord): boolean {
  if (a.wikidata !== null && b.wikidata !== null) return a.wikidata === b.wikidata
  const names = [b.name, ...b.aliases].map(nameKey)
  return [a.name, ...a.aliases]
    .map(nameKey)
    .some((key) => names.some((other) => key === other || isSpelledAlike(key, other)))
}

/** How certain it is said, or when it happens. */
export const modality: Sieve = (change, sides) => {
  const from = change.from.filter((word) => classOf(word, sides.from) !== null)
  const to = change.to.filter((word) => classOf(word, sides.to) !== null)
  const classes = [from, to].map((words, i) =>
    words
      .map((word) => classOf(word, i === 0 ? sides.from : sides.to))
      .sort()
      .join(),
  )
  if (classes[0] !== classes[1]) {
    const rest = { from: without(change.from, from), to: without(change.to, to) }
    const isGone = rest.from.filter(isTelling).length > 2 !== rest.to.filter(isTelling).length > 2
    if (!isGone)
      return { drift: [driftOf('modality', true, sides, change.from, change.to)], rest: { from: [], to: [] } }
  }
  return tense(change, sides)
}

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
    const b = change.to.find((word) => !taken.includes(word) && isSpelling(a, word))
    if (!b) continue
    drift.push(driftOf('orthographic', false, sides, [a], [b]))
    taken.push(a, b)
  }
  return { drift, rest: { from: without(change.from, taken), to: without(change.to, taken) } }
}

const isSpelling = (a: ContentWord, b: ContentWord): boolean =>
  a.key.length >= SHORTEST_SPELLED && Math.abs(a.key.length - b.key.length) <= 1 && isSpelledAlike(a.key, b.key)
