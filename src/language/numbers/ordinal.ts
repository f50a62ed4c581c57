import type { Reading } from './cardinal.ts'
import type { Tokens } from './neighbours.ts'
import { type Piece, pieceAt } from './pieces.ts'

/** Reads an ordinal: `الثالث`, `الحادية عشرة`, `الثاني والعشرون`. */
export function readOrdinal(source: Tokens, first: Piece): Reading | null {
  const kind = first.numeral?.class
  if (kind !== 'ordinal' && kind !== 'ordinal-definite' && kind !== 'ordinal-part') return null
  const next = pieceAt(source, first.last + 1)
  const tail = next?.numeral && isTail(next) ? next : null
  if (tail) return { value: first.value + tail.value, last: tail.last, exact: true }
  const alone = kind === 'ordinal' || (kind === 'ordinal-definite' && first.numeral!.definite)
  return alone ? { value: first.value, last: first.last, exact: true } : null
}

function isTail(piece: Piece): boolean {
  if (piece.joined) return piece.numeral?.class === 'ten' && piece.numeral.definite
  return piece.numeral?.class === 'unit' && piece.value === 10 && !piece.numeral.definite
}
