import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { Article } from '../text/article.ts'
import type { Assignment, Output } from './work.ts'

// The sources are run as they are by tests, the built files by everyone else.
const ENTRY = new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url)

// V8 lets garbage pile up to several times of what is alive; a reading thread lives well in this much.
const MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 95, maxYoungGenerationSizeMb: 6 }

interface Task {
  readonly articles: readonly Article[]
  readonly resolve: (output: Output) => void
  readonly reject: (error: Error) => void
}

/** Threads that read batches of articles. They start when there is work for them, and start anew when they die of it. */
export class Pool {
  readonly #size: number
  readonly #assignment: Assignment
  /** Each thread with the task that it is at. */
  readonly #workers = new Map<Worker, Task | null>()
  readonly #idle: Worker[] = []
  readonly #waiting: Task[] = []
  #closed = false

  constructor(size: number, assignment: Assignment) {
    this.#size = size
    this.#assignment = assignment
  }

  /** Reads a batch; rejects when the thread dies of it. */
  run(articles: readonly Article[]): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ articles, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#closed || this.#waiting.length === 0) return
    const worker = this.#idle.pop() ?? this.#start()
    if (worker) this.#give(worker, this.#waiting.shift()!)
  }

  #start(): Worker | null {
    if (this.#workers.size >= this.#size) return null
    const worker = new Worker(ENTRY, { workerData: this.#assignment, resourceLimits: MEMORY })
    this.#workers.set(worker, null)
    worker.on('message', (output: Output) => {
      this.#idle.push(worker)
      this.#finish(worker, output)
    })
    worker.on('error', (error) => this.#bury(worker, error))
    worker.on('exit', (code) => this.#bury(worker, new Error(`thread ended with ${code}`)))
    return worker
  }

  #give(worker: Worker, task: Task): void {
    this.#workers.set(worker, task)
    worker.postMessage(task.articles)
  }

  #finish(worker: Worker, output: Output): void {
    const task = this.#workers.get(worker)
    this.#workers.set(worker, null)
    task?.resolve(output)
    this.#next()
  }

  /** A thread has died: its error comes first, then its end. */
  #bury(worker: Worker, error: Error): void {
    const task = this.#workers.get(worker)
    if (task === undefined) return
    this.#workers.delete(worker)
    task?.reject(error)
    this.#next()
  }
}
