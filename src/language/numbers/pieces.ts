import { readDigits } from './digits.ts'
import { isClosingMark, sameLine, type Tokens } from './neighbours.ts'
import { type Numeral, numeralOf } from './numerals.ts'

/** What a number is made of: a word of it or its digits, with or without `و` before. */
export interface Piece {
  /** Index of its first token, after an `و` that stands alone. */
  readonly at: number
  readonly last: number
  readonly joined: boolean
  /** null for digits. */
  readonly numeral: Numeral | null
  readonly value: number
}

const AND = 'و'

/** The piece that begins at a token in the middle of a number, or null. */
export function pieceAt(source: Tokens, at: number): Piece | null {
  const token = sameLine(source, at)
  if (!token || token.kind === 'mark') return null
  if (token.form.folded !== AND) return barePieceAt(source, at)
  const piece = sameLine(source, at + 1) && barePieceAt(source, at + 1)
  if (!piece || piece.joined) return null
  return { at: piece.at, last: piece.last, joined: true, numeral: piece.numeral, value: piece.value }
}

function barePieceAt(source: Tokens, at: number): Piece | null {
  const token = source.tokens[at]!
  if (token.kind === 'number') return digitsAt(source, at)
  const numeral = token.kind === 'word' ? numeralOf(token.form) : null
  if (!numeral || (numeral.proclitics !== '' && numeral.proclitics !== AND)) return null
  return { at, last: at, joined: numeral.proclitics === AND, numeral, value: numeral.value }
}

/** The piece that begins a number: what is written on its front does not count. */
export function firstPieceAt(source: Tokens, at: number): Piece | null {
  const token = source.tokens[at]!
  if (token.kind === 'number') return digitsAt(source, at)
  const numeral = token.kind === 'word' ? numeralOf(token.form) : null
  return numeral && { at, last: at, joined: false, numeral, value: numeral.value }
}

function digitsAt(source: Tokens, at: number): Piece | null {
  const digits = readDigits(source, at)
  return digits && { at, last: digits.last, joined: false, numeral: null, value: digits.value }
}

/** A scale word behind the quotation mark or bracket that closes round digits: `(34) مليون`. */
export function scaleAfterClosing(source: Tokens, at: number): Piece | null {
  const token = sameLine(source, at)
  if (!token || !isClosingMark(token)) return null
  const piece = pieceAt(source, at + 1)
  return piece && !piece.joined && isScale(piece) ? piece : null
}

export const isScale = (piece: Piece): boolean => piece.numeral?.class.startsWith('scale') === true
