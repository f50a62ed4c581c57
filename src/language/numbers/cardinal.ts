import type { Tokens } from './neighbours.ts'
import { addTail } from './parts.ts'
import { isScale, type Piece, pieceAt, scaleAfterClosing } from './pieces.ts'
import { Sum } from './sum.ts'

/** A number that was read, to the token that ends it. */
export interface Reading {
  readonly value: number
  readonly last: number
  readonly exact: boolean
}

/** Where a number was last sure to be one. */
interface Checkpoint {
  readonly sum: Sum
  readonly end: Piece
}

/** Reads the cardinal that begins with a piece: the longest well-formed run of words and digits. */
export function readCardinal(source: Tokens, first: Piece): Reading | null {
  let sum = new Sum()
  if (!add(source, sum, first)) return null
  let end = first
  let sure: Checkpoint | null = null
  for (let piece = nextPiece(source, end); piece; piece = nextPiece(source, end)) {
    // What is joined to a scale may turn out to be counted by a greater one: `3 آلاف و5 ملايين` are two numbers.
    const before: Checkpoint | null = piece.joined && sum.endsInScale !== null ? { sum: sum.copy(), end } : sure
    if (!add(source, sum, piece)) {
      if (sure && !piece.joined && isScale(piece)) ({ sum, end } = sure)
      break
    }
    sure = isScale(piece) ? null : before
    end = piece
  }
  const last = addTail(source, sum, end.last)
  return { value: sum.value, last, exact: true }
}

function nextPiece(source: Tokens, end: Piece): Piece | null {
  return pieceAt(source, end.last + 1) ?? (end.numeral ? null : scaleAfterClosing(source, end.last + 1))
}

/** Adds a piece to a sum, if it may follow there. */
function add(source: Tokens, sum: Sum, piece: Piece): boolean {
  const { numeral, value, joined } = piece
  if (!numeral) return addDigits(source, sum, piece)
  switch (numeral.class) {
    case 'one':
      return startsCompound(source, piece, true) && sum.addUnit(value, joined)
    case 'teen-unit':
      return startsCompound(source, piece, false) && sum.addUnit(value, joined)
    case 'unit':
      return (
        !(numeral.definite && !joined && sum.endsInUnit) && !countsParts(source, piece) && sum.addUnit(value, joined)
      )
    case 'ten':
      return sum.addTen(value, joined)
    case 'hundred':
    case 'hundreds':
      return sum.addHundred(value, joined)
    case 'scale':
      return sum.addScale(value, 1, joined)
    case 'scale-plural':
      // A plural counts the few just before it, never all of `ألف وخمسة`.
      return !sum.isOverScale(value) && sum.addScale(value, 1, joined)
    case 'scale-dual':
      return sum.addScale(value, 2, joined)
    case 'scale-accusative':
      return sum.addScale(value, sum.isOpen && !joined ? 1 : accusativeCount(source, piece), joined)
    default:
      return false
  }
}

// Digits right after a scale go on with the number only when a smaller scale counts them: `4 آلاف 3 مئة`.
function addDigits(source: Tokens, sum: Sum, piece: Piece): boolean {
  if (sum.endsInScale !== null && !piece.joined) {
    const next = pieceAt(source, piece.last + 1)
    const counted = next && !next.joined && (isScale(next) || next.numeral?.class === 'hundred')
    if (!counted || next.value >= sum.endsInScale) return false
  }
  return sum.addDigits(piece.value, piece.joined)
}

/** Whether ten follows (`أحد عشر`), or a joined ten (`أحد وعشرون`) where those are allowed too. */
function startsCompound(source: Tokens, piece: Piece, tens: boolean): boolean {
  const next = pieceAt(source, piece.last + 1)
  if (!next?.numeral) return false
  return next.joined ? tens && next.numeral.class === 'ten' : next.numeral.class === 'unit' && next.value === 10
}

// `ثلاثة أخماس` after a number is its fraction, not three more.
function countsParts(source: Tokens, piece: Piece): boolean {
  const next = piece.joined ? pieceAt(source, piece.last + 1) : null
  return next?.joined === false && next.numeral?.class === 'part-plural'
}

const TANWIN = '\u064b'

// `ألفا` is `ألفاً`, one thousand, when the number goes on, and `ألفا شخص`, two thousand, when it does not.
function accusativeCount(source: Tokens, piece: Piece): number {
  if (source.tokens[piece.at]!.form.surface.includes(TANWIN)) return 1
  return pieceAt(source, piece.last + 1)?.joined ? 1 : 2
}
