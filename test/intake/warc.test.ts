import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { FromRecord } from '../../src/intake/warc.ts'
import { inChunks, packed, pageOf, type RecordOfTest, taken, warcRecord } from './warcs.ts'

const titles = (all: readonly FromRecord[]): (string | null | undefined)[] =>
  all.flatMap((one) => ('article' in one ? one.article.title : []))
const errors = (all: readonly FromRecord[]) =>
  all.flatMap((one) => ('error' in one ? [[one.number, (one.error as { code: string }).code] as const] : []))

const read = async (...records: RecordOfTest[]): Promise<FromRecord[]> =>
  taken(inChunks(Buffer.concat(records.map(warcRecord))), false)

const TITLES = ['فتح الطريق الجديد', 'إغلاق الجسر القديم', 'افتتاح المطار الدولي', 'تأجيل المباراة النهائية']
const PAGES = TITLES.map((title, i) => warcRecord({ url: `https://news.example/${i}`, body: pageOf(title) }))

describe('a WARC file', () => {
  it.each([true, false])(
    'gives its pages as articles, with where and when they were found (packed: %s)',
    async (isPacked) => {
      const records = [
        warcRecord({ type: 'warcinfo', body: 'software: a crawler\r\n' }),
        warcRecord({ type: 'request', body: 'GET / HTTP/1.1\r\n\r\n' }),
        ...PAGES,
        warcRecord({ type: 'metadata', body: 'fetchTimeMs: 12\r\n' }),
      ]
      const all = await taken(inChunks(isPacked ? packed(records) : Buffer.concat(records)), isPacked)
      expect(titles(all)).toEqual(TITLES)
      expect(all[1]).toMatchObject({
        number: 4,
        article: { url: 'https://news.example/1' },
        received: { at: '2024-04-09T10:11:12.000Z', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      })
      expect(all[1]).toMatchObject({ article: { text: expect.stringContaining('سامي الحلو') } })
    },
  )

  it('gives them whatever the chunks in which it comes', async () => {
    const bytes = packed(PAGES.slice(0, 2))
    for (const size of [1, 7, 100_000])
      expect(titles(await taken(inChunks(bytes, size), true))).toEqual(TITLES.slice(0, 2))
  })

  it('gives them when it is packed as a whole, too', async () => {
    expect(titles(await taken(inChunks(gzipSync(Buffer.concat(PAGES))), true))).toEqual(TITLES)
  })

  it.each<[string, RecordOfTest]>([
    ['a revisit', { type: 'revisit', body: pageOf('x') }],
    ['an error', { status: '404 Not Found', body: pageOf('x') }],
    ['a redirect', { status: '301 Moved Permanently', http: { Location: '/' } }],
    ['a picture', { http: { 'Content-Type': 'image/jpeg' }, body: 'x' }],
    ['a feed', { http: { 'Content-Type': 'application/rss+xml' }, body: '<rss/>' }],
    ['a page kept as a resource', { type: 'resource', body: pageOf('x') }],
  ])('passes over %s', async (_, record) => {
    expect(await read(record)).toEqual([])
  })

  it.each<[string, Partial<RecordOfTest>]>([
    [
      'chunked',
      { http: { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' }, body: chunked(pageOf(TITLES[0]!)) },
    ],
    [
      'packed by gzip',
      { http: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }, body: gzipSync(pageOf(TITLES[0]!)) },
    ],
    [
      'packed by deflate',
      { http: { 'Content-Type': 'text/html', 'Content-Encoding': 'deflate' }, body: deflateSync(pageOf(TITLES[0]!)) },
    ],
    [
      'packed by brotli',
      { http: { 'Content-Type': 'text/html', 'Content-Encoding': 'br' }, body: brotliCompressSync(pageOf(TITLES[0]!)) },
    ],
    [
      'said to be packed, and is not',
      { http: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }, body: pageOf(TITLES[0]!) },
    ],
    ['without a type, which the crawler found', { http: { Server: 'x' }, body: pageOf(TITLES[0]!) }],
  ])('unpacks a page that is %s', async (what, record) => {
    const bytes = warcRecord(record)
    const found = what.startsWith('without')
      ? Buffer.from(bytes.toString().replace('WARC-Date', 'WARC-Identified-Payload-Type: text/html\r\nWARC-Date'))
      : bytes
    expect(titles(await taken(inChunks(found), false))).toEqual([TITLES[0]])
  })

  it('tells of pages that are none for this reader', async () => {
    const english = pageOf('A road opens', 'The minister of transport said that the road would open tomorrow.')
    const all = await read(
      { body: english },
      { body: `<html><body><nav>${'<a href="/">مرحبا بكم في الموقع</a>'.repeat(9)}</nav></body></html>` },
    )
    expect(errors(all)).toEqual([
      [1, 'not-arabic'],
      [2, 'no-article'],
    ])
  })

  it('does not unpack a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'ا'))
    const record = { http: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }, body: bomb }
    const bytes = Buffer.concat([warcRecord(record), PAGES[0]!])
    const all = await taken(inChunks(bytes), false, 1_000_000)
    expect([errors(all), titles(all)]).toEqual([[[1, 'too-large']], [TITLES[0]]])
  })
})

