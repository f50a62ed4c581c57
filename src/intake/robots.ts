import robotsParser from 'robots-parser'
import type { Clock } from './clock.ts'
import { type Answer, ROBOT } from './fetch.ts'
import { IntakeError } from './problem.ts'

/** What the robots.txt of a host says to this program. */
export interface RobotRules {
  readonly allows: (url: string) => boolean
  /** Milliseconds between two requests that it asks for. */
  readonly delay: number
}

type RobotsFile = ReturnType<typeof robotsParser.default>
// The package is CommonJS, but its types say otherwise.
const parse = robotsParser as unknown as typeof robotsParser.default

const HOUR = 3_600_000
/** How long rules hold (RFC 9309, 2.4), and how long a host that failed is left alone. */
const KEPT = 24 * HOUR
const KEPT_FAILURE = HOUR / 12
const LONGEST_DELAY = HOUR
// Parsers need read no more (RFC 9309, 2.5).
const LONGEST_FILE = 500 * 1024

const NO_RULES: RobotRules = { allows: () => true, delay: 0 }
/** What a server that has no such file may do in the place of saying so (RFC 9309, 2.3.1.2). */
const IN_VAIN = new Set(['redirect-loop', 'too-many-redirects', 'unsupported-scheme', 'too-large'])

interface Known {
  readonly rules: Promise<RobotRules>
  until: number
}

/** The robots.txt files of hosts, each fetched once a day. */
export class Robots {
  readonly #fetch: (url: URL) => Promise<Answer>
  readonly #clock: Clock
  readonly #known = new Map<string, Known>()

  constructor(fetch: (url: URL) => Promise<Answer>, clock: Clock) {
    this.#fetch = fetch
    this.#clock = clock
  }

  /**
   * The rules for the host of a URL.
   *
   * @throws IntakeError `robots-unreachable` when the server cannot tell them: then it may not be asked for more
   */
  rulesFor({ origin }: URL): Promise<RobotRules> {
    const known = this.#known.get(origin)
    if (known && known.until > this.#clock.now()) return known.rules
    const fresh: Known = { rules: this.#rulesAt(origin), until: this.#clock.now() + KEPT }
    fresh.rules.catch(() => {
      fresh.until = this.#clock.now() + KEPT_FAILURE
    })
    this.#known.set(origin, fresh)
    return fresh.rules
  }

  async #rulesAt(origin: string): Promise<RobotRules> {
    const url = new URL('/robots.txt', origin)
    const answer = await this.#fetch(url).catch((error: unknown) => {
      if (error instanceof IntakeError && IN_VAIN.has(error.code)) return null
      throw error
    })
    if (answer === null) return NO_RULES
    const { status, body } = answer
    if (status >= 500 || status === 429) throw new IntakeError('robots-unreachable', { status })
    if (status >= 400) return NO_RULES
    const file: RobotsFile = parse(url.href, body.subarray(0, LONGEST_FILE).toString('utf8'))
    const delay = (file.getCrawlDelay(ROBOT) ?? 0) * 1000
    return { allows: (page) => file.isAllowed(page, ROBOT) !== false, delay: Math.min(delay, LONGEST_DELAY) }
  }
}
