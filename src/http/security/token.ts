import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { HttpProblem } from '../problem.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Lets only those write at these paths who have the token, `Authorization: Bearer …`; with no token, all. */
export const tokenForWriting = (token: string | null, paths: readonly string[]) =>
  createMiddleware(async (c, next) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (token !== null && !isReading && paths.includes(c.req.path)) {
      const given = /^Bearer (.+)$/iu.exec(c.req.header('authorization') ?? '')?.[1]
      if (given === undefined || !timingSafeEqual(digest(given), digest(token))) {
        c.header('www-authenticate', 'Bearer')
        throw new HttpProblem(401, 'token-needed', 'writing needs the token that the server was started with')
      }
    }
    await next()
  })
