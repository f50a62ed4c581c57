import { IntakeError } from './problem.ts'

/**
 * The text of some bytes. A byte order mark is believed first, then the bytes themselves (what is valid UTF-8 is
 * UTF-8, whatever the page claims), then the declaration, unless another Arabic charset makes far better Arabic.
 *
 * @param declared charsets that headers or the page itself name, most trusted first
 * @throws IntakeError `invalid-utf8` for UTF-8 with broken places in it
 */
export function decode(bytes: Uint8Array, declared: readonly string[] = []): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  if (markedCharset(bytes) === 'utf-8') return decodeUtf8(bytes)
  return strictUtf8(bytes) ?? decodeLegacy(bytes, declared)
}

/** A page decoded: browsers show one with broken places in it, and most of those stand outside of the article. */
export interface DecodedPage {
  readonly html: string
  /** The first byte that is not UTF-8, where the page is else; it and others like it became U+FFFD. */
  readonly brokenByte: number | null
}

/**
 * The text of a page.
 *
 * @param charset the one that the server names
 */
export function decodePage(bytes: Uint8Array, charset: string | null): DecodedPage {
  try {
    return { html: decode(bytes, [...(charset ? [charset] : []), ...declaredCharsets(bytes)]), brokenByte: null }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    return { html: new TextDecoder().decode(bytes), brokenByte: Number(error.detail.byte) }
  }
}

const HEAD = 16 * 1024
const DECLARED = /<(?:meta|\?xml)\b[^<>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)/gi

/** The charsets that the head of a page declares. */
export const declaredCharsets = (bytes: Uint8Array): string[] =>
  [...Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').matchAll(DECLARED)].map((match) => match[1]!)

/** The text of bytes that can be nothing but UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  const text = strictUtf8(bytes)
  if (text === null) throw new IntakeError('invalid-utf8', { byte: firstBroken(bytes) })
  return text
}

/** The charset that a byte order mark tells. */
export function markedCharset(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Whether bytes are UTF-16, and which: by their mark or, without one, by the look of Arabic in it. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const marked = markedCharset(bytes)
  if (marked) return marked === 'utf-8' ? null : marked
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return null
  // Half of the bytes of Arabic are high ones: 06 for its letters, 00 for spaces and digits.
  const high = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0x06 || bytes[i] === 0) high[i & 1]!++
  const most = (length / 2) * 0.9
  if (high[1]! >= most) return 'utf-16le'
  return high[0]! >= most ? 'utf-16be' : null
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes)
  } catch {
    return null
  }
}

const LEGACY = ['windows-1256', 'iso-8859-6'] as const
// By how much another charset must read better than the declared one before the declaration is taken for wrong.
const MARGIN = 0.2

function decodeLegacy(bytes: Uint8Array, declared: readonly string[]): string {
  if (isDamagedUtf8(bytes)) throw new IntakeError('invalid-utf8', { byte: firstBroken(bytes) })
  let best: { text: string; score: number } | undefined
  for (const charset of [...declared, ...LEGACY]) {
    const text = decodeAs(bytes, charset)
    if (text === null) continue
    const score = arabicness(text)
    if (!best || score > best.score + MARGIN) best = { text, score }
  }
  return best!.text
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset)
    return decoder.encoding === 'utf-8' ? null : decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Whether bytes are UTF-8 but for a few places: then they are no legacy charset, but UTF-8 that something damaged. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  let [whole, broken] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return broken < whole / 4
}

function firstBroken(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let byte = 0
  let from = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    byte += Buffer.byteLength(text.slice(from, at))
    if (!isReplacement(bytes, byte)) return byte
    byte += 3
    from = at + 1
  }
  return byte
}

const isReplacement = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd

const COMMON = new Set('اليمونرتةبعد')

/**
 * How much a text reads like Arabic, from -1 to 1: its common letters stand for it, rare ones less, and Latin letters
 * with accents, loose harakat and undecodable bytes, which is what Arabic in a wrong charset turns into, against it.
 */
function arabicness(text: string): number {
  let [sum, count] = [0, 0]
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue
    const isLetter = /\p{L}/u.test(character)
    if (!isLetter && !/[\p{M}\ufffd\u0080-\u009f]/u.test(character)) continue
    count++
    if (COMMON.has(character)) sum++
    else if (isLetter && /\p{Script=Arabic}/u.test(character)) sum += 0.5
    else sum--
  }
  return count === 0 ? 0 : sum / count
}
