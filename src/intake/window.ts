import type { Bytes } from './bytes.ts'

const SMALLEST = 256 * 1024

/** A stream seen through a window: what has come and is still looked at. It grows only as far as it is asked to. */
export class Window {
  readonly #stream: AsyncIterator<Uint8Array>
  #buffer = Buffer.allocUnsafe(SMALLEST)
  #start = 0
  #end = 0
  /** Where the window begins in the stream. */
  offset = 0

  constructor(bytes: Bytes) {
    this.#stream = bytes[Symbol.asyncIterator]()
  }

  /** How many bytes the window holds. */
  get length(): number {
    return this.#end - this.#start
  }

  /** Makes the window hold so many bytes; false when the stream has no more. */
  async fill(count: number): Promise<boolean> {
    while (this.length < count) {
      const { value, done } = await this.#stream.next()
      if (done) return false
      this.#append(value)
    }
    return true
  }

  /** Bytes of the window. They are not to be kept: `fill` writes over them. */
  view(from = 0, to = this.length): Buffer {
    return this.#buffer.subarray(this.#start + from, Math.min(this.#start + to, this.#end))
  }

  /** Moves the beginning of the window forward, at most to its end. */
  drop(count: number): void {
    const dropped = Math.max(0, Math.min(count, this.length))
    this.#start += dropped
    this.offset += dropped
  }

  /** Passes over bytes, also such as have not come yet. */
  async skip(count: number): Promise<void> {
    const end = this.offset + count
    while (this.offset < end) {
      if (!(await this.fill(1))) return
      this.drop(end - this.offset)
    }
  }

  async close(): Promise<void> {
    await this.#stream.return?.()
  }

  #append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#buffer.length) this.#makeRoom(chunk.length)
    this.#buffer.set(chunk, this.#end)
    this.#end += chunk.length
  }

  /** Moves what the window holds to the front, in a larger buffer when it would still be half full. */
  #makeRoom(count: number): void {
    const size = Math.max(2 * (this.length + count), this.#buffer.length)
    const target = size > this.#buffer.length ? Buffer.allocUnsafe(size) : this.#buffer
    this.#buffer.copy(target, 0, this.#start, this.#end)
    this.#buffer = target
    this.#end = this.length
    this.#start = 0
  }
}
