import { isArticled, sameLine, type Tokens } from './neighbours.ts'
import { type Piece, pieceAt } from './pieces.ts'
import { product, type Sum } from './sum.ts'

/** A fraction, to the token that ends it. */
export interface Part {
  readonly value: number
  readonly last: number
}

/** Reads the fraction that a piece begins: `نصف`, `ثلثا`, `ثلاثة أرباع`, `3 أرباع`. */
export function readPart(source: Tokens, piece: Piece): Part | null {
  const kind = piece.numeral?.class
  if (kind === 'part') return { value: 1 / piece.value, last: piece.last }
  if (kind === 'part-dual') return { value: 2 / piece.value, last: piece.last }
  if (kind !== 'unit' && piece.numeral) return null
  const next = pieceAt(source, piece.last + 1)
  if (next?.joined !== false || next.numeral?.class !== 'part-plural' || piece.value >= next.value) return null
  return { value: piece.value / next.value, last: next.last }
}

/** A fraction that counts a scale (`نصف مليون`), or null. */
export function readScaledPart(source: Tokens, part: Part): Part | null {
  const scale = scaleAfter(source, part.last)
  return scale && { value: product(part.value, scale.value), last: scale.last }
}

function scaleAfter(source: Tokens, last: number): Piece | null {
  const next = pieceAt(source, last + 1)
  const counted = next?.numeral?.class === 'scale' || next?.numeral?.class === 'scale-plural'
  return next && !next.joined && counted ? next : null
}

/**
 * Adds the fraction that ends a cardinal: `ونصف`, `وثلاثة أخماس`, `ونصف المليون`, `ثلاث وخمس`.
 *
 * @returns index of the token that ends the number then
 */
export function addTail(source: Tokens, sum: Sum, last: number): number {
  const piece = pieceAt(source, last + 1)
  if (!piece?.joined) return last
  const part = readPart(source, piece) ?? homographPart(sum, piece)
  if (!part) return last
  const scale = scaleAfter(source, part.last)
  if (scale) return scale.value === sum.endsInScale ? tailAdded(sum, part.value, scale.last) : last
  // `ونصف السكان` has its own whole: it is another number.
  if (piece.numeral?.definite || isArticled(sameLine(source, part.last + 1))) return last
  return tailAdded(sum, part.value, part.last)
}

function tailAdded(sum: Sum, part: number, last: number): number {
  sum.addPart(part)
  return last
}

// A unit cannot follow a unit: there `خمس` is the fifth part.
function homographPart(sum: Sum, piece: Piece): Part | null {
  const denominator = piece.numeral?.part
  return denominator && sum.endsInUnit ? { value: 1 / denominator, last: piece.last } : null
}
