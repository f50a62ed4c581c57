import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ArchiveError, type ArchiveProblemCode } from '../archive/problem.ts'
import { HttpProblem, type HttpProblemCode } from './problem.ts'

const ARCHIVE_STATUS: Partial<Readonly<Record<ArchiveProblemCode, ContentfulStatusCode>>> = {
  'bad-query': 400,
  'archive-busy': 503,
  'disk-full': 507,
}

const CODES: Readonly<Record<number, HttpProblemCode>> = {
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
}

/** The answer to a request that failed: what is wrong with it, and nothing of the inside of the server. */
export function errorAnswer(error: Error, c: Context): Response {
  if (error instanceof HttpProblem) return answer(c, error.status, error.code, error.message, error.detail)
  if (error instanceof ArchiveError) return archiveAnswer(error, c)
  if (error instanceof HTTPException) {
    const code = CODES[error.status] ?? (error.status < 500 ? 'bad-request' : 'internal')
    return answer(c, error.status, code, error.message || code, {})
  }
  console.error(error)
  return answer(c, 500, 'internal', 'the server failed', {})
}

/** Paths of the server's disk are nothing that a client has to know. */
function archiveAnswer({ code, message, detail: { path, ...detail } }: ArchiveError, c: Context): Response {
  return answer(c, ARCHIVE_STATUS[code] ?? 500, code, path ? message.replace(`${path}: `, '') : message, detail)
}

export const unknownPath = (c: Context): Response =>
  answer(c, 404, 'not-found', `nothing at ${c.req.path}`, { path: c.req.path })

const answer = (
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  detail: Readonly<Record<string, unknown>>,
): Response => c.json({ code, message, detail }, status)
