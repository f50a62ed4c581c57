import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gunzip } from '../../src/intake/gunzip.ts'
import { inChunks } from './warcs.ts'

interface Unpacked {
  readonly text: string
  readonly code: string | null
  readonly byte: number | null
}

async function unpack(bytes: Uint8Array, size = 1000): Promise<Unpacked> {
  const out: Buffer[] = []
  const error = await (async () => {
    for await (const chunk of gunzip(inChunks(bytes, size))) out.push(Buffer.from(chunk))
  })().catch((failure) => failure)
  return { text: Buffer.concat(out).toString(), code: error?.code ?? null, byte: error?.detail.byte ?? null }
}

const WHOLE = { code: null, byte: null }

/** A member whose header has all that one may have. */
function withHeader(member: Buffer, flags: number, parts: readonly Buffer[]): Buffer {
  const header = Buffer.from(member.subarray(0, 10))
  header[3] = flags
  return Buffer.concat([header, ...parts, member.subarray(10)])
}

const noise = (length: number): string => {
  let seed = 7
  return Array.from({ length }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return String.fromCharCode(32 + ((seed >>> 16) % 90))
  }).join('')
}

describe('gunzip', () => {
  it('unpacks members one after the other, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 200 }),
        async (texts, size) => {
          const bytes = Buffer.concat(texts.map((text) => gzipSync(Buffer.from(text))))
          expect(await unpack(bytes, size)).toEqual({ text: Buffer.from(texts.join('')).toString(), ...WHOLE })
        },
      ),
      { numRuns: 50 },
    )
  })

  it('unpacks a large one', async () => {
    const text = noise(3_000_000)
    expect(await unpack(gzipSync(text), 65_536)).toEqual({ text, ...WHOLE })
  })

  it('reads the name, the comment and whatever else a header may have', async () => {
    const member = gzipSync('نص')
    const extra = Buffer.from([3, 0, 1, 2, 3])
    const [name, comment, checksum] = [Buffer.from('a.txt\0'), Buffer.from('كلام\0'), Buffer.from([0, 0])]
    for (const size of [1, 1000]) {
      expect(await unpack(withHeader(member, 8, [name]), size)).toEqual({ text: 'نص', ...WHOLE })
      const all = withHeader(member, 2 + 4 + 8 + 16, [extra, name, comment, checksum])
      expect(await unpack(Buffer.concat([all, all]), size)).toEqual({ text: 'نصنص', ...WHOLE })
    }
  })

  it('passes over zeros behind the last member', async () => {
    expect(await unpack(Buffer.concat([gzipSync('نص'), Buffer.alloc(600)]))).toEqual({ text: 'نص', ...WHOLE })
  })

  it('gives all that stands before the end of a file that is cut off', async () => {
    const text = noise(200_000)
    const bytes = gzipSync(text)
    const { code, byte, text: found } = await unpack(bytes.subarray(0, 100_000))
    expect([code, byte]).toEqual(['broken-gzip', 100_000])
    expect(text.startsWith(found)).toBe(true)
    expect(found.length).toBeGreaterThan(100_000)
    expect(await unpack(bytes.subarray(0, bytes.length - 3))).toMatchObject({ text, code: 'broken-gzip' })
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['a wrong checksum', (bytes) => Buffer.from(bytes).fill(1, bytes.length - 8, bytes.length - 4)],
    ['a wrong length', (bytes) => Buffer.from(bytes).fill(1, bytes.length - 4)],
    ['something else behind it', (bytes) => Buffer.concat([bytes, Buffer.from('وبعد')])],
  ])('gives all that stands before %s, and tells of it', async (_, damage) => {
    expect(await unpack(damage(gzipSync('نص كامل')))).toMatchObject({ text: 'نص كامل', code: 'broken-gzip' })
  })
})
