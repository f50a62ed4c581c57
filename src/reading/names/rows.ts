import { spread } from './lookup.ts'
import { ROW, type Weights } from './weights.ts'

/** A row of weights where it lies: `ROW` whole numbers of `rows` from `start`, each worth `Weights.rowUnit`. */
export interface Row {
  readonly rows: Int16Array
  readonly start: number
}

const ROWS_OF_BLOCK = 512

/** Makes the sum of the rows of features. */
export function rowSums(weights: Weights): (features: readonly number[]) => Row {
  const addRow = rowAdder(weights)
  let rows = new Int16Array(0)
  let start = 0
  return (features) => {
    start += ROW
    // Rows lie in blocks: an array of its own for each would cost more than its numbers.
    if (start >= rows.length) {
      rows = new Int16Array(ROWS_OF_BLOCK * ROW)
      start = 0
    }
    for (const feature of features) addRow(feature, rows, start)
    return { rows, start }
  }
}

const SLOT = 4

/**
 * The weights laid out for summing, so that a feature costs two reads from memory: a hash table of slots with its
 * number, and where its cells begin and end; and cells with column and value in one.
 */
function rowAdder({ features, starts, columns, values }: Weights) {
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2))
  const slots = new Int32Array(size * SLOT)
  const slotOf = (feature: number): number => {
    let slot = spread(feature) & (size - 1)
    while (slots[slot * SLOT + 2] !== 0 && slots[slot * SLOT] !== (feature | 0)) slot = (slot + 1) & (size - 1)
    return slot * SLOT
  }
  features.forEach((feature, i) => {
    // The end of a row with cells is never 0, which marks an empty slot.
    if (starts[i + 1]! > starts[i]!) slots.set([feature, starts[i]!, starts[i + 1]!], slotOf(feature))
  })
  const cells = Int16Array.from(columns, (column, i) => (values[i]! << 8) | column)
  return (feature: number, rows: Int16Array, start: number): void => {
    const slot = slotOf(feature)
    const end = slots[slot + 2]!
    for (let i = slots[slot + 1]!; i < end; i++) {
      const cell = cells[i]!
      rows[start + (cell & 0xff)]! += cell >> 8
    }
  }
}
