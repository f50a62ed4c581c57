import { type Bytes, LARGEST_ARTICLE } from './bytes.ts'
import { Gathering, type Piece } from './lines.ts'

const [NEWLINE, SPACE, QUOTE, BACKSLASH, COMMA] = [0x0a, 0x20, 0x22, 0x5c, 0x2c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * The values of a JSON text, one after the other: the members of an array at the top, or values that simply follow
 * each other. Only nesting and strings are looked at here; `JSON.parse` judges each value.
 */
export async function* valuesOf(bytes: Bytes, largest = LARGEST_ARTICLE): AsyncGenerator<Piece> {
  const gathering = new Gathering()
  const outline = new Outline()
  let [line, first] = [1, 1]
  for await (const chunk of bytes) {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === NEWLINE) line++
      const step = outline.step(byte)
      if (step === 'begins') {
        first = line
        from = at
      } else if (step === 'ends' || step === 'ended') {
        gathering.add(chunk.subarray(from, step === 'ends' ? at + 1 : at), largest)
        yield gathering.take(first, largest)
      }
    }
    if (outline.inValue) gathering.add(chunk.subarray(from), largest)
  }
  if (outline.inValue) yield gathering.take(first, largest)
  else if (outline.inList) yield { line, bytes: null, why: 'cut-off' }
}

/** Where in the nesting of a JSON text the reading stands. */
class Outline {
  inList = false
  inValue = false
  #depth = 0
  #inString = false
  #escaped = false

  /** Takes one byte: a value `begins` or `ends` with it, or has `ended` before it. */
  step(byte: number): 'begins' | 'ends' | 'ended' | 'goes on' {
    if (this.#inString) return this.#inside(byte)
    if (byte <= SPACE) return 'goes on'
    if (this.#depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) return this.#separator(byte)
    if (byte === OPEN_LIST && !this.inList && !this.inValue) {
      this.inList = true
      return 'goes on'
    }
    this.#inString = byte === QUOTE
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth++
    if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return this.#close()
    if (this.inValue) return 'goes on'
    this.inValue = true
    return 'begins'
  }

  #inside(byte: number): 'goes on' {
    if (this.#escaped) this.#escaped = false
    else if (byte === BACKSLASH) this.#escaped = true
    else if (byte === QUOTE) this.#inString = false
    return 'goes on'
  }

  #separator(byte: number): 'ended' | 'goes on' {
    if (byte === CLOSE_LIST) this.inList = false
    const step = this.inValue ? 'ended' : 'goes on'
    this.inValue = false
    return step
  }

  #close(): 'ends' | 'goes on' {
    this.#depth = Math.max(0, this.#depth - 1)
    if (this.#depth > 0 || !this.inValue) return 'goes on'
    this.inValue = false
    return 'ends'
  }
}
