import type { Weights } from '../src/reading/names/weights.ts'

/** Words by the number of their spelling with the cluster that each belongs to. */
export type Clusters = Pick<Weights, 'words' | 'clusters' | 'fineClusters'>

export const NO_CLUSTERS: Clusters = {
  words: new Uint32Array(0),
  clusters: new Uint8Array(0),
  fineClusters: new Uint16Array(0),
}
