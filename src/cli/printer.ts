import type { Writable } from 'node:stream'
import { FRAMES, type OutputFormat } from './render.ts'

/** Whoever read our output has had enough of it (`| head`): no error, only the end. */
export class ReaderGone extends Error {}

/** Prints records to a stream, one write at a time. */
export class Printer {
  readonly #out: Writable
  readonly #frame: (typeof FRAMES)[OutputFormat]
  #printed = 0

  constructor(out: Writable, format: OutputFormat) {
    this.#out = out
    this.#frame = FRAMES[format]
    // Each write tells of its own failure; without a listener the stream would throw it a second time.
    out.on('error', () => {})
  }

  /** Prints some records, joined already. */
  async print(records: Uint8Array, count: number): Promise<void> {
    if (count === 0) return
    await this.#write(this.#printed === 0 ? this.#frame.before : this.#frame.between)
    await this.#write(records)
    this.#printed += count
  }

  async end(): Promise<void> {
    if (this.#printed === 0 && this.#frame.before !== '') await this.#write(this.#frame.before.trimEnd())
    if (this.#printed > 0 || this.#frame.before !== '') await this.#write(this.#frame.after)
  }

  #write(chunk: string | Uint8Array): Promise<void> {
    if (chunk.length === 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#out.write(chunk, (error) => {
        if (!error) resolve()
        else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new ReaderGone() : error)
      })
    })
  }
}
