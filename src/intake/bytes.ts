import { IntakeError } from './problem.ts'

export type Bytes = AsyncIterable<Uint8Array>

/** The most that one article, one page or one line of NDJSON may take up. */
export const LARGEST_ARTICLE = 64 * 1024 * 1024

/** The most that an HTML page may take up: reading one takes some forty times its size. */
export const LARGEST_PAGE = 8 * 1024 * 1024

/** Looks at the first bytes of a stream; `rest` is the whole stream, those bytes too. */
export async function peek(bytes: Bytes, count: number): Promise<{ head: Buffer; rest: Bytes }> {
  const stream = bytes[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  let failure: unknown
  while (length < count) {
    try {
      const { value, done } = await stream.next()
      if (done) break
      taken.push(value)
      length += value.length
    } catch (error) {
      // What came before a break is read first; the break is reported in its place.
      failure = error
      break
    }
  }
  return { head: Buffer.concat(taken).subarray(0, count), rest: resume(taken, stream, failure) }
}

async function* resume(
  taken: Uint8Array[],
  stream: AsyncIterator<Uint8Array>,
  failure: unknown,
): AsyncGenerator<Uint8Array> {
  try {
    for (const chunk of taken.splice(0)) yield chunk
    if (failure !== undefined) throw failure
    yield* { [Symbol.asyncIterator]: () => stream }
  } finally {
    await stream.return?.()
  }
}

/** Some bytes as a stream. */
export async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The whole of a stream in one piece. */
export async function collect(bytes: Bytes, largest = LARGEST_ARTICLE): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > largest) throw new IntakeError('too-large', { limit: largest })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The same stream, its bytes counted as they pass. */
export async function* metered(bytes: Bytes, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length)
    yield chunk
  }
}
