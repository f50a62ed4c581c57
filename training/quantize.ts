import { ROW, type Weights } from '../src/reading/names/weights.ts'
import type { Clusters } from './clusters.ts'
import type { FloatWeights } from './perceptron.ts'

const LARGEST = 127

/** Keeps the features that weigh most and makes their weights bytes. */
export function quantized(
  features: Uint32Array,
  { rows, contexts, transitions }: FloatWeights,
  clusters: Clusters,
  mostFeatures: number,
): Weights {
  const kept = heaviest(features, rows, mostFeatures)
  const keptRows = new Float32Array(kept.length * ROW)
  for (const [i, index] of kept.entries()) keptRows.set(rows.subarray(index * ROW, (index + 1) * ROW), i * ROW)
  const rowUnit = unitOf(keptRows)
  const contextUnit = unitOf(contexts)
  return {
    features: Uint32Array.from(kept, (index) => features[index]!),
    rows: Int8Array.from(keptRows, (weight) => Math.round(weight / rowUnit)),
    contexts: Int8Array.from(contexts, (weight) => Math.round(weight / contextUnit)),
    transitions,
    ...clusters,
    rowUnit,
    contextUnit,
  }
}

const unitOf = (weights: Float32Array): number =>
  Math.max(
    1e-6,
    weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
  ) / LARGEST

/** Indices of the features whose weights are largest in sum, ascending. */
function heaviest(features: Uint32Array, rows: Float32Array, most: number): readonly number[] {
  const weight = Array.from(features, (_, i) =>
    rows.subarray(i * ROW, (i + 1) * ROW).reduce((sum, value) => sum + Math.abs(value), 0),
  )
  return [...features.keys()]
    .filter((i) => weight[i]! > 0)
    .sort((a, b) => weight[b]! - weight[a]!)
    .slice(0, most)
    .sort((a, b) => a - b)
}
