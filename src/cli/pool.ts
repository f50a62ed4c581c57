import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Article } from '../text/article.ts'
import type { Assignment, Output } from './work.ts'

// The sources are run as they are by tests, the built files by everyone else.
const ENTRY = new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url)

interface Task {
  readonly articles: readonly Article[]
  readonly resolve: (output: Output) => void
}

/** Threads that read batches of articles. They start when there is work for them, and start anew when they die of it. */
export class Pool {
  readonly #size: number
  readonly #assignment: Assignment
  readonly #workers = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #waiting: Task[] = []
  #closed = false

  constructor(size: number, assignment: Assignment) {
    this.#size = size
    this.#assignment = assignment
  }

  /** Reads a batch. When the thread dies of it, all of its articles count as failures. */
  run(articles: readonly Article[]): Promise<Output> {
    return new Promise((resolve) => {
      this.#waiting.push({ articles, resolve })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#workers].map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#closed || this.#waiting.length === 0) return
    const worker = this.#idle.pop() ?? this.#start()
    if (worker) this.#give(worker, this.#waiting.shift()!)
  }

  #start(): Worker | null {
    if (this.#workers.size >= this.#size) return null
    const worker = new Worker(ENTRY, { workerData: this.#assignment })
    this.#workers.add(worker)
    return worker
  }

  #give(worker: Worker, { articles, resolve }: Task): void {
    const done = (output: Output): void => {
      worker.removeAllListeners()
      this.#idle.push(worker)
      resolve(output)
      this.#next()
    }
    const died = (error: Error): void => {
      worker.removeAllListeners()
      this.#workers.delete(worker)
      resolve({
        bytes: new Uint8Array(0),
        count: 0,
        failures: articles.map((_, index) => ({ index, reason: error.message })),
      })
      this.#next()
    }
    worker.once('message', done)
    worker.once('error', died)
    worker.once('exit', (code) => died(new Error(`thread ended with ${code}`)))
    worker.postMessage(articles)
  }
}
