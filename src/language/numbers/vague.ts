import type { Reading } from './cardinal.ts'
import type { Tokens } from './neighbours.ts'
import { type Piece, pieceAt } from './pieces.ts'
import { product } from './sum.ts'

/** Reads a number that tells no more than its size: `عشرات الآلاف`, `مئات`, `بضعة عشر`. */
export function readVague(source: Tokens, first: Piece): Reading | null {
  const kind = first.numeral?.class
  if (kind !== 'some' && kind !== 'hundreds' && kind !== 'scale-plural') return null
  let value = first.value
  let end = first
  for (let piece = pieceAt(source, end.last + 1); piece; piece = pieceAt(source, end.last + 1)) {
    const more = continued(value, end, piece)
    if (more === null) break
    value = more
    end = piece
  }
  return { value, last: end.last, exact: false }
}

const LARGEST = 1e15

function continued(value: number, before: Piece, piece: Piece): number | null {
  const kind = piece.numeral?.class
  const few = before.value < 10
  if (piece.joined) return few && kind === 'ten' ? value + piece.value : null
  if (few && kind === 'unit' && piece.value === 10) return value + 10
  const counts = kind === 'scale-plural' || kind === 'scale' || (few && (kind === 'some' || kind === 'hundreds'))
  return counts && piece.value > before.value && value * piece.value <= LARGEST ? product(value, piece.value) : null
}
