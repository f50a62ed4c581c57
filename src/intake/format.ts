import { utf16Of } from './charset.ts'
import { isWarc } from './warc-records.ts'

/** The kinds of input that articles are taken from. */
export type Format = 'text' | 'html' | 'json' | 'ndjson' | 'warc' | 'listing'

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  warc: 'warc',
  xml: 'listing',
  rss: 'listing',
  atom: 'listing',
  rdf: 'listing',
}

/** The format that a file's name tells, `.gz` aside. */
export function formatOfName(name: string): Format | null {
  const extension = /\.([a-z]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1]
  return extension ? (EXTENSIONS[extension] ?? null) : null
}

const TYPES: readonly (readonly [RegExp, Format])[] = [
  [/^text\/html$|^application\/xhtml\+xml$/, 'html'],
  [/ndjson|jsonl|json-?lines|json-seq/, 'ndjson'],
  [/^application\/(?:[^/]+\+)?json$|^text\/json$/, 'json'],
  [/^application\/warc$/, 'warc'],
  [/^(?:application|text)\/(?:[^/]+\+)?xml$/, 'listing'],
]

/** The format that a media type tells; null when it tells nothing. */
export const formatOfType = (type: string): Format | null => TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null

/** Whether a media type may hold an article at all: pictures, sound and PDF do not. */
export const mayHoldArticle = (type: string): boolean =>
  type === '' ||
  type === 'application/octet-stream' ||
  /gzip$/.test(type) ||
  type === 'text/plain' ||
  formatOfType(type) !== null

/** How much of an input is looked at to tell its format. */
export const SNIFFED = 64 * 1024

/** The format that the beginning of an input shows; null for XML that is neither page nor feed. */
export function sniffFormat(head: Buffer): Format | null {
  const text = beginningOf(head)
  if (isWarc(head)) return 'warc'
  if (sniffListing(text)) return 'listing'
  if (text.startsWith('<?xml')) return /<html[\s>]/i.test(text) ? 'html' : null
  if (/^<(?:!doctype|!--|[a-z])/i.test(text)) return 'html'
  if (text.startsWith('[')) return /^\[\s*[{\]]/.test(text) ? 'json' : 'text'
  if (!text.startsWith('{')) return 'text'
  const end = text.indexOf('\n')
  // A first line longer than what we see must be a whole object: nobody indents with lines that long.
  return end < 0 || text.slice(0, end).trimEnd().endsWith('}') ? 'ndjson' : 'json'
}

/** The text that an input begins with, as far as its ASCII goes. */
export function beginningOf(head: Buffer): string {
  const utf16 = utf16Of(head)
  const text = utf16 ? new TextDecoder(utf16).decode(head) : head.toString('utf8')
  return text.replace(/^\ufeff/, '').trimStart()
}

const SEARCHED = 4096
const LISTING_ROOT = /<(?:[a-z]{1,10}:)?(rss|rdf|feed|urlset|sitemapindex)[\s>]/i
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/

/** Whether a text is a feed or a sitemap: by its root, for servers and names of files tell little. */
export function sniffListing(text: string): 'feed' | 'sitemap' | null {
  if (text.startsWith('{')) return JSON_FEED.test(text.slice(0, SNIFFED)) ? 'feed' : null
  const head = text.slice(0, SEARCHED)
  const root = LISTING_ROOT.exec(head)
  // Messages of a server may stand before it, but no page.
  if (!root || /<(?:!doctype html|html|body)[\s>]/i.test(head.slice(0, root.index))) return null
  if (!head.startsWith('<') && !/<\?xml\s/.test(head.slice(0, root.index))) return null
  return /^(?:urlset|sitemapindex)$/i.test(root[1]!) ? 'sitemap' : 'feed'
}
