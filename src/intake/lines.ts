import { type Bytes, LARGEST_ARTICLE } from './bytes.ts'

/** One line or one value of a stream, with the line that it begins on; `null` bytes: longer than the limit, or cut off. */
export type Piece =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly bytes: null; readonly why: 'line-too-long' | 'cut-off' }

/** Gathers the parts of a piece, and lets go of all of them once it is too long. */
export class Gathering {
  #parts: Uint8Array[] = []
  #length = 0

  get empty(): boolean {
    return this.#length === 0
  }

  add(part: Uint8Array, largest: number): void {
    this.#length += part.length
    if (this.#length > largest) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  take(line: number, largest: number): Piece {
    const tooLong = this.#length > largest
    const [only] = this.#parts
    const bytes =
      this.#parts.length === 1 ? Buffer.from(only!.buffer, only!.byteOffset, only!.length) : Buffer.concat(this.#parts)
    this.#parts = []
    this.#length = 0
    return tooLong ? { line, bytes: null, why: 'line-too-long' } : { line, bytes }
  }
}

const [NEWLINE, RETURN] = [0x0a, 0x0d]

/** What ends the lines of a text that begins so: some old programs write carriage returns alone. */
const lineEndOf = (head: Uint8Array): number => (!head.includes(NEWLINE) && head.includes(RETURN) ? RETURN : NEWLINE)

/**
 * The lines of a stream, in bounded memory. When the stream breaks off, its last, unfinished line is not given out.
 *
 * @param head the beginning of the stream, which tells what ends its lines
 */
export async function* linesOf(bytes: Bytes, head: Uint8Array, largest = LARGEST_ARTICLE): AsyncGenerator<Piece> {
  const lineEnd = lineEndOf(head)
  const gathering = new Gathering()
  let line = 1
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(lineEnd); at >= 0; at = chunk.indexOf(lineEnd, from)) {
      gathering.add(chunk.subarray(from, at), largest)
      yield gathering.take(line++, largest)
      from = at + 1
    }
    gathering.add(chunk.subarray(from), largest)
  }
  if (!gathering.empty) yield gathering.take(line, largest)
}
