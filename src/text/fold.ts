/**
 * The folded view of a text: one spelling for what Arabic press spells in several ways. It is a view beside the text,
 * aligned to it, and never replaces it.
 *
 * Folded away: harakat, Quranic marks, tatweel, bidi and zero-width marks. Made one: أ إ آ ٱ ا; ى ي ی; ة ه; ك ک;
 * presentation forms; Eastern and Persian digits; no-break spaces; Latin capitals.
 */
export interface Folded {
  readonly text: string
  /** For each unit of the folded text the offset of its origin; one more entry for the end. */
  readonly origin: Uint32Array
}

const SAME: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ۀ: 'ه', ک: 'ك', ڪ: 'ك',
} // biome-ignore format: one row reads better than fourteen

const DROPPED =
  /^[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]$/u
const PRESENTATION = /^[\uFB50-\uFDFF\uFE70-\uFEFC]$/u

function foldUnit(unit: number): string {
  const character = String.fromCharCode(unit)
  if (DROPPED.test(character)) return ''
  if (PRESENTATION.test(character)) return foldPresentation(character)
  if (/^\p{Nd}$/u.test(character)) return foldDigit(unit)
  if (/^\p{Zs}$/u.test(character)) return ' '
  return SAME[character] ?? lowered(character)
}

// A few signs of those blocks have no other form: they stand for themselves.
function foldPresentation(character: string): string {
  const plain = character.normalize('NFKC')
  return plain === character ? character : Array.from(plain, (c) => foldUnit(c.charCodeAt(0))).join('')
}

// Every block of decimal digits starts at a multiple of sixteen or ten with its zero; the two Arabic blocks are all we meet.
function foldDigit(unit: number): string {
  if (unit >= 0x0660 && unit <= 0x0669) return String(unit - 0x0660)
  if (unit >= 0x06f0 && unit <= 0x06f9) return String(unit - 0x06f0)
  return String.fromCharCode(unit)
}

function lowered(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}

/** Lazily filled: what a unit folds to, or undefined while it was never met. */
const FOLDS: (string | undefined)[] = new Array<string | undefined>(0x10000)

const folded = (unit: number): string => (FOLDS[unit] ??= foldUnit(unit))

/** One word (or any short string) folded; the alignment is not kept. */
export function foldWord(word: string): string {
  let at = 0
  while (at < word.length && folded(word.charCodeAt(at)) === word[at]) at++
  // Most words are spelled as they fold: they need no string of their own.
  if (at === word.length) return word
  let out = word.slice(0, at)
  for (; at < word.length; at++) out += folded(word.charCodeAt(at))
  return out
}

/** Hash of a word as it folds: equal for all spellings that fold to one, and found without writing the folded one. */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) {
    const part = folded(text.charCodeAt(i))
    for (let k = 0; k < part.length; k++) hash = Math.imul(hash ^ part.charCodeAt(k), 0x01000193)
  }
  return mixed(hash)
}

// The last letters of a word have to reach all bits, for hashes are sampled and put together by their bits.
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return (whole ^ (whole >>> 16)) >>> 0
}

/** A whole text folded, with the way back to its offsets. */
export function fold(text: string): Folded {
  const parts: string[] = []
  const origin: number[] = []
  for (let i = 0; i < text.length; i++) {
    const part = folded(text.charCodeAt(i))
    parts.push(part)
    for (let k = 0; k < part.length; k++) origin.push(i)
  }
  origin.push(text.length)
  return { text: parts.join(''), origin: Uint32Array.from(origin) }
}
