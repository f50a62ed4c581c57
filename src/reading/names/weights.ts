import { readFileSync } from 'node:fs'
import { CONTEXTS } from './contexts.ts'
import { TAG_COUNT } from './tags.ts'

/** A form's weights reach from two tokens before it to two after it. */
export const REACH = 2
export const OFFSETS = 2 * REACH + 1
export const ROW = OFFSETS * TAG_COUNT

/** The trained weights, as they lie in their file. */
export interface Weights {
  /** Feature numbers, ascending. The row of feature i is `starts[i]` to `starts[i + 1]` of `columns` and `values`. */
  readonly features: Uint32Array
  readonly starts: Uint32Array
  readonly columns: Uint8Array
  readonly values: Int8Array
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
const HEADER = 6

/** Reads a file of weights. */
export function readWeights(file: URL): Weights {
  const bytes = readFileSync(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const header = new Uint32Array(buffer, 0, HEADER)
  const [magic, features = 0, words = 0, cells = 0] = header
  if (magic !== MAGIC) throw new Error(`${file.pathname}: not a file of weights`)
  const units = new Float32Array(buffer, 16, 2)
  let at = HEADER * 4
  const next = (size: number): number => {
    const start = at
    at += Math.ceil(size / 4) * 4
    return start
  }
  return {
    features: new Uint32Array(buffer, next(features * 4), features),
    starts: new Uint32Array(buffer, next((features + 1) * 4), features + 1),
    transitions: new Float32Array(buffer, next(TAG_COUNT ** 2 * 4), TAG_COUNT ** 2),
    words: new Uint32Array(buffer, next(words * 4), words),
    fineClusters: new Uint16Array(buffer, next(words * 2), words),
    clusters: new Uint8Array(buffer, next(words), words),
    contexts: new Int8Array(buffer, next(CONTEXTS * TAG_COUNT), CONTEXTS * TAG_COUNT),
    columns: new Uint8Array(buffer, next(cells), cells),
    values: new Int8Array(buffer, next(cells), cells),
    rowUnit: units[0]!,
    contextUnit: units[1]!,
  }
}

/** The bytes of a file of weights. */
export function bytesOf(weights: Weights): Buffer {
  const header = Buffer.alloc(HEADER * 4)
  const { features, starts, transitions, words, fineClusters, clusters, contexts, columns, values } = weights
  header.writeUInt32LE(MAGIC, 0)
  header.writeUInt32LE(features.length, 4)
  header.writeUInt32LE(words.length, 8)
  header.writeUInt32LE(columns.length, 12)
  header.writeFloatLE(weights.rowUnit, 16)
  header.writeFloatLE(weights.contextUnit, 20)
  const parts = [features, starts, transitions, words, fineClusters, clusters, contexts, columns, values]
  return Buffer.concat([header, ...parts.map(padded)])
}

function padded(part: ArrayBufferView): Buffer {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
