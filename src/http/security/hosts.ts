import { isIP } from 'node:net'
import { createMiddleware } from 'hono/factory'
import { HttpProblem } from '../problem.ts'

const LOOPBACK_NAMES = new Set(['localhost', '[::1]'])

/** Whether a host, as it stands in a URL, is this machine seen from itself. */
export const isLoopback = (host: string): boolean => LOOPBACK_NAMES.has(host) || /^127(?:\.[0-9]{1,3}){3}$/u.test(host)

/** A host to listen at as it stands in a URL. */
export const inUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)

/**
 * Refuses requests that name another host. A page of somebody else's can have its own name resolve to this machine,
 * and the browser would then take our answers for that page's own; only the name in the request gives it away. An
 * address in figures resolves to nothing else, so from outside any is good.
 *
 * @param names what the server is called, beside the loopback's names
 */
export const knownHost = (names: readonly string[], onLoopback: boolean) =>
  createMiddleware(async (c, next) => {
    const host = hostOf(c.req.header('host') ?? new URL(c.req.url).host)
    const isKnown = isLoopback(host) || names.includes(host) || (!onLoopback && isAddress(host))
    if (!isKnown) throw new HttpProblem(421, 'unknown-host', `this server is not called '${host}'`, { host })
    await next()
  })

const hostOf = (header: string): string => header.replace(/:[0-9]*$/u, '').toLowerCase()
const isAddress = (host: string): boolean => isIP(host.replace(/^\[(.*)\]$/u, '$1')) > 0
