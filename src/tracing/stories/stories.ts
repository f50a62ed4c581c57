import type { Component, DocumentKey } from '../../archive/lineage.ts'
import { merged, type Overlaps } from './linkage.ts'

/*
 * Texts are put together in two steps. First those that are nearly copies of each other. A shingle that stands in
 * several such groups is likely a form of words (`وأعرب باسمه وباسم شعب وحكومة …`), so it weighs less when the groups are
 * put together into stories. In both steps a group must share text with most of the other, on average over all of it:
 * one digest that holds two stories does not make them one, nor does a chain of texts of which each has something from
 * the one before.
 */
const NEAR_COPY = 0.5
const SAME_STORY = 0.2
// The copies of one text and the texts of a second desk: words in more groups than that are used again and again.
const OWN_GROUPS = 2
// More texts than that are parted by what they share least before they are compared all with all.
const LARGEST = 400

/** Puts the documents of a component into stories. Depends on nothing but the texts, whatever the order of adding. */
export function storiesIn(
  { documents, shared }: Component,
  shingles: ReadonlyMap<DocumentKey, Uint32Array>,
): readonly (readonly DocumentKey[])[] {
  const keys = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ key }) => key)
  const number = new Map(keys.map((key, i) => [key, i]))
  const overlaps: Map<number, number>[] = keys.map(() => new Map())
  for (const { document, other, overlap } of shared) {
    overlaps[number.get(document)!]!.set(number.get(other)!, overlap)
    overlaps[number.get(other)!]!.set(number.get(document)!, overlap)
  }
  const texts = keys.map((key) => shingles.get(key)!)
  const all = keys.map((_, i) => i)
  return partsOf(all, overlaps, SAME_STORY)
    .flatMap((part) => grouped(part, overlaps, texts))
    .map((story) => story.map((i) => keys[i]!))
}

/** Components of texts that share at least so much; those that are too large are parted where more is shared. */
function partsOf(texts: readonly number[], overlaps: Overlaps, least: number): readonly (readonly number[])[] {
  const left = new Set(texts)
  const parts: number[][] = []
  for (const text of texts) {
    if (!left.delete(text)) continue
    const part = [text]
    for (let i = 0; i < part.length; i++) {
      for (const [other, overlap] of overlaps[part[i]!]!) if (overlap >= least && left.delete(other)) part.push(other)
    }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts.flatMap((part) =>
    part.length <= LARGEST || least >= 1 ? [part] : partsOf(part, overlaps, Math.min(1, least + 0.1)),
  )
}

function grouped(part: readonly number[], overlaps: Overlaps, texts: readonly Uint32Array[]): readonly number[][] {
  if (part.length === 1) return [[...part]]
  const copies = merged(
    part.map((text) => [text]),
    overlaps,
    NEAR_COPY,
  )
  const telling = tellingOverlaps(part, overlaps, texts, copies)
  return withLeaves(merged(copies, telling, SAME_STORY), telling)
}

/** The overlaps of the texts, in which a shingle weighs the less the more groups have it. */
function tellingOverlaps(
  part: readonly number[],
  overlaps: Overlaps,
  texts: readonly Uint32Array[],
  groups: readonly (readonly number[])[],
): Overlaps {
  if (groups.length <= OWN_GROUPS) return overlaps
  const weightOf = weights(groups, texts)
  const total = new Map(part.map((text) => [text, texts[text]!.reduce((sum, shingle) => sum + weightOf(shingle), 0)]))
  const telling: Map<number, number>[] = []
  for (const text of part) {
    telling[text] = new Map()
    for (const other of overlaps[text]!.keys()) {
      if (!total.has(other)) continue
      const shorter = Math.min(total.get(text)!, total.get(other)!)
      telling[text].set(other, sharedWeight(texts[text]!, texts[other]!, weightOf) / shorter)
    }
  }
  return telling
}

function weights(groups: readonly (readonly number[])[], texts: readonly Uint32Array[]): (shingle: number) => number {
  const counts = new Map<number, number>()
  for (const group of groups) {
    const shingles = new Set(group.flatMap((text) => [...texts[text]!]))
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return (shingle) => Math.min(1, OWN_GROUPS / (counts.get(shingle) ?? 1))
}

function sharedWeight(a: Uint32Array, b: Uint32Array, weightOf: (shingle: number) => number): number {
  let [i, k, weight] = [0, 0, 0]
  while (i < a.length && k < b.length) {
    const difference = a[i]! - b[k]!
    if (difference === 0) weight += weightOf(a[i]!)
    if (difference <= 0) i++
    if (difference >= 0) k++
  }
  return weight
}

/** A text that is left alone goes to the story of the one that it shares most with: it ties no two stories together. */
function withLeaves(groups: readonly number[][], overlaps: Overlaps): readonly number[][] {
  const storyOf = new Map(groups.flatMap((group) => group.map((text) => [text, group] as const)))
  const leaves = groups.filter(({ length }) => length === 1).map(([text]) => text!)
  const homes = leaves.map((leaf) => [leaf, homeOf(leaf, overlaps, storyOf)] as const)
  const moved = new Set<number>()
  for (const [leaf, home] of homes) {
    if (!home || home.every((text) => moved.has(text))) continue
    home.push(leaf)
    moved.add(leaf)
  }
  return groups.filter((group) => group.length > 1 || !moved.has(group[0]!))
}

function homeOf(leaf: number, overlaps: Overlaps, storyOf: ReadonlyMap<number, number[]>): number[] | undefined {
  const partners = [...overlaps[leaf]!].filter(([, overlap]) => overlap >= SAME_STORY)
  const [first] = partners.sort(([a, x], [b, y]) => y - x || a - b)
  return first && storyOf.get(first[0])
}
