import { constants, createGunzip } from 'node:zlib'
import type { Bytes } from './bytes.ts'
import { IntakeError } from './problem.ts'

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

// A slice that zlib fails on is lost as a whole: small slices lose little.
const SLICE = 8 * 1024
// Length of the checksum at the end, fed on its own so that a wrong one costs none of the data before it.
const TRAILER = 8

/**
 * Unpacks a gzip stream. When it is damaged or cut short, all that stands before the damage comes out first.
 *
 * @throws IntakeError `broken-gzip`, with the offset in the packed bytes
 */
export async function* gunzip(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater()
  let at = 0
  try {
    for await (const slice of slices(bytes)) {
      yield* await inflater.write(slice)
      if (inflater.failure) break
      at += slice.length
    }
    yield* await inflater.finish()
    if (inflater.failure) throw new IntakeError('broken-gzip', { byte: at }, inflater.failure)
  } finally {
    inflater.close()
  }
}

/** Node's unpacker, asked slice by slice. */
class Inflater {
  readonly #zlib = createGunzip({ flush: constants.Z_SYNC_FLUSH })
  readonly #out: Buffer[] = []
  #resume = (): void => {}
  failure: Error | undefined

  constructor() {
    this.#zlib.on('data', (chunk: Buffer) => this.#out.push(chunk))
    this.#zlib.on('end', () => this.#resume())
    // After an error zlib never calls back for the slice that it was given.
    this.#zlib.on('error', (error) => {
      this.failure = error
      this.#resume()
    })
  }

  async write(slice: Uint8Array): Promise<Buffer[]> {
    await new Promise<void>((resolve) => {
      this.#resume = resolve
      this.#zlib.write(slice, () => resolve())
    })
    return this.#out.splice(0)
  }

  async finish(): Promise<Buffer[]> {
    if (!this.failure) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve
        this.#zlib.end()
      })
    }
    return this.#out.splice(0)
  }

  close(): void {
    this.#zlib.destroy()
  }
}

/** The bytes in small slices, the last few always apart. */
async function* slices(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0)
  for await (const chunk of bytes) {
    const all = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    const ready = Math.max(0, all.length - TRAILER)
    for (let at = 0; at < ready; at += SLICE) yield all.subarray(at, Math.min(at + SLICE, ready))
    held = all.subarray(ready)
  }
  if (held.length > 0) yield held
}
