import { stat } from 'node:fs/promises'
import { filesIn } from '../intake/folder.ts'

/** The bytes of all inputs, or null when one of them does not tell. */
export async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  let total = 0
  for (const input of inputs) {
    const size = await sizeOfInput(input).catch(() => null)
    if (size === null) return null
    total += size
  }
  return total
}

async function sizeOfInput(input: string): Promise<number | null> {
  const entry = await stat(input)
  if (entry.isDirectory()) return sizeOf(await filesIn(input))
  return entry.isFile() ? entry.size : null
}
