import { isWarc } from './warc-records.ts'

/** The kinds of input that articles are taken from. */
export type Format = 'text' | 'html' | 'json' | 'ndjson' | 'warc'

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  warc: 'warc',
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
]

/** The format that a media type tells; null when it tells nothing. */
export const formatOfType = (type: string): Format | null => TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null

/** Whether a media type may hold an article at all: pictures, sound, PDF and feeds do not. */
export const mayHoldArticle = (type: string): boolean =>
  type === '' ||
  type === 'application/octet-stream' ||
  /gzip$/.test(type) ||
  type === 'text/plain' ||
  formatOfType(type) !== null

/** How much of an input is looked at to tell its format. */
export const SNIFFED = 64 * 1024

/** The format that the beginning of an input shows; null for XML that is no page, such as a feed. */
export function sniffFormat(head: Buffer): Format | null {
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (isWarc(head)) return 'warc'
  if (text.startsWith('<?xml')) return /<html[\s>]/i.test(text) ? 'html' : null
  if (/^<(?:!doctype|!--|[a-z])/i.test(text)) return 'html'
  if (text.startsWith('[')) return /^\[\s*[{\]]/.test(text) ? 'json' : 'text'
  if (!text.startsWith('{')) return 'text'
  const end = text.indexOf('\n')
  // A first line longer than what we see must be a whole object: nobody indents with lines that long.
  return end < 0 || text.slice(0, end).trimEnd().endsWith('}') ? 'ndjson' : 'json'
}
