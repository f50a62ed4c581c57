import { type ContentWord, stemOf, stemsOf, type Wording } from './content-words.ts'

/** How much two contents have in common. */
export interface Likeness {
  /** Telling words that both have; those of one name count as one. */
  readonly shared: number
  /** Their share in the content that has fewer. */
  readonly containment: number
  /** Names and numbers that both have. */
  readonly specific: number
  /** Numbers that both have, and those of the content that has fewer. */
  readonly numbers: { readonly shared: number; readonly fewer: number }
  /** The same of names. */
  readonly names: { readonly shared: number; readonly fewer: number }
  /** Most words in a row that both have, of whatever kind; 0 where too little is shared for that to matter. */
  readonly run: number
  /** Telling words of the content that has fewer, and of the other. */
  readonly fewer: number
  readonly more: number
}

const LEAST_COMPARED = 0.4

export function likenessOf(a: Wording, b: Wording): Likeness {
  const [short, long] = a.telling.size <= b.telling.size ? [a, b] : [b, a]
  const fewer = sum(short.telling.values())
  const shared = sharedWeight(short, long)
  const containment = fewer === 0 ? 0 : shared / fewer
  return {
    shared,
    fewer,
    more: sum(long.telling.values()),
    containment,
    specific: specificsShared(short, long),
    numbers: numbersOf(short, long),
    names: common(namesIn(short), namesIn(long)),
    run: containment < LEAST_COMPARED ? 0 : longestRun(a.words, b.words),
  }
}

// Words that are shared but stand far apart in a long text make no statement there.
const SPREAD = 2
const LEEWAY = 6

/** Weight of the words that both have, within the stretch of the longer one that has most of them. */
function sharedWeight(short: Wording, long: Wording): number {
  const matches = long.words.map((word) => matchIn(short, long, word))
  const width = short.words.length * SPREAD + LEEWAY
  const counts = new Map<string, number>()
  let [shared, most] = [0, 0]
  matches.forEach((stem, at) => {
    if (stem !== null) {
      if (!counts.get(stem)) shared += short.telling.get(stem)!
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
    const left = matches[at - width] ?? null
    if (left !== null) {
      counts.set(left, counts.get(left)! - 1)
      if (counts.get(left) === 0) shared -= short.telling.get(left)!
    }
    most = Math.max(most, shared)
  })
  return most
}

/** The telling word of one wording that a word of another is; the particles may be on either's. */
function matchIn(short: Wording, long: Wording, word: ContentWord): string | null {
  if (!word.telling) return null
  for (const stem of stemsOf(word)) if (short.telling.has(stem)) return stem
  const stem = stemOf(word)
  if (!short.met.has(stem) || !long.telling.has(stem)) return null
  const other = short.words.find((one) => one.telling && stemsOf(one).includes(stem))
  return other ? stemOf(other) : null
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100

/** The numbers of both: a year dates, and counts nothing. */
function numbersOf(short: Wording, long: Wording): Likeness['numbers'] {
  const [a, b] = [short, long].map(
    ({ words }) => new Set(words.flatMap(({ value }) => (value === null || isYear(value) ? [] : value))),
  )
  return common(a!, b!)
}

const namesIn = ({ specific }: Wording): ReadonlySet<string> =>
  new Set([...specific].filter((stem) => !stem.startsWith('#')))

const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): { shared: number; fewer: number } => ({
  shared: [...a].filter((value) => b.has(value)).length,
  fewer: Math.min(a.size, b.size),
})

const specificsShared = (short: Wording, long: Wording): number =>
  [...short.specific].filter((stem) => long.specific.has(stem)).length

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)

// Longer contents are compared by their first words.
const LONGEST = 120

function longestRun(a: readonly ContentWord[], b: readonly ContentWord[]): number {
  let longest = 0
  let before = new Uint16Array(LONGEST + 1)
  for (let i = 0; i < Math.min(a.length, LONGEST); i++) {
    const row = new Uint16Array(LONGEST + 1)
    for (let k = 0; k < Math.min(b.length, LONGEST); k++) {
      if (a[i]!.key !== b[k]!.key) continue
      row[k + 1] = before[k]! + 1
      longest = Math.max(longest, row[k + 1]!)
    }
    before = row
  }
  return longest
}
