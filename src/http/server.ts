import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './app.ts'

export interface Listening {
  readonly port: number
  /** Takes no more requests, and resolves when those that run are answered, or after some time all the same. */
  readonly close: () => Promise<void>
}

const SECOND = 1000
const LONGEST_REQUEST = 120 * SECOND
const LONGEST_HEADERS = 15 * SECOND
const LONGEST_SILENCE = 120 * SECOND
const LONGEST_CLOSING = 15 * SECOND

/**
 * Listens for requests.
 *
 * @param port 0 takes any that is free
 * @throws the error of the system when it cannot listen there: `EADDRINUSE`, `EACCES`, …
 */
export function listen(app: App, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server
  server.requestTimeout = LONGEST_REQUEST
  server.headersTimeout = LONGEST_HEADERS
  // Who takes nothing of an answer for so long has gone, and what waits behind him goes on.
  server.setTimeout(LONGEST_SILENCE)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, close: () => close(server) })
    })
  })
}

function close(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), LONGEST_CLOSING)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
