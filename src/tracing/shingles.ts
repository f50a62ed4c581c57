import type { Matter } from './matter.ts'

/** Words in a row that two texts seldom share by chance. */
export const SHINGLE = 6
// A shingle of which half only attributes is a formula.
const MOST_ATTRIBUTING = SHINGLE / 2

/** Hash of the shingle that begins at each word, in the order of the text. */
export function shingleHashes(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0
    for (let k = at; k < at + SHINGLE; k++) hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ words[k]!, 0x9e3779b1)
    hashes[at] = (hash ^ (hash >>> 15)) >>> 0
  }
  return hashes
}

/** The different shingles of a text's matter, sorted: what texts are compared by. */
export function shinglesOf({ words, attributing }: Matter): Uint32Array {
  const kept = shingleHashes(words.hashes).filter(
    (_, at) => attributing[at + SHINGLE]! - attributing[at]! < MOST_ATTRIBUTING,
  )
  return distinct(kept.sort())
}

const distinct = (sorted: Uint32Array): Uint32Array => sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1])

/** How many shingles two sorted sets share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let [i, k, shared] = [0, 0, 0]
  while (i < a.length && k < b.length) {
    const difference = a[i]! - b[k]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) k++
  }
  return shared
}

/** Share of the shorter text's shingles that the other has too, 0 to 1. */
export const overlapOf = (a: Uint32Array, b: Uint32Array): number =>
  sharedCount(a, b) / Math.max(1, Math.min(a.length, b.length))
