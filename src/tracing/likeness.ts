import { type ContentWord, isSameWord, type Wording } from './content-words.ts'

/** How much two contents have in common. */
export interface Likeness {
  /** Telling words that both have. */
  readonly shared: number
  /** Their share in the content that has fewer. */
  readonly containment: number
  /** Most words in a row that both have, of whatever kind. */
  readonly run: number
  /** Telling words of the content that has fewer. */
  readonly fewer: number
}

export function likenessOf(a: Wording, b: Wording): Likeness {
  const [short, long] = a.telling.size <= b.telling.size ? [a, b] : [b, a]
  const shared = sharedWords(short, long)
  const fewer = short.telling.size
  return { shared, fewer, containment: fewer === 0 ? 0 : shared / fewer, run: longestRun(a.words, b.words) }
}

function sharedWords(short: Wording, long: Wording): number {
  let shared = 0
  for (const key of short.telling) if (long.met.has(key)) shared++
  if (shared === short.telling.size) return shared
  // The particles may be on the other side's word.
  const missing = short.words.filter(({ key, telling }) => telling && !long.met.has(key))
  const found = missing.filter((word) => long.words.some((other) => other.telling && isSameWord(word, other)))
  return Math.min(short.telling.size, shared + new Set(found.map(({ key }) => key)).size)
}

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
