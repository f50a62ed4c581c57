import { foldedAt, type Reading, tokenAt, wordAt } from './reading.ts'
import type { MonthName } from './words.ts'

export interface MonthFound extends MonthName {
  readonly next: number
  /** Named twice, once in each naming: مارس (آذار). */
  readonly paired: boolean
}

function readName(r: Reading, at: number): { readonly name: MonthName; readonly next: number } | null {
  const word = wordAt(r, at)
  const double = word?.heads?.get(foldedAt(r, at + 1))
  if (double) return { name: double, next: at + 2 }
  return word?.month && isSpelled(r, at, word.stem) ? { name: word.month, next: at + 1 } : null
}

// `أب` is a father and `باب` a door: آب keeps its madda, or stands without a proclitic and without a hamza.
function isSpelled(r: Reading, at: number, stem: string): boolean {
  if (stem !== 'اب') return true
  const surface = tokenAt(r, at)?.form.surface ?? ''
  return surface.includes('آ') || (wordAt(r, at)?.proclitics === '' && !surface.includes('أ'))
}

/** A month, with its second name beside it, behind a slash, or in brackets. */
export function readMonth(r: Reading, at: number): MonthFound | null {
  const one = readName(r, at)
  if (!one) return null
  const pair = readPair(r, one.next, one.name)
  const { month, hijri, grade } = one.name
  return { month, hijri, grade, next: pair ?? one.next, paired: pair !== null }
}

const JOINING = '/-–(\\['

function readPair(r: Reading, at: number, name: MonthName): number | null {
  const mark = tokenAt(r, at)
  const joined = mark?.kind === 'mark' && JOINING.includes(mark.form.folded)
  const from = joined ? at + 1 : at
  const two = wordAt(r, from)?.proclitics === '' ? readName(r, from) : null
  if (!two || two.name.month !== name.month || two.name.hijri !== name.hijri) return null
  const closed = foldedAt(r, two.next)
  return joined && (closed === ')' || closed === ']') && '(['.includes(foldedAt(r, at)) ? two.next + 1 : two.next
}
