import { readFileSync } from 'node:fs'
import { CONTEXTS } from './contexts.ts'
import { TAG_COUNT } from './tags.ts'

/** A form's weights reach from two tokens before it to two after it. */
export const REACH = 2
export const OFFSETS = 2 * REACH + 1
export const ROW = OFFSETS * TAG_COUNT

/** The trained weights, as they lie in their file. */
export interface Weights {
  /** Feature numbers, ascending; row i of `rows` belongs to feature i. */
  readonly features: Uint32Array
  readonly rows: Int8Array
  readonly contexts: Int8Array
  readonly transitions: Float32Array
  /** Cluster of a word by the number of its spelling, ascending. */
  readonly words: Uint32Array
  readonly clusters: Uint8Array
  readonly fineClusters: Uint16Array
  /** What one unit of a row and of a context is worth. */
  readonly rowUnit: number
  readonly contextUnit: number
}

const MAGIC = 0x314d_4e49
const HEADER = 5

/** Reads a file of weights. */
export function readWeights(file: URL): Weights {
  const bytes = readFileSync(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const header = new Uint32Array(buffer, 0, HEADER)
  const [magic, features = 0, words = 0] = header
  if (magic !== MAGIC) throw new Error(`${file.pathname}: not a file of weights`)
  const units = new Float32Array(buffer, 12, 2)
  let at = HEADER * 4
  const next = (size: number): number => {
    const start = at
    at += Math.ceil(size / 4) * 4
    return start
  }
  return {
    features: new Uint32Array(buffer, next(features * 4), features),
    transitions: new Float32Array(buffer, next(TAG_COUNT ** 2 * 4), TAG_COUNT ** 2),
    words: new Uint32Array(buffer, next(words * 4), words),
    fineClusters: new Uint16Array(buffer, next(words * 2), words),
    clusters: new Uint8Array(buffer, next(words), words),
    contexts: new Int8Array(buffer, next(CONTEXTS * TAG_COUNT), CONTEXTS * TAG_COUNT),
    rows: new Int8Array(buffer, next(features * ROW), features * ROW),
    rowUnit: units[0]!,
    contextUnit: units[1]!,
  }
}

/** The bytes of a file of weights. */
export function bytesOf(weights: Weights): Buffer {
  const header = Buffer.alloc(HEADER * 4)
  const { features, words } = weights
  header.writeUInt32LE(MAGIC, 0)
  header.writeUInt32LE(features.length, 4)
  header.writeUInt32LE(words.length, 8)
  header.writeFloatLE(weights.rowUnit, 12)
  header.writeFloatLE(weights.contextUnit, 16)
  const { transitions, fineClusters, clusters, contexts, rows } = weights
  return Buffer.concat([header, ...[features, transitions, words, fineClusters, clusters, contexts, rows].map(padded)])
}

function padded(part: ArrayBufferView): Buffer {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
