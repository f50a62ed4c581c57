import { randomFrom } from './random.ts'

/** For each word how often it was met in each context. */
export type Pairs = readonly ReadonlyMap<number, number>[]

/** Vectors of equal length, one row each. */
export interface Vectors {
  readonly size: number
  readonly rows: readonly Float64Array[]
}

const DIMENSIONS = 64
const ITERATIONS = 3

interface Sparse {
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Word vectors of unit length: the truncated singular value decomposition of the positive pointwise information. */
export function embed(pairs: Pairs, words: number, contexts: number): Vectors {
  const matrix = information(pairs, contexts)
  const random = randomFrom(7)
  const noise = Array.from({ length: contexts }, () => Float64Array.from({ length: DIMENSIONS }, () => random() - 0.5))
  let left = times(matrix, noise)
  for (let i = 0; i < ITERATIONS; i++) {
    orthonormalize(left)
    const right = transposedTimes(matrix, left, contexts)
    orthonormalize(right)
    left = times(matrix, right)
  }
  if (left.length !== words) throw new RangeError(`${left.length} vectors for ${words} words`)
  return { size: DIMENSIONS, rows: left.map(unit) }
}

/** Positive pointwise mutual information, its root taken so that rare pairs do not outweigh all others. */
function information(pairs: Pairs, contexts: number): readonly Sparse[] {
  const ofContext = new Float64Array(contexts)
  let total = 0
  const ofWord = pairs.map((row) => {
    let sum = 0
    for (const [context, count] of row) {
      ofContext[context]! += count
      sum += count
    }
    total += sum
    return sum
  })
  return pairs.map((row, word) => {
    const kept = [...row]
      .map(([context, count]) => [context, Math.log((count * total) / (ofWord[word]! * ofContext[context]!))] as const)
      .filter(([, value]) => value > 0)
    return {
      columns: Int32Array.from(kept, ([context]) => context),
      values: Float64Array.from(kept, ([, value]) => Math.sqrt(value)),
    }
  })
}

const times = (matrix: readonly Sparse[], dense: readonly Float64Array[]): Float64Array[] =>
  matrix.map(({ columns, values }) => {
    const out = new Float64Array(DIMENSIONS)
    for (const [i, column] of columns.entries()) addScaled(out, dense[column]!, values[i]!)
    return out
  })

function transposedTimes(
  matrix: readonly Sparse[],
  dense: readonly Float64Array[],
  columnCount: number,
): Float64Array[] {
  const out = Array.from({ length: columnCount }, () => new Float64Array(DIMENSIONS))
  matrix.forEach(({ columns, values }, row) => {
    for (const [i, column] of columns.entries()) addScaled(out[column]!, dense[row]!, values[i]!)
  })
  return out
}

function addScaled(out: Float64Array, vector: Float64Array, factor: number): void {
  for (let d = 0; d < out.length; d++) out[d]! += vector[d]! * factor
}

/** Gram and Schmidt on the columns, in place. */
function orthonormalize(rows: readonly Float64Array[]): void {
  for (let column = 0; column < DIMENSIONS; column++) {
    for (let before = 0; before < column; before++) {
      const shared = rows.reduce((sum, row) => sum + row[column]! * row[before]!, 0)
      for (const row of rows) row[column]! -= shared * row[before]!
    }
    const length = Math.sqrt(rows.reduce((sum, row) => sum + row[column]! ** 2, 0)) || 1
    for (const row of rows) row[column]! /= length
  }
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map((value) => value / length)
}
