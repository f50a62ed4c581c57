import type { Taken } from '../intake/articles.ts'
import type { Problem } from '../intake/problem.ts'
import type { Article } from '../text/article.ts'

/** Articles that are read together, and what came amiss on the way to them. */
export interface Batch {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  /** Length of the articles' texts in UTF-16 units. */
  readonly units: number
}

// How long a batch waits for more before it goes as it is, in milliseconds: an input may be typed, or trickle.
const PATIENCE = 100

/**
 * Gathers what an input gives into batches.
 *
 * @param sizeAfter the size of the next batch, in UTF-16 units, when so many have gone before
 */
export async function* batchesOf(
  taken: AsyncIterable<Taken>,
  sizeAfter: (units: number) => number,
): AsyncGenerator<Batch> {
  const stream = taken[Symbol.asyncIterator]()
  let gone = 0
  let next = stream.next()
  try {
    for (;;) {
      const batch = new Gathered()
      const size = sizeAfter(gone)
      for (;;) {
        const result = batch.isEmpty ? await next : await within(PATIENCE, next)
        if (result === 'late') break
        if (result.done) {
          if (!batch.isEmpty) yield batch
          return
        }
        batch.add(result.value)
        next = stream.next()
        if (batch.units >= size) break
      }
      gone += batch.units
      yield batch
    }
  } finally {
    await stream.return?.(undefined)
  }
}

class Gathered implements Batch {
  readonly articles: Article[] = []
  readonly problems: Problem[] = []
  units = 0

  get isEmpty(): boolean {
    return this.articles.length === 0 && this.problems.length === 0
  }

  add(taken: Taken): void {
    if ('problem' in taken) this.problems.push(taken.problem)
    else if ('article' in taken) {
      this.articles.push(taken.article)
      this.units += taken.article.text.length
    }
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late')
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Works on items as they come, a few at a time, and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  atOnce: number,
): AsyncGenerator<R> {
  const stream = items[Symbol.asyncIterator]()
  const pending: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | null = stream.next()
  try {
    while (next || pending.length > 0) {
      const first = pending[0]
      const arrival: Promise<boolean>[] = []
      if (next && pending.length < atOnce) arrival.push(next.then(() => true))
      if (first) arrival.push(first.then(() => false))
      if (await Promise.race(arrival)) {
        const result: IteratorResult<T> = await next!
        next = result.done ? null : stream.next()
        if (!result.done) pending.push(work(result.value))
      } else {
        pending.shift()
        yield await first!
      }
    }
  } finally {
    await stream.return?.(undefined)
  }
}
