import type { AddressRules } from './addresses.ts'
import type { Clock } from './clock.ts'
import type { FetchLimits } from './fetch.ts'
import type { Visitor } from './visitor.ts'
import type { Validators } from './visits.ts'

export interface WebOptions {
  readonly limits?: Partial<FetchLimits> | undefined
  readonly clock?: Clock | undefined
  /** Ends waiting and fetching. */
  readonly signal?: AbortSignal | undefined
  /** Which addresses may be asked where private ones may not. */
  readonly addresses?: AddressRules | undefined
}

export interface Fetched extends Validators {
  /** Where the content was found in the end. */
  readonly url: string
  readonly type: string
  readonly charset: string | null
  readonly body: Buffer
}

/** The web as a polite visitor asks it. */
export interface Web {
  /**
   * Fetches a URL; `unchanged` when the server says that it is still as it was when the validators were given.
   *
   * @throws IntakeError that says which limit was met, or what the network, the server or its robots.txt answered
   */
  readonly get: (url: string, before?: Validators | null) => Promise<Fetched | 'unchanged'>
  readonly close: () => Promise<void>
}

/**
 * Asks hosts as they want to be asked: by their robots.txt, with pauses, and not before the time that they tell. What
 * it needs is loaded with the first request: most inputs make none.
 */
export function createWeb(options: WebOptions = {}): Web {
  let loaded: Promise<Visitor> | undefined
  const visitor = (): Promise<Visitor> => {
    loaded ??= import('./visitor.ts').then(({ Visitor }) => new Visitor(options))
    return loaded
  }
  return {
    get: async (url, before = null) => (await visitor()).get(url, before),
    close: async () => (await loaded)?.close(),
  }
}
