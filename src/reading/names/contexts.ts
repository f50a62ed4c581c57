import { LIST_CLASSES } from './lists.ts'
import { PHRASE_CODES } from './phrase-codes.ts'

/** The small numbers of a text's tokens: phrase code, class in the lists, cluster. Beyond its ends all are 0. */
export interface TokenClasses {
  readonly codes: Uint8Array
  readonly lists: Uint8Array
  readonly clusters: Uint8Array
}

export const CLUSTERS = 64
const LISTS = LIST_CLASSES.length

/** The pairs of neighbours that the model weighs: each a square table of its own, one after the other. */
const CODES_BEFORE = 0
const CODES_AFTER = CODES_BEFORE + PHRASE_CODES ** 2
const LISTS_BEFORE = CODES_AFTER + PHRASE_CODES ** 2
const LISTS_AFTER = LISTS_BEFORE + LISTS ** 2
const CLUSTERS_BEFORE = LISTS_AFTER + LISTS ** 2
const CLUSTERS_AFTER = CLUSTERS_BEFORE + CLUSTERS ** 2
export const CONTEXTS = CLUSTERS_AFTER + CLUSTERS ** 2

export const CONTEXTS_OF_TOKEN = 6

/** Writes into `out` the numbers of the pairs that a token stands in. */
export function contextsAt({ codes, lists, clusters }: TokenClasses, at: number, out: Int32Array): void {
  const code = codes[at]!
  const list = lists[at]!
  const cluster = clusters[at]!
  out[0] = CODES_BEFORE + (at > 0 ? codes[at - 1]! : 0) * PHRASE_CODES + code
  out[1] = CODES_AFTER + code * PHRASE_CODES + (at + 1 < codes.length ? codes[at + 1]! : 0)
  out[2] = LISTS_BEFORE + (at > 0 ? lists[at - 1]! : 0) * LISTS + list
  out[3] = LISTS_AFTER + list * LISTS + (at + 1 < codes.length ? lists[at + 1]! : 0)
  out[4] = CLUSTERS_BEFORE + (at > 0 ? clusters[at - 1]! : 0) * CLUSTERS + cluster
  out[5] = CLUSTERS_AFTER + cluster * CLUSTERS + (at + 1 < codes.length ? clusters[at + 1]! : 0)
}
