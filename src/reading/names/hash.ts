/** FNV-1a: features are known by 32-bit numbers, for a text per feature would cost more than all the rest. */
export const seed = (name: string): number => hashed(0x811c9dc5, name)

/** A hash carried on over `text[from, to)`: a signed number, which is the kind that is fast. */
export function hashed(start: number, text: string, from = 0, to = text.length): number {
  let hash = start
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
