import type { Vectors } from './embedding.ts'
import { randomFrom, shuffled } from './random.ts'

const ITERATIONS = 12

/** Groups vectors of unit length around means of unit length (spherical k-means). */
export function nearestMeans({ size, rows }: Vectors, count: number): { groups: number[]; means: Vectors } {
  let means = shuffled(rows, randomFrom(11)).slice(0, count)
  let groups: number[] = []
  for (let i = 0; i < ITERATIONS; i++) {
    groups = rows.map((row) => nearest(row, means))
    means = meansOf(rows, groups, means, size)
  }
  return { groups, means: { size, rows: means } }
}

function nearest(row: Float64Array, means: readonly Float64Array[]): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let m = 0; m < means.length; m++) {
    const mean = means[m]!
    let product = 0
    for (let d = 0; d < row.length; d++) product += row[d]! * mean[d]!
    if (product > most) {
      most = product
      best = m
    }
  }
  return best
}

// A mean that nobody is nearest to stays where it was.
function meansOf(
  rows: readonly Float64Array[],
  groups: readonly number[],
  before: readonly Float64Array[],
  size: number,
): Float64Array[] {
  const sums = before.map(() => new Float64Array(size))
  rows.forEach((row, i) => {
    const sum = sums[groups[i]!]!
    for (let d = 0; d < size; d++) sum[d]! += row[d]!
  })
  return sums.map((sum, m) => {
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
    return length === 0 ? before[m]! : sum.map((value) => value / length)
  })
}
