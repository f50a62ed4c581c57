import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Article } from '../text/article.ts'
import { type Bytes, collect, LARGEST_ARTICLE, LARGEST_PAGE, metered, peek } from './bytes.ts'
import { decode, decodePage, markedCharset, utf16Of } from './charset.ts'
import { type Entry, readEntry } from './entry.ts'
import { FETCH_LIMITS, type FetchLimits, fetchUrl } from './fetch.ts'
import { type FileDetails, filesIn, type Manifest, manifestOf } from './folder.ts'
import { type Format, formatOfName, formatOfType, mayHoldArticle, SNIFFED, sniffFormat } from './format.ts'
import { beginningOf, gunzip, isGzip } from './gunzip.ts'
import { linesOf, type Piece } from './lines.ts'
import { articleFromPage } from './page.ts'
import { IntakeError, type Problem, problemOf } from './problem.ts'
import { type Received, receivedAs } from './received.ts'
import { valuesOf } from './values.ts'
import { articlesOfWarc, type FromRecord, type TakenPage } from './warc.ts'
import { isWarc } from './warc-records.ts'

/** What comes out of an input: an article, or a part that could not be read. */
export type Taken = TakenArticle | { readonly problem: Problem }

export interface TakenArticle {
  readonly article: Article
  /** The bytes that it came as; what stood around them, such as other lines of a file, is none of them. */
  readonly received: Received
}

export interface IntakeOptions {
  readonly fetch?: Partial<FetchLimits>
  /** What `-` reads. */
  readonly stdin?: Bytes
  /** Called with the size of each part of a file or of standard input as it is read, before unpacking. */
  readonly onBytes?: (count: number) => void
  /** The most that one line or one whole file may hold, in bytes. */
  readonly largest?: number
}

/**
 * The articles of a file, a folder, an http(s) URL, or standard input (`-`), one after the other and in bounded
 * memory. It never throws for what it reads: whatever is wrong comes as a problem in its place.
 */
export async function* articlesFrom(source: string, options: IntakeOptions = {}): AsyncGenerator<Taken> {
  try {
    if (source === '-') yield* articlesOfStream(options.stdin ?? process.stdin, { where: '-' }, options)
    else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) yield* articlesOfUrl(source, options)
    else if ((await stat(source)).isDirectory()) yield* articlesOfFolder(source, options)
    else {
      const manifest = await manifestOf(dirname(source))
      yield* manifest.problems.map((problem) => ({ problem }))
      yield* articlesOfFile(source, manifest, options)
    }
  } catch (error) {
    yield { problem: problemOf(error, source) }
  }
}

async function* articlesOfFolder(folder: string, options: IntakeOptions): AsyncGenerator<Taken> {
  const files = await filesIn(folder)
  if (files.length === 0) throw new IntakeError('empty-folder')
  const manifests = new Map<string, Manifest>()
  for (const file of files) {
    let manifest = manifests.get(dirname(file))
    if (!manifest) {
      manifest = await manifestOf(dirname(file))
      manifests.set(dirname(file), manifest)
      yield* manifest.problems.map((problem) => ({ problem }))
    }
    yield* articlesOfFile(file, manifest, options)
  }
}

async function* articlesOfFile(file: string, manifest: Manifest, options: IntakeOptions): AsyncGenerator<Taken> {
  const details = manifest.details.get(basename(file)) ?? {}
  const input: Input = { where: file, format: formatOfName(file) }
  try {
    for await (const taken of articlesOfStream(createReadStream(file), input, options)) {
      yield 'article' in taken ? { ...taken, article: completed(taken.article, details) } : taken
    }
  } catch (error) {
    yield { problem: problemOf(error, file) }
  }
}

async function* articlesOfUrl(source: string, options: IntakeOptions): AsyncGenerator<Taken> {
  const { url, type, charset, body } = await fetchUrl(source, { ...FETCH_LIMITS, ...options.fetch })
  if (!mayHoldArticle(type)) throw new IntakeError('unsupported-type', { type })
  const format = formatOfType(type) ?? formatOfName(new URL(url).pathname)
  const input: Input = { where: source, url, format, charset }
  for await (const taken of articlesOfStream([body] as unknown as Bytes, input, options)) {
    yield 'article' in taken ? { ...taken, article: completed(taken.article, { url }) } : taken
  }
}

/** An article with the details that it does not give itself. */
function completed(article: Article, details: FileDetails): Article {
  const { title, outlet, published, url } = details
  return {
    ...article,
    title: article.title ?? title,
    outlet: article.outlet ?? outlet,
    published: article.published ?? published,
    url: article.url ?? url,
  }
}

