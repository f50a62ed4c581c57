import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArticleRecord, recordSchema } from '../../src/record/schema.ts'
import { isnad } from './isnad.ts'

const SLOW = { timeout: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'isnad-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const line = (id: string, text: string): string => JSON.stringify({ id, published: '2024-04-09', text })
const records = (out: string): ArticleRecord[] =>
  out
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => recordSchema.parse(JSON.parse(text)))
const ids = (out: string): string[] => records(out).map(({ document }) => document.id)

const SAYS = 'قال وزير النقل سامي الحلو إن الطريق سيفتح غدا.'

describe('isnad read', () => {
  it('prints one record a line, in the order of the input, whatever the threads', SLOW, async () => {
    const names = Array.from({ length: 120 }, (_, i) => `a${i}`)
    const articles = file('many.ndjson', names.map((id, i) => line(id, SAYS.repeat(1 + ((i * 7) % 30)))).join('\n'))
    const one = await isnad(['read', '--format', 'ndjson', '--jobs', '1', articles])
    const two = await isnad(['read', '--format', 'ndjson', '--jobs', '2', articles])
    expect(ids(two.out)).toEqual(names)
    expect(two.out).toBe(one.out)
    expect([one.status, two.status]).toEqual([0, 0])
  })

  it('names the file and the line of what it cannot read, and reads the rest', SLOW, async () => {
    const articles = file(
      'broken.ndjson',
      [line('a', SAYS), '{"id": "b", "text": ', '{"id": "c", "text": 5}', line('d', SAYS)].join('\n'),
    )
    const { status, out, err } = await isnad(['read', '--format', 'ndjson', articles])
    expect(ids(out)).toEqual(['a', 'd'])
    expect(err).toMatch(/broken\.ndjson:2/u)
    expect(err).toMatch(/broken\.ndjson:3.*text/u)
    expect(status).toBe(1)
  })

  it('reads what it can of a truncated gzip file', SLOW, async () => {
    const whole = gzipSync(Array.from({ length: 400 }, (_, i) => line(`g${i}`, `${SAYS} ${Math.sin(i)}`)).join('\n'))
    const articles = file('cut.ndjson.gz', whole.subarray(0, Math.floor(whole.length * 0.7)))
    const { status, out, err } = await isnad(['read', '--format', 'ndjson', articles])
    const found = ids(out)
    expect(found.length).toBeGreaterThan(20)
    expect(found).toEqual(found.map((_, i) => `g${i}`))
    expect(err).toMatch(/cut\.ndjson\.gz/u)
    expect(status).toBe(1)
  })

  it('reads text from standard input, its first line the headline', SLOW, async () => {
    const { status, out } = await isnad(
      ['read', '--format', 'ndjson', '--published', '2024-04-09'],
      `فتح الطريق\n${SAYS}`,
    )
    const [record] = records(out)
    expect(record!.document).toMatchObject({ title: 'فتح الطريق', published: '2024-04-09' })
    expect(record!.statements).toHaveLength(1)
    expect(status).toBe(0)
  })

  it('reads a page in windows-1256 that says it is UTF-8', SLOW, async () => {
    const words = 'قال وزير النقل إن الطريق سيفتح غدا'
    const body = `<html><head><meta charset="utf-8"></head><body><article><h1>x</h1>${`<p>${words}.</p>`.repeat(8)}</article></body></html>`
    const page = file('page.html', windows1256(body))
    const { out } = await isnad(['read', '--format', 'ndjson', page])
    expect(records(out)[0]!.document.text).toContain(words)
  })

  it('says what is missing, and what is used wrongly', SLOW, async () => {
    const missing = await isnad(['read', join(folder, 'nowhere.txt')])
    expect(missing.err).toMatch(/nowhere\.txt/u)
    expect(missing.status).toBe(1)
    const wrong = await isnad(['read', '--format', 'xml'])
    expect(wrong.err).toMatch(/xml.*text, json, ndjson/u)
    expect(wrong.status).toBe(2)
  })

  it('shows who said what', SLOW, async () => {
    const { out } = await isnad(['read', file('one.txt', `فتح الطريق\n${SAYS}`)])
    expect(out).toContain('سامي الحلو')
    expect(out).toContain('الطريق سيفتح غدا')
  })
})

/** The bytes of a text in windows-1256: only what these tests write. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (character) => byteOf.get(character) ?? 63)
}

describe('isnad read of an address', () => {
  let server: Server
  let address = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '/'
      if (path === '/loop') response.writeHead(302, { location: '/loop' }).end()
      else if (path === '/away') response.writeHead(302, { location: '/article.txt' }).end()
      else if (path === '/article.txt')
        response.setHeader('content-type', 'text/plain; charset=utf-8').end(`عنوان\n${SAYS}`)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('refuses a loopback address unless it is allowed', SLOW, async () => {
    const refused = await isnad(['read', '--format', 'ndjson', `${address}/article.txt`])
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toMatch(/127\.0\.0\.1/u)
    const allowed = await isnad(['read', '--format', 'ndjson', '--allow-private', `${address}/away`])
    expect(records(allowed.out)[0]!.statements).toHaveLength(1)
    expect(allowed.status).toBe(0)
  })

  it.each(['/loop', '/nothing'])('says in one line why %s cannot be read', SLOW, async (path) => {
    const { status, out, err } = await isnad(['read', '--format', 'ndjson', '--allow-private', address + path])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(
      err
        .trim()
        .split('\n')
        .filter((text) => text.includes(path)),
    ).toHaveLength(1)
  })
})
