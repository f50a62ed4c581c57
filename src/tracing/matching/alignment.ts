import type { Passage, Quote } from '../schema.ts'
import type { Matter } from './matter.ts'
import { overlapOf, SHINGLE, shingleHashes, shinglesOf } from './shingles.ts'

/** What two documents have in common. */
export interface Alignment {
  /** Share of the shorter text's 6-word shingles that the other has too, 0 to 1. */
  readonly overlap: number
  /** The words that agree, in the order of the first text; within a passage some words may differ. */
  readonly passages: readonly Passage[]
}

/** Aligns two documents by the words they share in a row. Each word stands in one passage at most. */
export function alignDocuments(a: Matter, b: Matter): Alignment {
  const blocks = matchingBlocks(a.words.hashes, b.words.hashes)
  return {
    overlap: overlapOf(shinglesOf(a), shinglesOf(b)),
    passages: joined(blocks).map((block) => ({
      from: quoteOf(a, block.a, block.endA),
      to: quoteOf(b, block.b, block.endB),
    })),
  }
}

/** Words of both texts, half-open, counted in words. */
interface Block {
  readonly a: number
  readonly endA: number
  readonly b: number
  readonly endB: number
}

// A shingle that a text repeats more often tells nothing about where it was taken from.
const MOST_PLACES = 8

/** Places of each shingle of a text, linked from the first to the last. */
function placesOf(shingles: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  shingles.forEach((shingle, at) => {
    const known = places.get(shingle)
    if (!known) places.set(shingle, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  })
  return places
}

/** The longest runs of equal words, taken greedily in the order of the first text. */
function matchingBlocks(a: Uint32Array, b: Uint32Array): readonly Block[] {
  const places = placesOf(shingleHashes(b))
  const shinglesA = shingleHashes(a)
  const used = new Uint8Array(b.length)
  const blocks: Block[] = []
  let from = 0
  for (let at = 0; at < shinglesA.length; at++) {
    const block = longestAt(a, b, used, { at, from, places: places.get(shinglesA[at]!) ?? [] })
    if (!block) continue
    used.fill(1, block.b, block.endB)
    blocks.push(block)
    from = block.endA
    at = from - 1
  }
  return blocks
}

interface Seed {
  readonly at: number
  /** Words of the first text before it are in a block already. */
  readonly from: number
  readonly places: readonly number[]
}

function longestAt(a: Uint32Array, b: Uint32Array, used: Uint8Array, { at, from, places }: Seed): Block | null {
  let longest: Block | null = null
  for (const place of places) {
    let [start, startB, end, endB] = [at, place, at, place]
    while (end < a.length && endB < b.length && a[end] === b[endB] && !used[endB]) {
      end++
      endB++
    }
    if (end - at < SHINGLE) continue
    while (start > from && startB > 0 && a[start - 1] === b[startB - 1] && !used[startB - 1]) {
      start--
      startB--
    }
    if (!longest || end - start > longest.endA - longest.a) longest = { a: start, endA: end, b: startB, endB }
  }
  return longest
}

// So many words may differ inside a passage, on the longer side.
const LONGEST_GAP = 5

/** Makes one passage of blocks that stand in the same order with few other words between. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const passages: Block[] = []
  for (const block of blocks) {
    const last = passages.at(-1)
    if (last && isNear(block.a - last.endA) && isNear(block.b - last.endB)) {
      passages[passages.length - 1] = { ...last, endA: block.endA, endB: block.endB }
    } else passages.push(block)
  }
  return passages
}

const isNear = (gap: number): boolean => gap >= 0 && gap <= LONGEST_GAP

function quoteOf({ text, words }: Matter, first: number, end: number): Quote {
  const span = { start: words.starts[first]!, end: words.ends[end - 1]! }
  return { ...span, text: text.slice(span.start, span.end) }
}
