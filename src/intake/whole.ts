import { decode, decodePage, utf16Of } from './charset.ts'
import { beginningOf, type Format, sniffFormat, sniffListing } from './format.ts'
import { articleFromPage } from './page.ts'
import { IntakeError } from './problem.ts'
import { receivedAs } from './received.ts'
import { completed, type Taken, type TakenArticle } from './taken.ts'
import type { Visit } from './visits.ts'
import type { TakenPage } from './warc.ts'

/** Where some bytes come from, and what is known of them. */
export interface Origin {
  readonly where: string
  /** Where they were fetched from in the end. */
  readonly url?: string | undefined
  readonly charset?: string | null | undefined
  readonly visit?: Visit | undefined
}

/**
 * The format of an input, by what is known of it and by how it begins.
 *
 * @throws IntakeError `unsupported-type` when it is none that articles are read from
 */
export function formatOf(head: Buffer, known: Format | null | undefined): Format {
  if (known === 'ndjson' || known === 'warc') return known
  if (sniffListing(beginningOf(head))) return 'listing'
  const format = known && known !== 'listing' ? known : sniffFormat(head)
  const isBinary = format === 'text' && head.includes(0) && utf16Of(head) === null
  if (format === null || isBinary) throw new IntakeError('unsupported-type', { type: isBinary ? 'binary' : 'xml' })
  return format
}

/** The article of a file or a page that holds one. */
export function* takenWhole(bytes: Buffer, format: Format, origin: Origin): Generator<Taken> {
  if (bytes.length === 0) throw new IntakeError('empty')
  const { where, url, charset, visit } = origin
  if (format !== 'html') return yield { ...articleOfText(bytes, origin), visit }
  const { html, brokenByte } = decodePage(bytes, charset ?? null)
  const page = { article: articleFromPage(html, url ?? null), received: receivedAs(bytes), brokenByte }
  for (const taken of takenPage(page, where)) yield 'article' in taken ? { ...taken, visit } : taken
}

function articleOfText(bytes: Buffer, { url, charset }: Origin): TakenArticle {
  const text = decode(bytes, charset ? [charset] : [])
  if (text.trim() === '') throw new IntakeError('empty')
  return { article: completed({ text }, { url }), received: receivedAs(bytes) }
}

/** The article of a page, after what had to be repaired in it. */
export function* takenPage({ article, received, brokenByte }: TakenPage, where: string): Generator<Taken> {
  if (brokenByte !== null) yield { problem: { code: 'repaired-utf8', where, detail: { byte: brokenByte } } }
  yield { article, received }
}
