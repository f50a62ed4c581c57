import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Archive } from '../../archive/archive.ts'
import { openSqliteArchive } from '../../archive/sqlite.ts'
import type { TakenIn } from '../../archive/take-in.ts'
import { articlesFrom, type IntakeOptions, type Taken } from '../../intake/articles.ts'
import { createWeb } from '../../intake/web.ts'
import { createReader } from '../../reading/read.ts'
import type { Article } from '../../text/article.ts'
import { takeInAndPlace } from '../../tracing/stories/taking-in.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import type { AddFormat } from '../formats.ts'
import { sizeOf } from '../input-size.ts'
import { ARCHIVE_MESSAGES } from '../messages/archive.ts'
import { fill, type Language, MESSAGES } from '../messages/messages.ts'
import { Progress } from '../progress.ts'
import { type Sums, Tally } from '../tally.ts'

/** `isnad add` as its options say it. */
export interface AddRequest {
  readonly inputs: readonly string[]
  readonly archive: string
  readonly format: AddFormat
  readonly report: string | null
  readonly language: Language
  readonly published: string | null
  readonly outlet: string | null
  readonly knowledge: readonly string[]
  readonly allowPrivate: boolean
  /** Milliseconds between two requests to one host. */
  readonly pause: number
  readonly quiet: boolean
}

const INTERRUPTED = 130

/** Takes the inputs into the archive. Gives the exit status. */
export function runAdd(request: AddRequest): Promise<number> {
  return tellingOfArchive(request.language, async () => {
    mkdirSync(dirname(request.archive), { recursive: true })
    const archive = await openSqliteArchive(request.archive, { knowledge: request.knowledge })
    const adding = new Adding(request, await sizeOf(request.inputs))
    const interrupt = (): void => adding.stop()
    process.on('SIGINT', interrupt)
    try {
      const read = createReader({ knowledge: request.knowledge })
      const now = (): string => new Date().toISOString()
      for await (const taken of takeInAndPlace(archive, read, adding.articles(archive), {
        now,
        signal: adding.signal,
      })) {
        adding.taken(taken)
      }
      return await adding.end()
    } finally {
      process.off('SIGINT', interrupt)
      adding.clear()
      await archive.close()
    }
  })
}

/** What is told of an `add`: progress while it runs, a line for each article, and the sums. */
class Adding {
  readonly #request: AddRequest
  readonly #messages: (typeof ARCHIVE_MESSAGES)[Language]
  readonly #progress: Progress
  readonly #tally: Tally
  readonly #report: WriteStream | null
  #reportLost = false
  readonly #stopping = new AbortController()

  constructor(request: AddRequest, bytes: number | null) {
    this.#request = request
    this.#messages = ARCHIVE_MESSAGES[request.language]
    const messages = MESSAGES[request.language]
    this.#progress = new Progress(process.stderr.isTTY && !request.quiet ? process.stderr : null, messages, bytes)
    this.#tally = new Tally(
      messages,
      (line) => this.#tell(line),
      (line) => this.#line(line),
    )
    this.#report = request.report === null ? null : createWriteStream(request.report)
    this.#report?.on('error', () => this.#loseReport())
  }

  /** The articles are worth more than the report on them: without it the work goes on. */
  #loseReport(): void {
    this.#reportLost = true
    this.#tell(fill(this.#messages.usage.file, { value: this.#request.report! }))
  }

  get signal(): AbortSignal {
    return this.#stopping.signal
  }

  /** What all inputs give, with the options put in where an article does not say. */
  async *articles(archive: Archive): AsyncGenerator<Taken> {
    const { inputs, published, outlet, allowPrivate, pause: gap } = this.#request
    const web = createWeb({ limits: { allowPrivate, gap }, signal: this.signal })
    // What was asked for in vain is asked for again, for that is what the user wants.
    const recall = async (url: string) => {
      const visit = await archive.visit(url)
      return visit?.kind === 'page' && visit.taken ? visit : null
    }
    const options: IntakeOptions = { web, recall, onBytes: (count) => this.#progress.taken(count) }
    try {
      for (const input of inputs) {
        for await (const taken of articlesFrom(input, options)) {
          if ('article' in taken) yield { ...taken, article: withDefaults(taken.article, published, outlet) }
          else yield taken
        }
      }
    } finally {
      await web.close()
    }
  }

  taken(taken: TakenIn): void {
    this.#progress.read(this.#tally.count(taken))
  }

  /** The first time stops after the batch at hand, the second at once. */
  stop(): void {
    if (this.signal.aborted) process.exit(INTERRUPTED)
    this.#tell(this.#messages.stopping)
    this.#stopping.abort()
  }

  clear(): void {
    this.#progress.clear()
  }

  /** Tells the sums, and gives the exit status. */
  async end(): Promise<number> {
    const { aborted } = this.signal
    const { sums } = this.#tally
    this.#tally.end()
    this.clear()
    this.#line({ status: aborted ? 'stopped' : 'done', ...sums, archive: this.#request.archive })
    this.#summary(sums)
    if (aborted) this.#tell(this.#messages.stopped)
    if (this.#report && !this.#reportLost) await finished(this.#report.end()).catch(() => {})
    if (aborted) return INTERRUPTED
    return sums.unreadable > 0 || this.#reportLost ? 1 : 0
  }

  #summary(sums: Sums): void {
    const { format, archive } = this.#request
    if (format === 'json') process.stdout.write(`${JSON.stringify({ ...sums, archive })}\n`)
    if (format === 'text') process.stdout.write(`${fill(this.#messages.added, { ...sums, path: archive })}\n`)
  }

  #line(line: object): void {
    const json = `${JSON.stringify(line)}\n`
    if (!this.#reportLost) this.#report?.write(json)
    if (this.#request.format === 'ndjson') process.stdout.write(json)
  }

  #tell(line: string): void {
    this.#progress.clear()
    if (!this.#request.quiet) process.stderr.write(`isnad: ${line}\n`)
  }
}

const withDefaults = (article: Article, published: string | null, outlet: string | null): Article => ({
  ...article,
  published: article.published ?? published,
  outlet: article.outlet ?? outlet,
})
