import type { Clock } from './clock.ts'

/** Keeps requests to one host apart, and away from a host that asked for a pause. */
export class Pace {
  readonly #clock: Clock
  readonly #turns = new Map<string, number>()
  readonly #pauses = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Waits for one's turn; those who wait for the same host take turns `gap` milliseconds apart. */
  async turn(host: string, gap: number, signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now()
    const at = Math.max(now + this.pause(host), this.#turns.get(host) ?? 0)
    this.#turns.set(host, at + gap)
    if (at > now) await this.#clock.sleep(at - now, signal)
  }

  /** Milliseconds that are left of a pause. */
  pause(host: string): number {
    return Math.max(0, (this.#pauses.get(host) ?? 0) - this.#clock.now())
  }

  /** Lets nobody ask a host for so many milliseconds. */
  hold(host: string, milliseconds: number): void {
    this.#pauses.set(host, Math.max(this.#pauses.get(host) ?? 0, this.#clock.now() + milliseconds))
  }
}
