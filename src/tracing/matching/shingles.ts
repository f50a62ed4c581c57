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

/** The shingles of a text's matter, in the order of the text. */
export function matterShingles({ words, attributing }: Matter): Uint32Array {
  const hashes = shingleHashes(words.hashes)
  let kept = 0
  for (let at = 0; at < hashes.length; at++) {
    if (attributing[at + SHINGLE]! - attributing[at]! < MOST_ATTRIBUTING) hashes[kept++] = hashes[at]!
  }
  return hashes.subarray(0, kept)
}

/** The same, sorted, each once: what texts are compared by. */
export const shinglesOf = (matter: Matter): Uint32Array => sortedSet(matterShingles(matter))

/** Numbers sorted, each once. */
export function sortedSet(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at]!
  }
  return sorted.slice(0, kept)
}

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
