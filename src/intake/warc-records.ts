import type { Bytes } from './bytes.ts'
import { IntakeError } from './problem.ts'
import { Window } from './window.ts'

/** One record of a WARC file, headers and block, or what is wrong at its place. */
export type FramedRecord =
  | { readonly bytes: Buffer; readonly error?: never }
  | { readonly error: IntakeError; readonly bytes?: never }

const LONGEST_HEADER = 64 * 1024
const HEADER_END = Buffer.from('\r\n\r\n')
const BEGINNING = Buffer.from('WARC/')

/** Whether bytes begin like a WARC file. */
export const isWarc = (head: Uint8Array): boolean => BEGINNING.equals(head.subarray(0, BEGINNING.length))

/**
 * Cuts an unpacked WARC stream into its records, in bounded memory. Lengths are not simply believed: where a record
 * does not end as it says it does, that is told, and the next one is looked for.
 *
 * @param isWanted tells by its headers whether a record is given out; others are passed over
 * @param largest the most that a record may hold, in bytes
 */
export async function* warcRecords(
  bytes: Bytes,
  isWanted: (headers: string) => boolean,
  largest: number,
): AsyncGenerator<FramedRecord> {
  const window = new Window(bytes)
  try {
    while (await findContent(window)) {
      const headers = await headersAt(window)
      const record = headers
        ? await framed(window, headers, isWanted(headers.text), largest)
        : await lost(window, 'no WARC header')
      if (record) yield record
    }
  } finally {
    await window.close()
  }
}

/** What is told of a broken record. The window moves to where the next one begins. */
async function lost(window: Window, reason: string): Promise<FramedRecord> {
  const error = new IntakeError('broken-warc', { byte: window.offset, reason })
  await findRecord(window)
  return { error }
}

const NEXT_RECORD = Buffer.from('\r\n\r\nWARC/1.')
const BEFORE_RECORD = HEADER_END.length

/** Moves behind the record that the window begins with, to where the next one begins by its looks, or to the end. */
async function findRecord(window: Window): Promise<void> {
  window.drop(1)
  while (await window.fill(NEXT_RECORD.length)) {
    const at = window.view().indexOf(NEXT_RECORD)
    if (at >= 0) return window.drop(at + BEFORE_RECORD)
    window.drop(window.length - NEXT_RECORD.length + 1)
  }
  window.drop(window.length)
}

/** Moves to the next byte that is no line break. */
async function findContent(window: Window): Promise<boolean> {
  while (await window.fill(1)) {
    const [first] = window.view(0, 1)
    if (first !== 0x0a && first !== 0x0d) return true
    window.drop(1)
  }
  return false
}

interface Headers {
  readonly text: string
  /** Length with the empty line that ends them. */
  readonly length: number
  /** Length of the block that follows. */
  readonly block: number
}

/** The headers that the window begins with; null when there are none, or they do not say how long the record is. */
async function headersAt(window: Window): Promise<Headers | null> {
  if (!(await window.fill(BEGINNING.length)) || !isWarc(window.view(0, BEGINNING.length))) return null
  let end = -1
  for (let known = 0; end < 0 && known < LONGEST_HEADER; ) {
    end = window.view().indexOf(HEADER_END, Math.max(0, known - HEADER_END.length))
    known = window.length
    if (end < 0 && !(await window.fill(known + 1))) return null
  }
  return end < 0 ? null : headersOf(window.view(0, end + HEADER_END.length))
}

function headersOf(bytes: Buffer): Headers | null {
  const text = bytes.toString('utf8')
  const block = /^content-length:[ \t]*([0-9]{1,15})[ \t]*\r?$/im.exec(text)?.[1]
  return block === undefined ? null : { text, length: bytes.length, block: Number(block) }
}

// Records that nobody wants are seldom larger; such as are need not be held to see whether they end as they say.
const LARGEST_CHECKED = 1024 * 1024

/** The record that the window begins with, null when it is not wanted. The window moves behind it. */
async function framed(
  window: Window,
  { length, block }: Headers,
  wanted: boolean,
  largest: number,
): Promise<FramedRecord | null> {
  if (block > (wanted ? largest : LARGEST_CHECKED)) return passOver(window, length + block, wanted, largest)
  const end = length + block
  if (!(await window.fill(end))) return lost(window, 'cut off')
  await window.fill(end + 1)
  if (!isEndOfRecord(window.view(end, end + 1))) return lost(window, 'wrong Content-Length')
  const bytes = wanted ? Buffer.from(window.view(0, end)) : null
  window.drop(end)
  return bytes && { bytes }
}

async function passOver(
  window: Window,
  length: number,
  wanted: boolean,
  largest: number,
): Promise<FramedRecord | null> {
  const start = window.offset
  await findRecord(window)
  if (wanted) return { error: new IntakeError('too-large', { limit: largest }) }
  const isCut = window.length === 0 && window.offset < start + length
  return isCut ? { error: new IntakeError('broken-warc', { byte: start, reason: 'cut off' }) } : null
}

/** Behind a record comes a line break, or the end of the file. */
const isEndOfRecord = (after: Uint8Array): boolean => after.length === 0 || after[0] === 0x0d || after[0] === 0x0a
