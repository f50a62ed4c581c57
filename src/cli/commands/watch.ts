import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { openSqliteArchive } from '../../archive/sqlite.ts'
import { takeIn } from '../../archive/take-in.ts'
import { type Round, type Watched, watch } from '../../archive/watch.ts'
import { SYSTEM_CLOCK } from '../../intake/clock.ts'
import { createWeb } from '../../intake/web.ts'
import { createReader } from '../../reading/read.ts'
import { groupStories } from '../../tracing/stories/grouping.ts'
import { placing } from '../../tracing/stories/placing.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import type { WatchFormat } from '../formats.ts'
import { fill, type Language, MESSAGES } from '../messages/messages.ts'
import { WATCH_MESSAGES } from '../messages/watch.ts'
import { Progress } from '../progress.ts'
import { Tally } from '../tally.ts'

/** `isnad watch` as its options say it. */
export interface WatchRequest {
  readonly feeds: readonly string[]
  readonly archive: string
  /** Milliseconds from one round to the next. */
  readonly every: number
  readonly once: boolean
  readonly format: WatchFormat
  readonly language: Language
  readonly knowledge: readonly string[]
  readonly allowPrivate: boolean
  /** Milliseconds between two requests to one host. */
  readonly pause: number
  readonly quiet: boolean
}

const INTERRUPTED = 130
const STOPS = ['SIGINT', 'SIGTERM'] as const

/** Watches the feeds until told to stop. Gives the exit status. */
export function runWatch(request: WatchRequest): Promise<number> {
  return tellingOfArchive(request.language, async () => {
    mkdirSync(dirname(request.archive), { recursive: true })
    const archive = await openSqliteArchive(request.archive, { knowledge: request.knowledge })
    const watching = new Watching(request)
    const stop = (): void => watching.stop()
    for (const name of STOPS) process.on(name, stop)
    try {
      for await (const watched of watchedWith(archive, request, watching.signal)) {
        if ('taken' in watched) watching.taken(watched.taken)
        else {
          if (watching.hasAdded) await groupStories(archive)
          watching.endRound(watched.round)
        }
      }
      return watching.end()
    } finally {
      for (const name of STOPS) process.off(name, stop)
      watching.clear()
      await archive.close()
    }
  })
}

async function* watchedWith(archive: Archive, request: WatchRequest, signal: AbortSignal): AsyncGenerator<Watched> {
  const { feeds, every, once, allowPrivate, pause: gap, knowledge } = request
  const read = createReader({ knowledge })
  const placed = placing(archive)
  const now = (): string => new Date().toISOString()
  const web = createWeb({ limits: { allowPrivate, gap }, signal })
  try {
    yield* watch(feeds, {
      every,
      once,
      signal,
      clock: SYSTEM_CLOCK,
      intake: { web, recall: archive.visit },
      take: (source) => takeIn(placed, read, source, { now, signal }),
    })
  } finally {
    await web.close()
  }
}

/** What is told of a watch: progress and problems as they come, and a line for each round. */
class Watching {
  readonly #request: WatchRequest
  readonly #messages: (typeof WATCH_MESSAGES)[Language]
  readonly #stopping = new AbortController()
  #tally: Tally
  #progress: Progress
  #hadProblems = false

  constructor(request: WatchRequest) {
    this.#request = request
    this.#messages = WATCH_MESSAGES[request.language]
    this.#tally = this.#newTally()
    this.#progress = this.#newProgress()
  }

  get signal(): AbortSignal {
    return this.#stopping.signal
  }

  /** Whether this round brought anything new. */
  get hasAdded(): boolean {
    return this.#tally.sums.added > 0
  }

  taken(taken: Parameters<Tally['count']>[0]): void {
    this.#progress.read(this.#tally.count(taken))
  }

  endRound({ at, feeds, next }: Round): void {
    this.#tally.end()
    this.clear()
    const { sums } = this.#tally
    if (this.#request.format === 'text') {
      const ending = next === null ? '' : fill(this.#messages.next, { time: shown(next) })
      process.stdout.write(`${fill(this.#messages.round, { time: shown(at), feeds, ...sums })}${ending}\n`)
    }
    this.#line({ status: 'round', at: iso(at), feeds, ...sums, next: next === null ? null : iso(next) })
    this.#hadProblems ||= sums.unreadable > 0
    this.#tally = this.#newTally()
    this.#progress = this.#newProgress()
  }

  /** The first time ends what is under way, the second the program. */
  stop(): void {
    if (this.signal.aborted) process.exit(INTERRUPTED)
    this.#tell(this.#messages.stopping)
    this.#stopping.abort()
  }

  clear(): void {
    this.#progress.clear()
  }

  end(): number {
    const { aborted } = this.signal
    if (aborted) this.#tell(this.#messages.stopped)
    this.#line({ status: aborted ? 'stopped' : 'done' })
    return this.#request.once && !aborted && this.#hadProblems ? 1 : 0
  }

  #newTally(): Tally {
    return new Tally(
      MESSAGES[this.#request.language],
      (line) => this.#tell(line),
      (line) => this.#line(line),
    )
  }

  #newProgress(): Progress {
    const out = process.stderr.isTTY && !this.#request.quiet ? process.stderr : null
    return new Progress(out, MESSAGES[this.#request.language], null)
  }

  #line(line: object): void {
    if (this.#request.format === 'ndjson') process.stdout.write(`${JSON.stringify(line)}\n`)
  }

  #tell(line: string): void {
    this.clear()
    if (!this.#request.quiet) process.stderr.write(`isnad: ${line}\n`)
  }
}

const iso = (time: number): string => new Date(time).toISOString()

/** A time as the clock on the wall shows it. */
const shown = (time: number): string =>
  new Date(time).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
