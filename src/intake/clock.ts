import { setTimeout } from 'node:timers/promises'

/** Time as those see it who must wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** @throws when the signal is given */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
}
