import { articlesFrom, type IntakeOptions, type Taken } from '../intake/articles.ts'
import type { Clock } from '../intake/clock.ts'
import type { Problem } from '../intake/problem.ts'
import { FeedSchedule } from './feed-schedule.ts'
import { merged } from './merged.ts'
import type { TakenIn } from './take-in.ts'

export interface WatchOptions {
  /** Milliseconds from one round to the next. */
  readonly every: number
  /** Whether to end after the first round. */
  readonly once: boolean
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly intake: IntakeOptions
  readonly take: (source: AsyncIterable<Taken>) => AsyncIterable<TakenIn>
}

/** A round of asking those feeds that were due. */
export interface Round {
  readonly at: number
  readonly feeds: number
  /** When the next begins; null after the last. */
  readonly next: number | null
}

export type Watched = { readonly taken: TakenIn } | { readonly round: Round }

// Pauses between requests are kept for each host: feeds of different hosts need not wait for each other.
const AT_ONCE = 4

/** Asks feeds round by round, and takes in what is new. What is wrong with one of them does not keep the others. */
export async function* watch(feeds: readonly string[], options: WatchOptions): AsyncGenerator<Watched> {
  const { every, once, clock, signal } = options
  const schedules = [...new Set(feeds)].map((feed) => new FeedSchedule(feed, every))
  while (!signal.aborted) {
    const at = clock.now()
    const due = schedules.filter((schedule) => schedule.due <= at)
    yield* merged(
      due.map((schedule) => () => askFeed(schedule, at, options)),
      AT_ONCE,
    )
    const next = Math.min(...schedules.map((schedule) => schedule.due))
    const isLast = once || signal.aborted
    // Timers may go off a little early: then nothing is due.
    if (due.length > 0) yield { round: { at, feeds: due.length, next: isLast ? null : next } }
    if (isLast) return
    // Being told to stop is the only thing that ends a sleep early.
    await clock.sleep(Math.max(1, next - clock.now()), signal).catch(() => {})
  }
}

async function* askFeed(schedule: FeedSchedule, at: number, options: WatchOptions): AsyncGenerator<Watched> {
  const { feed } = schedule
  let rest = 0
  let failed = false
  const intake: IntakeOptions = {
    ...options.intake,
    listingsOnly: true,
    onListing: ({ every }) => {
      rest = every ?? 0
    },
  }
  for await (const taken of options.take(articlesFrom(feed, intake))) {
    if ('problem' in taken && isOfFeed(taken.problem, feed)) {
      failed = true
      rest = Math.max(rest, Number(taken.problem.detail.seconds ?? 0) * 1000)
    }
    yield { taken }
  }
  schedule.settle(at, { failed, rest })
}

/** Whether a problem is one of the feed itself, and not of a page. */
const isOfFeed = ({ where, code }: Problem, feed: string): boolean => where === feed && code !== 'feed-cut-off'
