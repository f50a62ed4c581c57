import { constants, crc32, gunzipSync } from 'node:zlib'
import type { Bytes } from './bytes.ts'
import { Inflater } from './inflater.ts'
import { IntakeError } from './problem.ts'
import { Window } from './window.ts'

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

// The first bytes of a stream unpack from the first few of it.
const BEGINNING = 1024

/** What the beginning of a gzip stream unpacks to, to tell what it is; nothing where it does not unpack. */
export function beginningOf(head: Uint8Array): Buffer {
  try {
    return gunzipSync(head.subarray(0, BEGINNING), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/**
 * Unpacks a gzip stream of any number of members. When it is damaged or cut short, all that stands before the damage
 * comes out first.
 *
 * @throws IntakeError `broken-gzip`, with the offset in the packed bytes
 */
export async function* gunzip(bytes: Bytes): AsyncGenerator<Uint8Array> {
  for await (const run of gunzipRuns(bytes)) yield* run
}

/**
 * Unpacks a gzip stream in runs of whole members. A run that meets damage throws like `gunzip`; the next begins with
 * the first member after it. Each run is to be read to its end before the next is asked for.
 */
export async function* gunzipRuns(bytes: Bytes): AsyncGenerator<Bytes> {
  const window = new Window(bytes)
  try {
    while (await window.fill(1)) {
      yield run(window)
      if (!(await findMember(window))) return
    }
  } finally {
    await window.close()
  }
}

async function* run(window: Window): AsyncGenerator<Uint8Array> {
  while (await window.fill(1)) {
    const start = window.offset
    if (await isPadding(window)) continue
    const header = await headerLength(window)
    if (header === null) throw new IntakeError('broken-gzip', { byte: start })
    yield* member(window, header)
  }
}

/** Tapes and disk images fill up with zeros behind the last member. */
async function isPadding(window: Window): Promise<boolean> {
  if (window.view(0, 1)[0] !== 0) return false
  window.drop(1)
  return true
}

const FIXED_HEADER = 10
const TRAILER = 8
const LONGEST_HEADER = 64 * 1024
const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT, RESERVED] = [2, 4, 8, 16, 0xe0]

/** Whether a member may begin with these bytes. */
const isMember = (bytes: Uint8Array, at = 0): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3]! & RESERVED) === 0

/** The length of the header that the window begins with; null when there is none. */
async function headerLength(window: Window): Promise<number | null> {
  if (!(await window.fill(FIXED_HEADER)) || !isMember(window.view(0, FIXED_HEADER))) return null
  const flags = window.view(0, FIXED_HEADER)[3]!
  let length = FIXED_HEADER
  if (flags & HAS_EXTRA) {
    if (!(await window.fill(length + 2))) return null
    length += 2 + window.view().readUInt16LE(length)
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    const end: number | null = flags & flag ? await endOfText(window, length) : length
    if (end === null) return null
    length = end
  }
  if (flags & HAS_CRC) length += 2
  return (await window.fill(length)) ? length : null
}

/** Where the text of a header ends that a zero closes. */
async function endOfText(window: Window, from: number): Promise<number | null> {
  let zero = -1
  for (let known = from; zero < 0 && known < LONGEST_HEADER; ) {
    zero = window.view().indexOf(0, known)
    known = Math.max(known, window.length)
    if (zero < 0 && !(await window.fill(known + 1))) return null
  }
  return zero < 0 ? null : zero + 1
}

// A slice that zlib fails on is lost as a whole: small slices lose little.
const SLICE = 8 * 1024
/** So much of a member stays in the window, to look for the next one in it when this one turns out to be damaged. */
const KEPT = 1024 * 1024

async function* member(window: Window, header: number): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater()
  const start = window.offset + header
  let [crc, size] = [0, 0]
  try {
    for (let fed = start; !inflater.ended; ) {
      const at = fed - window.offset
      if (!(await window.fill(at + 1))) throw new IntakeError('broken-gzip', { byte: window.offset + window.length })
      const slice = window.view(at, at + SLICE)
      for (const chunk of await inflater.write(slice)) {
        crc = crc32(chunk, crc)
        size += chunk.length
        yield chunk
      }
      if (inflater.failure) throw new IntakeError('broken-gzip', { byte: fed }, inflater.failure)
      fed += slice.length
      window.drop(fed - KEPT - window.offset)
    }
    await checkTrailer(window, start + inflater.taken, crc, size)
  } finally {
    inflater.close()
  }
}

/** Compares what came out with what the end of the member says of it, and moves the window behind the member. */
async function checkTrailer(window: Window, end: number, crc: number, size: number): Promise<void> {
  const at = end - window.offset
  const isWhole = await window.fill(at + TRAILER)
  const trailer = window.view(at, at + TRAILER)
  if (!isWhole || trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) {
    throw new IntakeError('broken-gzip', { byte: end })
  }
  window.drop(at + TRAILER)
}

/** Moves the window to where the next member begins; false when none does. */
async function findMember(window: Window): Promise<boolean> {
  // What has failed here would fail here again.
  window.drop(1)
  while (await window.fill(4)) {
    const view = window.view()
    let at = view.indexOf(0x1f)
    while (at >= 0 && at + 3 < view.length && !isMember(view, at)) at = view.indexOf(0x1f, at + 1)
    if (at >= 0 && at + 3 < view.length) {
      window.drop(at)
      return true
    }
    window.drop(at < 0 ? view.length : at)
    if (!(await window.fill(window.length + 4))) return false
  }
  return false
}
