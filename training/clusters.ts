import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { tokenize } from '../src/language/tokens.ts'
import { CLUSTERS } from '../src/reading/names/contexts.ts'
import { wordNumber } from '../src/reading/names/features.ts'
import type { Weights } from '../src/reading/names/weights.ts'
import { embed, type Pairs } from './embedding.ts'
import { nearestMeans } from './k-means.ts'

/** Words by the number of their spelling with the cluster that each belongs to. */
export type Clusters = Pick<Weights, 'words' | 'clusters' | 'fineClusters'>

const FEWEST = 4
const LARGEST_VOCABULARY = 60_000
const CONTEXT_WORDS = 1000
const OFFSETS = [-2, -1, 1, 2]
const FINE_CLUSTERS = 512

/** Groups the words of a large sample (gzipped NDJSON with `text`) by the company they keep. */
export function clustersOf(file: string): Clusters {
  const texts = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => tokenize((JSON.parse(line) as { text: string }).text).map(({ form }) => form.folded))
  const words = vocabularyOf(texts)
  const vectors = embed(pairsOf(texts, words), words.length, CONTEXT_WORDS * OFFSETS.length)
  const fine = nearestMeans(vectors, FINE_CLUSTERS)
  // Cluster 0 is that of unknown words.
  const coarse = nearestMeans(fine.means, CLUSTERS - 1).groups.map((group) => group + 1)
  const order = words.map((word, i) => [wordNumber(word) >>> 0, i] as const).sort(([a], [b]) => a - b)
  return {
    words: Uint32Array.from(order, ([number]) => number),
    fineClusters: Uint16Array.from(order, ([, i]) => fine.groups[i]!),
    clusters: Uint8Array.from(order, ([, i]) => coarse[fine.groups[i]!]!),
  }
}

/** The frequent words, the most frequent first. */
function vocabularyOf(texts: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, LARGEST_VOCABULARY)
    .map(([word]) => word)
}

/** How often each word stands at each offset from each of the most frequent words. */
function pairsOf(texts: readonly (readonly string[])[], words: readonly string[]): Pairs {
  const indexOf = new Map(words.map((word, i) => [word, i]))
  const pairs = words.map(() => new Map<number, number>())
  for (const text of texts) {
    const indices = text.map((word) => indexOf.get(word) ?? -1)
    indices.forEach((word, at) => {
      if (word < 0) return
      for (const [o, offset] of OFFSETS.entries()) {
        const neighbour = indices[at + offset] ?? -1
        if (neighbour < 0 || neighbour >= CONTEXT_WORDS) continue
        const context = o * CONTEXT_WORDS + neighbour
        pairs[word]!.set(context, (pairs[word]!.get(context) ?? 0) + 1)
      }
    })
  }
  return pairs
}
