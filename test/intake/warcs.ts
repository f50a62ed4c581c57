import { gzipSync } from 'node:zlib'
import type { Bytes } from '../../src/intake/bytes.ts'
import { articlesOfWarc, type FromRecord } from '../../src/intake/warc.ts'

/** A record of a test. */
export interface RecordOfTest {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly status?: string
  readonly http?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** A length that is not that of the block. */
  readonly length?: number
}

const CRLF = '\r\n'
const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}${CRLF}`)
    .join('')

/** The bytes of a record, as Common Crawl writes them. */
export function warcRecord({
  type = 'response',
  url = 'https://news.example/1',
  date = '2024-04-09T10:11:12Z',
  status = '200 OK',
  http = { 'Content-Type': 'text/html; charset=utf-8' },
  body = '',
  length,
}: RecordOfTest): Buffer {
  const isHttp = type === 'response' || type === 'revisit'
  const head = isHttp ? `HTTP/1.1 ${status}${CRLF}${lines(http)}${CRLF}` : ''
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body as string)])
  const headers = {
    'WARC-Type': type,
    'WARC-Date': date,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    ...(type === 'warcinfo' ? {} : { 'WARC-Target-URI': url }),
    'Content-Type': isHttp ? 'application/http; msgtype=response' : 'application/warc-fields',
    'Content-Length': String(length ?? block.length),
  }
  return Buffer.concat([Buffer.from(`WARC/1.0${CRLF}${lines(headers)}${CRLF}`), block, Buffer.from(CRLF + CRLF)])
}

/** A page that holds an article. */
export const pageOf = (
  title: string,
  sentence = 'قال وزير النقل سامي الحلو إن الطريق سيفتح غدا أمام السيارات.',
): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body><article><h1>${title}</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`

/** The bytes in chunks that no record cares for. */
export async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Each record a gzip member of its own. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)))

export async function taken(bytes: Bytes, isPacked: boolean, largest?: number): Promise<FromRecord[]> {
  const all: FromRecord[] = []
  for await (const one of articlesOfWarc(bytes, isPacked, largest)) all.push(one)
  return all
}
