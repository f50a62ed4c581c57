import { type ContentWord, stemOf, stemsOf, type Wording } from './content-words.ts'

/** How much two contents have in common. */
export interface Likeness {
  /** Telling words that both have; those of one name count as one. */
  readonly shared: number
  /** Their share in the content that has fewer. */
  readonly containment: number
  /** Names and numbers that both have. */
  readonly specific: number
  /** Most words in a row that both have, of whatever kind; 0 where too little is shared for that to matter. */
  readonly run: number
  /** Telling words of the content that has fewer. */
  readonly fewer: number
}

const LEAST_COMPARED = 0.4

export function likenessOf(a: Wording, b: Wording): Likeness {
  const [short, long] = a.telling.size <= b.telling.size ? [a, b] : [b, a]
  const shared = sharedWeight(short, long)
  const fewer = sum(short.telling.values())
  const containment = fewer === 0 ? 0 : shared / fewer
  return {
    shared,
    fewer,
    containment,
    specific: specificsShared(short, long),
    run: containment < LEAST_COMPARED ? 0 : longestRun(a.words, b.words),
  }
}

function sharedWeight(short: Wording, long: Wording): number {
  // The particles may be on either side's word.
  const found = new Set(
    short.words.filter((word) => word.telling && stemsOf(word).some((stem) => long.telling.has(stem))).map(stemOf),
  )
  return sum([...short.telling].map(([stem, weight]) => (long.met.has(stem) || found.has(stem) ? weight : 0)))
}

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
