import { createHash } from 'node:crypto'

/** The bytes that an article came as. */
export interface Received {
  /** SHA-256 of them, in hexadecimal. */
  readonly sha256: string
  /** When they were received, ISO 8601 in UTC, where the input itself tells it. */
  readonly at: string | null
}

export const receivedAs = (bytes: Uint8Array, at: string | null = null): Received => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  at,
})
