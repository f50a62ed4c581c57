import { sortedSet } from './shingles.ts'

/*
 * Winnowing (Schleimer, Wilkerson and Aiken 2003): of each so many shingles in a row the one with the lowest hash is
 * kept. Whatever two texts share that is as long as the window has a fingerprint in common, wherever it stands.
 */
const WINDOW = 12
// A text of a few sentences would have too few to be found by, were it cut in two places.
const SHORT_WINDOW = 4
const SHORT_TEXT = 48

/**
 * The few shingles of a text by which those that share some of its words are found: sorted, each once.
 *
 * @param shingles all of the text's matter, in the order of the text
 */
export const fingerprintsOf = (shingles: Uint32Array): Uint32Array =>
  sortedSet(winnowed(shingles, shingles.length < SHORT_TEXT ? SHORT_WINDOW : WINDOW))

function winnowed(shingles: Uint32Array, window: number): Uint32Array {
  const kept: number[] = []
  let last = -1
  for (let start = 0; start === 0 || start + window <= shingles.length; start++) {
    const end = Math.min(start + window, shingles.length)
    if (last < start || shingles[end - 1]! <= shingles[last]!) {
      const lowest = last < start ? lowestIn(shingles, start, end) : end - 1
      if (lowest >= 0) kept.push(shingles[lowest]!)
      last = lowest
    }
  }
  return Uint32Array.from(kept)
}

/** Of several that are equal the last, so that it stays the lowest for longer. */
function lowestIn(shingles: Uint32Array, start: number, end: number): number {
  let lowest = start < end ? start : -1
  for (let at = start + 1; at < end; at++) if (shingles[at]! <= shingles[lowest]!) lowest = at
  return lowest
}
