/** Looks signed 32-bit numbers up: the index at which each stands in a list, or -1. Open addressing over one array. */
export function indexOfNumbers(unsigned: Uint32Array): (number: number) => number {
  const numbers = Int32Array.from(unsigned)
  const size = 2 ** Math.ceil(Math.log2(numbers.length * 2 + 2))
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  numbers.forEach((number, index) => {
    let slot = spread(number) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  })
  return (number) => {
    let slot = spread(number) & mask
    for (let index = slots[slot]!; index !== -1; index = slots[slot]!) {
      if (numbers[index] === number) return index
      slot = (slot + 1) & mask
    }
    return -1
  }
}

/** What of a number is its slot. */
// The low bits of an FNV hash of a short text are not mixed well enough to be slots.
export const spread = (number: number): number => (Math.imul(number, 0x9e3779b1) >>> 8) ^ number
