import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Every code that an answer of the server itself may carry; those of the archive and of the intake stand beside them. */
export type HttpProblemCode =
  | 'bad-request'
  | 'not-found'
  | 'token-needed'
  | 'cross-site'
  | 'unknown-host'
  | 'unsupported-media-type'
  | 'too-large'
  | 'too-many-rows'
  | 'nothing-to-trace'
  | 'internal'

/** A request that cannot be answered as asked; `onError` turns it into the answer. */
export class HttpProblem extends Error {
  readonly status: ContentfulStatusCode
  readonly code: HttpProblemCode
  readonly detail: Readonly<Record<string, unknown>>

  constructor(
    status: ContentfulStatusCode,
    code: HttpProblemCode,
    message: string,
    detail: HttpProblem['detail'] = {},
  ) {
    super(message)
    this.name = 'HttpProblem'
    this.status = status
    this.code = code
    this.detail = detail
  }
}

export const notFound = (what: string, id: string): HttpProblem =>
  new HttpProblem(404, 'not-found', `no ${what} '${id}'`, { what, id })