interface Input {
  readonly where: string
  readonly url?: string
  readonly format?: Format | null
  readonly charset?: string | null
}

async function* articlesOfStream(bytes: Bytes, input: Input, options: IntakeOptions): AsyncGenerator<Taken> {
  const counted = options.onBytes ? metered(bytes, options.onBytes) : bytes
  const packed = await peek(counted, SNIFFED)
  const isPacked = isGzip(packed.head)
  if (input.format === 'warc' || isWarc(isPacked ? beginningOf(packed.head) : packed.head)) {
    return yield* articlesOfRecords(articlesOfWarc(packed.rest, isPacked, options.largest), input.where)
  }
  const { head, rest } = isPacked ? await peek(gunzip(packed.rest), SNIFFED) : packed
  const format = formatOf(head, input.format)
  if (format === 'ndjson' || format === 'json') {
    const utf8 = transcoded(rest, head)
    yield* entriesOf(
      format === 'json' ? valuesOf(utf8, options.largest) : linesOf(utf8, head, options.largest),
      input.where,
      options,
    )
  } else if (format === 'html') yield* articleOfPage(await collect(rest, options.largest ?? LARGEST_PAGE), input)
  else yield articleOfText(await collect(rest, options.largest), input)
}

async function* articlesOfRecords(records: AsyncIterable<FromRecord>, file: string): AsyncGenerator<Taken> {
  let count = 0
  for await (const record of records) {
    count++
    const where = `${file}:${record.number}`
    if ('article' in record) yield* takenPage(record, where)
    else yield { problem: problemOf(record.error, where) }
  }
  if (count === 0) throw new IntakeError('no-pages')
}

function formatOf(head: Buffer, known: Format | null | undefined): Format {
  const format = known ?? sniffFormat(head)
  const isBinary = format === 'text' && head.includes(0) && utf16Of(head) === null
  if (format === null || isBinary) throw new IntakeError('unsupported-type', { type: isBinary ? 'binary' : 'xml' })
  return format
}

function articleOfText(bytes: Buffer, { charset }: Input): TakenArticle {
  const text = decode(bytes, charset ? [charset] : [])
  if (text.trim() === '') throw new IntakeError('empty')
  return { article: { text }, received: receivedAs(bytes) }
}

function* articleOfPage(bytes: Buffer, { where, url, charset }: Input): Generator<Taken> {
  if (bytes.length === 0) throw new IntakeError('empty')
  const { html, brokenByte } = decodePage(bytes, charset ?? null)
  yield* takenPage({ article: articleFromPage(html, url ?? null), received: receivedAs(bytes), brokenByte }, where)
}

function* takenPage({ article, received, brokenByte }: TakenPage, where: string): Generator<Taken> {
  if (brokenByte !== null) yield { problem: { code: 'repaired-utf8', where, detail: { byte: brokenByte } } }
  yield { article, received }
}

/** JSON in UTF-16 is written in UTF-8 before it is cut into lines or values; all other JSON is UTF-8 already. */
async function* transcoded(bytes: Bytes, head: Uint8Array): AsyncGenerator<Uint8Array> {
  const charset = markedCharset(head)
  if (charset === null || charset === 'utf-8') return yield* bytes
  const decoder = new TextDecoder(charset)
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}

/** The articles of lines or values; a bad one is a problem of its own. */
async function* entriesOf(pieces: AsyncIterable<Piece>, file: string, options: IntakeOptions): AsyncGenerator<Taken> {
  let count = 0
  for await (const piece of pieces) {
    if (piece.bytes && isBlank(piece.bytes)) continue
    count++
    const where = `${file}:${piece.line}`
    try {
      const { article, badDate } = entryOf(piece, options)
      if (badDate !== null)
        yield { problem: { code: 'bad-date', where, detail: { field: 'published', value: badDate } } }
      yield { article, received: receivedAs(piece.bytes!) }
    } catch (error) {
      yield { problem: problemOf(error, where) }
    }
  }
  if (count === 0) throw new IntakeError('empty')
}

function entryOf(piece: Piece, { largest = LARGEST_ARTICLE }: IntakeOptions): Entry {
  if (piece.bytes) return readEntry(piece.bytes)
  if (piece.why === 'cut-off') throw new IntakeError('bad-json', { reason: 'unexpected end' })
  throw new IntakeError('line-too-long', { limit: largest })
}

const isBlank = (bytes: Buffer): boolean => bytes.length < 64 && bytes.toString('latin1').trim() === ''