function chunked(body: string): Buffer {
  const bytes = Buffer.from(body)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 300) {
    const part = bytes.subarray(at, at + 300)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

describe('a damaged WARC file', () => {
  const [first, second, third, fourth] = PAGES as [Buffer, Buffer, Buffer, Buffer]

  it('that is packed and cut off says so once, and gives what stands before', async () => {
    const bytes = packed(PAGES)
    const all = await taken(inChunks(bytes.subarray(0, bytes.length - packed([fourth]).length - 20)), true)
    expect(titles(all)).toEqual(TITLES.slice(0, 2))
    expect(errors(all)).toEqual([[3, 'broken-gzip']])
  })

  it('that is cut off says so once, and gives what stands before', async () => {
    const bytes = Buffer.concat(PAGES)
    const all = await taken(inChunks(bytes.subarray(0, bytes.length - 100)), false)
    expect(titles(all)).toEqual(TITLES.slice(0, 3))
    expect(errors(all)).toEqual([[4, 'broken-warc']])
  })

  it('is whole when only the last line breaks are missing', async () => {
    const bytes = Buffer.concat([first, second])
    const all = await taken(inChunks(bytes.subarray(0, bytes.length - 4)), false)
    expect([titles(all), errors(all)]).toEqual([TITLES.slice(0, 2), []])
  })

  it.each<[string, (member: Buffer) => Buffer]>([
    [
      'has a wrong bit',
      (member) => Buffer.concat([member.subarray(0, 150), Buffer.of(member[150]! ^ 0x10), member.subarray(151)]),
    ],
    ['lost some bytes', (member) => Buffer.concat([member.subarray(0, 150), member.subarray(200)])],
    ['is full of zeros', (member) => Buffer.from(member).fill(0, 60, 160)],
    ['has a wrong checksum', (member) => Buffer.from(member).fill(0x55, member.length - 8, member.length - 4)],
    ['has no beginning', (member) => member.subarray(12)],
  ])('gives all but the packed record that %s', async (_, damage) => {
    const [a, b, c, d] = PAGES.map((page) => gzipSync(page)) as [Buffer, Buffer, Buffer, Buffer]
    const all = await taken(inChunks(Buffer.concat([a, damage(b), c, d])), true)
    expect(titles(all).filter((title) => title !== TITLES[1])).toEqual([TITLES[0], TITLES[2], TITLES[3]])
    expect(errors(all).map(([, code]) => code)).toEqual(['broken-gzip'])
  })

  it.each<[string, Buffer]>([
    ['says that it is longer than it is', warcRecord({ body: pageOf('x'), length: 2_000 })],
    ['says that it is shorter than it is', warcRecord({ body: pageOf('x'), length: 400 })],
    ['says that it is endless', warcRecord({ body: pageOf('x'), length: 999_999_999_999 })],
    [
      'does not say how long it is',
      Buffer.from(
        warcRecord({ body: pageOf('x') })
          .toString()
          .replace('Content-Length', 'Length'),
      ),
    ],
    ['has no head', warcRecord({ body: pageOf('x') }).subarray(30)],
    ['is an unwanted one with a wrong length', warcRecord({ type: 'request', body: 'x'.repeat(3_000), length: 4_000 })],
    ['has headers without an end', Buffer.from(`WARC/1.0\r\n${'X-Filler: y\r\n'.repeat(10_000)}\r\n`)],
  ])('gives all but the record that %s', async (_, damaged) => {
    const all = await taken(inChunks(Buffer.concat([first, damaged, third, fourth])), false)
    expect(titles(all)).toEqual([TITLES[0], TITLES[2], TITLES[3]])
    expect(errors(all)).toHaveLength(1)
  })

  it('of nothing but zeros or noise gives one error', async () => {
    expect(errors(await taken(inChunks(Buffer.alloc(100_000)), false))).toHaveLength(1)
    expect(errors(await taken(inChunks(Buffer.from('ضجيج '.repeat(50_000))), false))).toHaveLength(1)
  })
})
