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
  const unit = unitOf(rows)
  const cells = kept.map((index) => cellsOf(rows.subarray(index * ROW, (index + 1) * ROW), unit))
  const starts = new Uint32Array(kept.length + 1)
  for (const [i, row] of cells.entries()) starts[i + 1] = starts[i]! + row.length
  const contextUnit = unitOf(contexts)
  return {
    features: Uint32Array.from(kept, (index) => features[index]!),
    starts,
    columns: Uint8Array.from(cells.flat(), ([column]) => column),
    values: Int8Array.from(cells.flat(), ([, value]) => value),
    contexts: Int8Array.from(contexts, (weight) => Math.round(weight / contextUnit)),
    transitions,
    ...clusters,
    rowUnit: unit,
    contextUnit,
  }
}

/** The columns of a row that do not round to nothing, with what they round to. */
const cellsOf = (row: Float32Array, unit: number): (readonly [number, number])[] =>
  [...row.keys()].map((column) => [column, Math.round(row[column]! / unit)] as const).filter(([, value]) => value !== 0)

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
