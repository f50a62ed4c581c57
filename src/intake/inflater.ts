import { createInflateRaw, type InflateRaw } from 'node:zlib'

const CHUNK = 64 * 1024

/** Node's unpacker of one deflate stream, asked slice by slice. */
export class Inflater {
  readonly #zlib: InflateRaw = createInflateRaw({ chunkSize: CHUNK })
  readonly #out: Buffer[] = []
  #resume = (): void => {}
  /** What is wrong with the stream. */
  failure: Error | undefined
  /** Whether the stream has come to its end. */
  ended = false

  constructor() {
    this.#zlib.on('data', (chunk: Buffer) => this.#out.push(chunk))
    this.#zlib.on('end', () => {
      this.ended = true
      this.#resume()
    })
    // After an error zlib never calls back for the slice that it was given.
    this.#zlib.on('error', (error) => {
      this.failure = error
      this.#resume()
    })
  }

  /** How many of the bytes that were written belonged to the stream. */
  get taken(): number {
    return this.#zlib.bytesWritten
  }

  /** Gives what a slice unpacks to. The slice may reach beyond the end of the stream. */
  async write(slice: Uint8Array): Promise<Buffer[]> {
    await new Promise<void>((resolve) => {
      this.#resume = resolve
      this.#zlib.write(slice, () => resolve())
    })
    return this.#out.splice(0)
  }

  close(): void {
    this.#zlib.destroy()
  }
}
