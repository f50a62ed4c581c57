/** What can be wrong with an input. Each has its words in `cli/messages`. */
export type ProblemCode =
  | 'not-found'
  | 'no-permission'
  | 'cannot-read'
  | 'empty'
  | 'empty-folder'
  | 'broken-gzip'
  | 'broken-warc'
  | 'invalid-utf8'
  | 'repaired-utf8'
  | 'bad-json'
  | 'bad-field'
  | 'bad-date'
  | 'line-too-long'
  | 'too-large'
  | 'too-many-elements'
  | 'no-article'
  | 'no-pages'
  | 'not-arabic'
  | 'unsupported-type'
  | 'unsupported-scheme'
  | 'private-address'
  | 'too-many-redirects'
  | 'redirect-loop'
  | 'robots-disallowed'
  | 'robots-unreachable'
  | 'retry-later'
  | 'bad-feed'
  | 'feed-cut-off'
  | 'summary-only'
  | 'no-feed'
  | 'feed-elsewhere'
  | 'http-status'
  | 'timeout'
  | 'network'

/** One thing that could not be read: it is reported, and the rest is read. */
export interface Problem {
  readonly code: ProblemCode
  /** File, URL or `-`, with the line where there is one: `news.ndjson:12`. */
  readonly where: string
  /** What the message about it names: a field, a byte, a limit. */
  readonly detail: Readonly<Record<string, string | number>>
}

/** A problem on its way out of the depths of an input; `articlesFrom` turns it into data. */
export class IntakeError extends Error {
  readonly code: ProblemCode
  readonly detail: Problem['detail']

  constructor(code: ProblemCode, detail: Problem['detail'] = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.code = code
    this.detail = detail
  }
}

const SYSTEM_CODES: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
}

/** The problem that an error stands for. */
export function problemOf(error: unknown, where: string): Problem {
  if (error instanceof IntakeError) return { code: error.code, where, detail: error.detail }
  const { code = '', message } = error as NodeJS.ErrnoException
  return { code: SYSTEM_CODES[code] ?? 'cannot-read', where, detail: { reason: code || message } }
}
