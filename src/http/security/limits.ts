import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HttpProblem } from '../problem.ts'

const MEGABYTE = 1024 * 1024
/** The most that articles taken in together may have, and any other body. */
export const LARGEST_UPLOAD = 64 * MEGABYTE
export const LARGEST_BODY = 2 * MEGABYTE

const limitedTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HttpProblem(413, 'too-large', `a body may have ${maxSize} bytes`, { limit: maxSize })
    },
  })

const upload = limitedTo(LARGEST_UPLOAD)
const other = limitedTo(LARGEST_BODY)

/** Refuses bodies that are too large while they come in, before all of them is there. */
export const limitedBody = createMiddleware((c, next) =>
  c.req.path === '/api/articles' ? upload(c, next) : other(c, next),
)
