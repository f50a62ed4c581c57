const DAY = 86_400_000
/** A feed that keeps failing is still asked four times a day. */
const LONGEST_BACK_OFF = DAY / 4

/** What came of asking a feed. */
export interface Outcome {
  readonly failed: boolean
  /** Milliseconds for which the feed or its server wants to be left alone. */
  readonly rest: number
}

/** When a feed is asked next. */
export class FeedSchedule {
  readonly feed: string
  readonly #every: number
  #failures = 0
  due = 0

  constructor(feed: string, every: number) {
    this.feed = feed
    this.#every = every
  }

  /** Plans the next time: as often as the user wants, less often where the feed asks for that or fails. */
  settle(asked: number, { failed, rest }: Outcome): void {
    this.#failures = failed ? this.#failures + 1 : 0
    const backOff = failed ? Math.min(this.#every * 2 ** this.#failures, Math.max(this.#every, LONGEST_BACK_OFF)) : 0
    this.due = asked + Math.max(this.#every, backOff, Math.min(rest, DAY))
  }
}
