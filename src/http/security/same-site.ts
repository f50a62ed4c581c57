import { createMiddleware } from 'hono/factory'
import { HttpProblem } from '../problem.ts'

const OWN = new Set(['same-origin', 'none'])
const READING = new Set(['GET', 'HEAD'])

/**
 * Refuses what another site's page asks for. Browsers say of a request where it comes from, and a page cannot make them
 * lie; programs that are no browsers say nothing and are let in. A link that leads here from elsewhere may be followed.
 */
export const sameSite = createMiddleware(async (c, next) => {
  const { method } = c.req
  const site = c.req.header('sec-fetch-site')
  const isLink = READING.has(method) && c.req.header('sec-fetch-mode') === 'navigate'
  if (site !== undefined && !OWN.has(site) && !isLink) throw crossSite()
  if (!READING.has(method) && !isOwnOrigin(c.req.header('origin'), c.req.header('host') ?? new URL(c.req.url).host)) {
    throw crossSite()
  }
  await next()
})

const isOwnOrigin = (origin: string | undefined, host: string): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase())

const crossSite = (): HttpProblem => new HttpProblem(403, 'cross-site', 'requests of other sites are refused')
