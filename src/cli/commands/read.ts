import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { articlesFrom, type IntakeOptions, type Taken } from '../../intake/articles.ts'
import { filesIn } from '../../intake/folder.ts'
import type { Article } from '../../text/article.ts'
import { type Batch, batchesOf, inOrder } from '../batches.ts'
import { Complaints } from '../complaints.ts'
import { type Language, MESSAGES } from '../messages/messages.ts'
import { Pool } from '../pool.ts'
import { Printer, ReaderGone } from '../printer.ts'
import { Progress } from '../progress.ts'
import type { Rendering } from '../render.ts'
import type { Assignment, createWork, Output } from '../work.ts'

/** `isnad read` as its options say it. */
export interface ReadRequest {
  readonly inputs: readonly string[]
  readonly rendering: Rendering
  readonly language: Language
  readonly published: string | null
  readonly outlet: string | null
  readonly knowledge: readonly string[]
  readonly allowPrivate: boolean
  readonly quiet: boolean
  /** Reading threads; null leaves it to the size of the input. */
  readonly jobs: number | null
}

// From this size on (bytes of the files, UTF-16 units of what was read) more than one thread pays.
const LARGE = 3_000_000
/** UTF-16 units of the articles that a thread is given at a time. */
const BATCH = 50_000
// The memory of a thread is small; an article this long is a book.
const TOO_LARGE_FOR_A_THREAD = 1_000_000

/** Reads the inputs, prints their records, and tells what could not be read. Gives the exit status. */
export async function runRead(request: ReadRequest): Promise<number> {
  const messages = MESSAGES[request.language]
  const total = await sizeOf(request.inputs)
  const progress = new Progress(process.stderr.isTTY && !request.quiet ? process.stderr : null, messages, total)
  const complaints = new Complaints(messages, (line) => {
    progress.clear()
    if (!request.quiet) process.stderr.write(`isnad: ${line}\n`)
  })
  const printer = new Printer(process.stdout, request.rendering.format)
  const reading = new Reading(request, total)
  const stop = (): void => {
    progress.clear()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  try {
    const options: IntakeOptions = {
      fetch: { allowPrivate: request.allowPrivate },
      onBytes: (count) => progress.taken(count),
    }
    for await (const { batch, output } of reading.outputs(allTaken(request, options))) {
      for (const problem of batch.problems) complaints.add(problem)
      for (const { index, reason } of output.failures) complaints.add(failureOf(batch, index, reason))
      await printer.print(output.bytes, output.count)
      progress.read(output.count)
    }
    await printer.end()
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error
  } finally {
    progress.clear()
    process.off('SIGINT', stop)
    await reading.close()
  }
  complaints.end()
  return complaints.total > 0 ? 1 : 0
}

function failureOf({ articles }: Batch, index: number, reason: string) {
  const article = articles[index]!
  const where = article.id ?? article.url ?? article.title ?? article.text.slice(0, 60)
  return { code: 'reader-failed', where, detail: { reason } } as const
}

/** What all inputs give, with the options put in where an article does not say. */
async function* allTaken(request: ReadRequest, options: IntakeOptions): AsyncGenerator<Taken> {
  const { published, outlet } = request
  for (const input of request.inputs) {
    for await (const taken of articlesFrom(input, options)) {
      if (!('article' in taken)) yield taken
      else {
        const { article } = taken
        yield {
          ...taken,
          article: { ...article, published: article.published ?? published, outlet: article.outlet ?? outlet },
        }
      }
    }
  }
}

/** Reads batches here while the input is small, and in threads when it turns out to be large. */
class Reading {
  readonly #pool: Pool
  readonly #assignment: Assignment
  readonly #jobs: number
  /** UTF-16 units that are read on this thread before others are started. */
  readonly #here: number
  #work: ReturnType<typeof createWork> | undefined
  #units = 0

  constructor({ jobs, knowledge, rendering }: ReadRequest, total: number | null) {
    this.#assignment = { knowledge, rendering }
    this.#jobs = jobs ?? availableParallelism()
    this.#pool = new Pool(this.#jobs, this.#assignment)
    this.#here = (jobs ?? 1) > 1 || (total ?? 0) > LARGE ? 0 : LARGE / 3
  }

  outputs(taken: AsyncIterable<Taken>): AsyncIterable<{ batch: Batch; output: Output }> {
    const batches = batchesOf(taken, (units) => (units < this.#here ? 1 : BATCH))
    return inOrder(batches, async (batch) => ({ batch, output: await this.#read(batch) }), this.#jobs * 2)
  }

  async #read({ articles, units }: Batch): Promise<Output> {
    const here = this.#units < this.#here || units > TOO_LARGE_FOR_A_THREAD
    this.#units += units
    // What a thread died of, most likely of its small memory, is tried once more where there is more of it.
    return here ? this.#readHere(articles) : this.#pool.run(articles).catch(() => this.#readHere(articles))
  }

  async #readHere(articles: readonly Article[]): Promise<Output> {
    // The reader and its tables weigh much: they are loaded on this thread only if it reads.
    this.#work ??= (await import('../work.ts')).createWork(this.#assignment)
    return this.#work(articles)
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}

/** The bytes of all inputs, or null when one of them does not tell. */
async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  let total = 0
  for (const input of inputs) {
    const size = await sizeOfInput(input).catch(() => null)
    if (size === null) return null
    total += size
  }
  return total
}

async function sizeOfInput(input: string): Promise<number | null> {
  const entry = await stat(input)
  if (entry.isDirectory()) return sizeOf(await filesIn(input))
  return entry.isFile() ? entry.size : null
}
