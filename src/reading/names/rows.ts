import { spread } from './lookup.ts'
import { ROW, type Weights } from './weights.ts'

/** A row of weights where it lies: `ROW` whole numbers of `rows` from `start`, each worth `Weights.rowUnit`. */
export interface Row {
  readonly rows: Int16Array
  readonly start: number
}

const ROWS_OF_BLOCK = 512
/** Two columns are summed as one number: the first in its lower half, the second above it. */
const PAIRS = Math.ceil(ROW / 2)
const UPPER = 16

/** Makes the sum of the rows of features. */
export function rowSums(weights: Weights): (features: readonly number[]) => Row {
  const addRow = rowAdder(weights)
  const sums = new Int32Array(PAIRS)
  let rows = new Int16Array(0)
  let start = 0
  return (features) => {
    start += ROW
    // Rows lie in blocks: an array of its own for each would cost more than its numbers.
    if (start + 2 * PAIRS > rows.length) {
      rows = new Int16Array(ROWS_OF_BLOCK * ROW + 1)
      start = 0
    }
    sums.fill(0)
    for (let i = 0; i < features.length; i++) addRow(features[i]!, sums)
    unpack(sums, rows, start)
    return { rows, start }
  }
}

function unpack(sums: Int32Array, rows: Int16Array, start: number): void {
  for (let i = 0; i < PAIRS; i++) {
    const lower = (sums[i]! << UPPER) >> UPPER
    rows[start + 2 * i] = lower
    rows[start + 2 * i + 1] = (sums[i]! - lower) >> UPPER
  }
}

const SLOT = 2

/**
 * The weights laid out for summing: a hash table of slots with a feature's number and where its pairs of columns begin.
 * A sum of bytes over a few dozen features stays far inside its half.
 */
function rowAdder({ features, starts, columns, values }: Weights) {
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2))
  const slots = new Int32Array(size * SLOT)
  const pairs = new Int32Array((features.length + 1) * PAIRS)
  const slotOf = (feature: number): number => {
    let slot = spread(feature) & (size - 1)
    while (slots[slot * SLOT + 1] !== 0 && slots[slot * SLOT] !== feature) slot = (slot + 1) & (size - 1)
    return slot * SLOT
  }
  features.forEach((feature, i) => {
    // No row begins at 0, which marks an empty slot.
    const first = (i + 1) * PAIRS
    slots.set([feature, first], slotOf(feature | 0))
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const column = columns[cell]!
      pairs[first + (column >> 1)]! += (column & 1) === 0 ? values[cell]! : values[cell]! << UPPER
    }
  })
  return (feature: number, sums: Int32Array): void => {
    const first = slots[slotOf(feature) + 1]!
    if (first === 0) return
    for (let i = 0; i < PAIRS; i++) sums[i] = (sums[i]! + pairs[first + i]!) | 0
  }
}
