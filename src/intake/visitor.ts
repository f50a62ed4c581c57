import { Agent } from 'undici'
import { filteringConnector, PUBLIC_ONLY } from './addresses.ts'
import { type Clock, SYSTEM_CLOCK } from './clock.ts'
import { type Answer, ask, FETCH_LIMITS, type FetchLimits } from './fetch.ts'
import { mediaTypeOf } from './media-type.ts'
import { Pace } from './pace.ts'
import { IntakeError } from './problem.ts'
import { retryAfterOf } from './retry-after.ts'
import { Robots } from './robots.ts'
import type { Validators } from './visits.ts'
import type { Fetched, WebOptions } from './web.ts'

const SECOND = 1000
/** A longer pause is not waited for. */
const PATIENCE = 60 * SECOND
/** The pause of a server that asks for one and does not say how long. */
const USUAL_PAUSE = 30 * SECOND
const ATTEMPTS = 3
const BUSY = new Set([429, 503])

/** One who asks politely; see `createWeb`. */
export class Visitor {
  readonly #limits: FetchLimits
  readonly #agent: Agent
  readonly #clock: Clock
  readonly #pace: Pace
  readonly #robots: Robots
  readonly #signal: AbortSignal | undefined

  constructor({ limits, clock = SYSTEM_CLOCK, signal, addresses = PUBLIC_ONLY }: WebOptions) {
    this.#limits = { ...FETCH_LIMITS, ...limits }
    const { allowPrivate, timeout } = this.#limits
    this.#agent = new Agent(allowPrivate ? {} : { connect: filteringConnector(timeout, addresses) })
    this.#clock = clock
    this.#signal = signal
    this.#pace = new Pace(clock)
    this.#robots = new Robots(async (url) => (await this.#follow(url, {}, () => this.#limits.gap)).answer, clock)
  }

  close(): Promise<void> {
    return this.#agent.destroy()
  }

  async get(url: string, before: Validators | null): Promise<Fetched | 'unchanged'> {
    const { answer, at } = await this.#follow(checked(url), conditional(before), (target) => this.#allowed(target))
    if (answer.status === 304 && before) return 'unchanged'
    if (answer.status < 200 || answer.status >= 300) throw new IntakeError('http-status', { status: answer.status })
    const { headers, body } = answer
    return {
      url: at.href,
      ...mediaTypeOf(headers.get('content-type')),
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
      body,
    }
  }

  /** The pause that a host wants, where it lets us have the page at all. */
  async #allowed(url: URL): Promise<number> {
    const rules = await this.#robots.rulesFor(url)
    if (!rules.allows(url.href)) throw new IntakeError('robots-disallowed', { host: url.host })
    return Math.max(rules.delay, this.#limits.gap)
  }

  async #follow(
    start: URL,
    headers: Readonly<Record<string, string>>,
    gapAt: (url: URL) => number | Promise<number>,
  ): Promise<{ answer: Answer; at: URL }> {
    const seen = new Set<string>()
    let at = start
    for (let hop = 0; hop <= this.#limits.redirects; hop++) {
      if (seen.has(at.href)) throw new IntakeError('redirect-loop')
      seen.add(at.href)
      const answer = await this.#patiently(at, headers, await gapAt(at))
      const target = REDIRECTS.has(answer.status) ? answer.headers.get('location') : null
      if (target === null) return { answer, at }
      at = checked(target, at)
    }
    throw new IntakeError('too-many-redirects', { limit: this.#limits.redirects })
  }

  /** Asks, and asks again when a busy server names a time that can be waited for. */
  async #patiently(url: URL, headers: Readonly<Record<string, string>>, gap: number): Promise<Answer> {
    let status = 503
    for (let attempt = 0; attempt < ATTEMPTS && this.#pace.pause(url.host) <= PATIENCE; attempt++) {
      await this.#pace.turn(url.host, gap, this.#signal)
      const answer = await ask(url, headers, this.#limits, this.#agent, this.#signal)
      if (!BUSY.has(answer.status)) return answer
      status = answer.status
      const pause = retryAfterOf(answer.headers.get('retry-after'), this.#clock.now())
      // A server that breaks down says 503, too, but names no time.
      if (pause === null && status === 503) return answer
      this.#pace.hold(url.host, pause ?? USUAL_PAUSE)
    }
    throw new IntakeError('retry-later', { status, seconds: Math.ceil(this.#pace.pause(url.host) / SECOND) })
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

function conditional(before: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {}
  if (before?.etag) headers['if-none-match'] = before.etag
  if (before?.lastModified) headers['if-modified-since'] = before.lastModified
  return headers
}

function checked(url: string, base?: URL): URL {
  if (!URL.canParse(url, base?.href)) throw new IntakeError('network', { reason: 'invalid URL' })
  const parsed = new URL(url, base)
  parsed.hash = ''
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new IntakeError('unsupported-scheme', { scheme: parsed.protocol.slice(0, -1) })
  }
  return parsed
}
