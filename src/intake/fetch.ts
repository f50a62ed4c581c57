import { Agent, fetch, type Response } from 'undici'
import { publicConnector } from './addresses.ts'
import { type Bytes, collect } from './bytes.ts'
import { mediaTypeOf } from './media-type.ts'
import { IntakeError } from './problem.ts'

/** What a request may do and take. */
export interface FetchLimits {
  /** Whether loopback and private addresses may be asked, too. */
  readonly allowPrivate: boolean
  /** Milliseconds for the whole of it, redirects and body. */
  readonly timeout: number
  /** Bytes of the body, unpacked. */
  readonly largest: number
  readonly redirects: number
}

export const FETCH_LIMITS: FetchLimits = {
  allowPrivate: false,
  timeout: 30_000,
  largest: 32 * 1024 * 1024,
  redirects: 5,
}

export interface Fetched {
  /** Where the content was found in the end. */
  readonly url: string
  readonly type: string
  readonly charset: string | null
  readonly body: Buffer
}

const HEADERS = {
  'user-agent': 'isnad/0.1 (reads news articles)',
  accept: 'text/html,application/xhtml+xml,application/json,application/x-ndjson,text/plain;q=0.8,*/*;q=0.1',
  'accept-language': 'ar,*;q=0.5',
}

/**
 * Fetches one URL, within limits.
 *
 * @throws IntakeError that says which limit was met, or what the network or the server answered
 */
export async function fetchUrl(url: string, limits: FetchLimits): Promise<Fetched> {
  const agent = new Agent(limits.allowPrivate ? {} : { connect: publicConnector(limits.timeout) })
  const signal = AbortSignal.timeout(limits.timeout)
  try {
    const response = await follow(checked(url), limits, { dispatcher: agent, signal })
    const body = response.body ? await collect(response.body as unknown as Bytes, limits.largest) : Buffer.alloc(0)
    return { url: response.url, ...mediaTypeOf(response.headers.get('content-type')), body }
  } catch (error) {
    throw networkError(error, limits, signal.aborted)
  } finally {
    await agent.destroy()
  }
}

interface Connection {
  readonly dispatcher: Agent
  readonly signal: AbortSignal
}

async function follow(url: URL, limits: FetchLimits, connection: Connection): Promise<Response> {
  let at = url
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await fetch(at, { ...connection, headers: HEADERS, redirect: 'manual' })
    const target = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (target === null) {
      if (!response.ok) throw new IntakeError('http-status', { status: response.status })
      return response
    }
    await response.body?.cancel()
    at = checked(target, at)
  }
  throw new IntakeError('too-many-redirects', { limit: limits.redirects })
}

function checked(url: string, base?: URL): URL {
  if (!URL.canParse(url, base?.href)) throw new IntakeError('network', { reason: 'invalid URL' })
  const parsed = new URL(url, base)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new IntakeError('unsupported-scheme', { scheme: parsed.protocol.slice(0, -1) })
  }
  return parsed
}

function networkError(error: unknown, limits: FetchLimits, timedOut: boolean): unknown {
  if (error instanceof IntakeError) return error
  const { cause, message } = error as Error
  if (cause instanceof IntakeError) return cause
  if (timedOut) return new IntakeError('timeout', { seconds: limits.timeout / 1000 }, error)
  const reason = (cause as NodeJS.ErrnoException | undefined)?.code ?? (cause as Error | undefined)?.message ?? message
  return new IntakeError('network', { reason }, error)
}
