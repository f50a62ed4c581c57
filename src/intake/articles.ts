import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Bytes, collect, LARGEST_ARTICLE, LARGEST_PAGE, metered, peek, streamOf } from './bytes.ts'
import { markedCharset } from './charset.ts'
import { type Entry, readEntry } from './entry.ts'
import { noFeed } from './feed-links.ts'
import type { FetchLimits } from './fetch.ts'
import { filesIn, type Manifest, manifestOf } from './folder.ts'
import { type Format, formatOfName, formatOfType, mayHoldArticle, SNIFFED } from './format.ts'
import { beginningOf, gunzip, isGzip } from './gunzip.ts'
import { linesOf, type Piece } from './lines.ts'
import type { Listing } from './listing.ts'
import { IntakeError, problemOf } from './problem.ts'
import { receivedAs } from './received.ts'
import { completed, type Taken } from './taken.ts'
import { valuesOf } from './values.ts'
import { type Recall, visitOf } from './visits.ts'
import { articlesOfWarc, type FromRecord } from './warc.ts'
import { isWarc } from './warc-records.ts'
import { createWeb, type Fetched, type Web } from './web.ts'
import { formatOf, takenPage, takenWhole } from './whole.ts'

export type { Taken, TakenArticle } from './taken.ts'

export interface IntakeOptions {
  readonly fetch?: Partial<FetchLimits> | undefined
  /** Who asks for URLs; if not given, one that is made for the input by the limits above. */
  readonly web?: Web | undefined
  /** Tells what is remembered of URLs, so that only what is new is fetched. */
  readonly recall?: Recall | undefined
  /** What `-` reads. */
  readonly stdin?: Bytes
  /** Called with the size of each part of a file or of standard input as it is read, before unpacking. */
  readonly onBytes?: (count: number) => void
  /** Called when the input turns out to be a feed or a sitemap, before its articles come. */
  readonly onListing?: (listing: Listing) => void
  /** Whether anything but a feed or a sitemap is a mistake. */
  readonly listingsOnly?: boolean
  /** The most that one line or one whole file may hold, in bytes. */
  readonly largest?: number
}

/** Options with the web that the input asks. */
type Intake = IntakeOptions & { readonly web: Web }

/**
 * The articles of a file, a folder, an http(s) URL, or standard input (`-`), one after the other and in bounded
 * memory. It never throws for what it reads: whatever is wrong comes as a problem in its place.
 */
export async function* articlesFrom(source: string, given: IntakeOptions = {}): AsyncGenerator<Taken> {
  const options = { ...given, web: given.web ?? createWeb({ limits: given.fetch }) }
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
  } finally {
    if (!given.web) await options.web.close()
  }
}

async function* articlesOfFolder(folder: string, options: Intake): AsyncGenerator<Taken> {
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

async function* articlesOfFile(file: string, manifest: Manifest, options: Intake): AsyncGenerator<Taken> {
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

async function* articlesOfUrl(source: string, options: Intake): AsyncGenerator<Taken> {
  const before = (await options.recall?.(source)) ?? null
  const fetched = await options.web.get(source, before)
  if (fetched === 'unchanged') return yield { seen: before! }
  const { url, type, charset, body } = fetched
  if (!mayHoldArticle(type)) throw new IntakeError('unsupported-type', { type })
  const format = formatOfType(type) ?? formatOfName(new URL(url).pathname)
  const input: Input = { where: source, url, format, charset, fetched }
  yield* articlesOfStream(streamOf(body), input, options)
}

interface Input {
  readonly where: string
  readonly url?: string
  readonly format?: Format | null
  readonly charset?: string | null
  /** How it was fetched, where it was. */
  readonly fetched?: Fetched
}

async function* articlesOfStream(bytes: Bytes, input: Input, options: Intake): AsyncGenerator<Taken> {
  const counted = options.onBytes ? metered(bytes, options.onBytes) : bytes
  const packed = await peek(counted, SNIFFED)
  const isPacked = isGzip(packed.head)
  if (input.format === 'warc' || isWarc(isPacked ? beginningOf(packed.head) : packed.head)) {
    return yield* articlesOfRecords(articlesOfWarc(packed.rest, isPacked, options.largest), input.where)
  }
  const { head, rest } = isPacked ? await peek(gunzip(packed.rest), SNIFFED) : packed
  const format = formatOf(head, input.format)
  if (options.listingsOnly && format !== 'listing') throw noFeed(head, input.url)
  if (format === 'ndjson' || format === 'json') {
    const utf8 = transcoded(rest, head)
    yield* entriesOf(
      format === 'json' ? valuesOf(utf8, options.largest) : linesOf(utf8, head, options.largest),
      input.where,
      options,
    )
  } else {
    const usual = format === 'html' ? LARGEST_PAGE : LARGEST_ARTICLE
    yield* articlesOfWhole(await collect(rest, options.largest ?? usual), format, input, options)
  }
}

async function* articlesOfWhole(whole: Buffer, format: Format, input: Input, options: Intake): AsyncGenerator<Taken> {
  const { where, url, charset, fetched } = input
  const visit = fetched && visitOf(where, fetched, format === 'listing' ? 'listing' : 'page')
  if (format !== 'listing') return yield* takenWhole(whole, format, { where, url, charset, visit })
  // Loaded when there is one: parsers of feeds take longer to load than an article to read.
  const { listingArticles, listingOf } = await import('./listing-articles.ts')
  const listing = listingOf(whole, charset ?? null)
  options.onListing?.(listing)
  const following = { web: options.web, recall: options.recall ?? (async () => null) }
  yield* listingArticles({ listing, where, base: url, visit }, following)
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
