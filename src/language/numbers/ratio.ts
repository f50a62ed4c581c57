import { type Reading, readCardinal } from './cardinal.ts'
import { sameLine, type Tokens } from './neighbours.ts'
import { pieceAt } from './pieces.ts'

const OVER = 'علي'
const OF = 'من'
const EACH = 'كل'
const PARTS = new Set(['جزء', 'جزءا', 'اجزاء'])
// `جزء من ثلاثة مشاريع` is one part of a list of things; nobody counts the things of a list to a hundred.
const LEAST_WHOLE = 100

/** The fraction that a cardinal begins: `1 على 3`, `واحد من ثلاثة`, `جزءان من كل ألف`, `5 أجزاء من مليون`; or null. */
export function readRatio(source: Tokens, count: Reading): Reading | null {
  const next = word(source, count.last + 1)
  if (next === OVER) return divided(count, wholeAt(source, count.last + 2))
  const parts = next !== null && PARTS.has(next)
  const of = count.last + (parts ? 2 : 1)
  if (word(source, of) !== OF) return null
  const each = word(source, of + 1) === EACH
  if (!parts && !each && count.value !== 1) return null
  return divided(count, wholeAt(source, of + (each ? 2 : 1)))
}

/** The fraction of a bare `جزء` at a token: `جزء من مئة`. */
export function readPartOf(source: Tokens, at: number): Reading | null {
  if (word(source, at + 1) !== OF) return null
  const whole = wholeAt(source, at + 2)
  return whole && whole.value >= LEAST_WHOLE ? share(1, whole) : null
}

function wholeAt(source: Tokens, at: number): Reading | null {
  const piece = pieceAt(source, at)
  return piece && !piece.joined ? readCardinal(source, piece) : null
}

const divided = (count: Reading, whole: Reading | null): Reading | null =>
  whole && whole.value > 0 ? share(count.value, whole) : null

const share = (count: number, { value, last, exact }: Reading): Reading => ({ value: count / value, last, exact })

function word(source: Tokens, at: number): string | null {
  const token = sameLine(source, at)
  return token?.kind === 'word' ? token.form.folded : null
}
