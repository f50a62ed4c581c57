import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { IntakeError } from './problem.ts'

type Unpack = (body: Uint8Array, limits: { readonly maxOutputLength: number; readonly finishFlush?: number }) => Buffer

// What a crawler cut off is unpacked as far as it goes.
const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: (body, limits) => gunzipSync(body, { ...limits, finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: inflated,
  br: (body, limits) => brotliDecompressSync(body, { maxOutputLength: limits.maxOutputLength }),
}

// Servers send both forms under this name.
function inflated(body: Uint8Array, limits: { readonly maxOutputLength: number }): Buffer {
  const isZlib = (body[0]! & 0x0f) === 8 && ((body[0]! << 8) | body[1]!) % 31 === 0
  return (isZlib ? inflateSync : inflateRawSync)(body, { ...limits, finishFlush: constants.Z_SYNC_FLUSH })
}

/**
 * The body of an HTTP response without its content encodings.
 *
 * @throws IntakeError `too-large` when it unpacks to more than is allowed, `cannot-read` when it does not unpack
 */
export function decodedBody(body: Uint8Array, encodings: string | null, largest: number): Uint8Array {
  const names = (encodings ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
  return names.reduceRight((packed, name) => unpacked(packed, name, largest), body)
}

function unpacked(body: Uint8Array, encoding: string, largest: number): Uint8Array {
  // Archives often keep the header of an encoding that they have undone.
  if (encoding === 'gzip' && !(body[0] === 0x1f && body[1] === 0x8b)) return body
  const unpack = UNPACK[encoding]
  if (!unpack || body.length === 0) return body
  try {
    return unpack(body, { maxOutputLength: largest })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new IntakeError('too-large', { limit: largest }, error)
    throw new IntakeError('cannot-read', { reason: `${encoding}: ${code}` }, error)
  }
}
