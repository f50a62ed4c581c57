import { setImmediate } from 'node:timers/promises'
import type { Taken, TakenArticle } from '../intake/articles.ts'
import type { Problem } from '../intake/problem.ts'
import type { Visit } from '../intake/visits.ts'
import type { Reader } from '../reading/read.ts'
import type { Article } from '../text/article.ts'
import type { Addition, Archive, Arrival } from './archive.ts'
import { documentId } from './ids.ts'

export interface TakeInOptions {
  /** The moment of retrieval of what does not tell its own, ISO 8601 in UTC. */
  readonly now: () => string
  /** Stops between two batches: what was reported is stored, and the same command takes in the rest. */
  readonly signal?: AbortSignal | undefined
  readonly batch?: number | undefined
}

export interface ArticleAddition extends Addition {
  readonly article: Article
}

/** An article that the reader failed on. */
export interface ReaderFailure {
  readonly article: Article
  readonly reason: string
}

/** What became of a part of the input. Additions are reported only when they are safely stored. */
export type TakenIn =
  | { readonly additions: readonly ArticleAddition[] }
  | { readonly failure: ReaderFailure }
  | { readonly problem: Problem }
  /** URL of a page that has not changed since it was taken in. */
  | { readonly unchanged: string }

// Many enough that a transaction costs little, few enough that stopping is quick.
const BATCH = 100
const LARGEST_BATCH = 4_000_000

/** Reads articles and stores them, batch by batch. Those that are there already are told by their hash, and not read. */
export async function* takeIn(
  archive: Archive,
  read: Reader,
  source: AsyncIterable<Taken>,
  { now, signal, batch = BATCH }: TakeInOptions,
): AsyncGenerator<TakenIn> {
  let waiting: TakenArticle[] = []
  let units = 0
  for await (const taken of source) {
    if (signal?.aborted) return
    if ('article' in taken) {
      waiting.push(taken)
      units += taken.article.text.length
    }
    // What cost a request is stored at once.
    const visit = 'seen' in taken ? taken.seen : taken.visit
    let isRead = true
    if (waiting.length >= batch || units >= LARGEST_BATCH || (visit && waiting.length > 0)) {
      isRead = yield* takeInBatch(archive, read, waiting, now())
      waiting = []
      units = 0
    }
    if (visit && isRead) await archive.remember(visit)
    if ('problem' in taken) yield { problem: taken.problem }
    else if ('seen' in taken && isKnownPage(taken.seen)) yield { unchanged: taken.seen.url }
  }
  if (waiting.length > 0 && !signal?.aborted) yield* takeInBatch(archive, read, waiting, now())
}

const isKnownPage = ({ kind, taken }: Visit): boolean => kind === 'page' && taken

/** Gives whether the reader could read all of it. */
async function* takeInBatch(
  archive: Archive,
  read: Reader,
  batch: readonly TakenArticle[],
  now: string,
): AsyncGenerator<TakenIn, boolean> {
  // Reading and storing leave the thread no moment in which it would hear of a signal.
  await setImmediate()
  const articles = batch.map(({ article }) => article)
  const ids = articles.map(documentId)
  const known = await archive.known(ids)
  const arrivals: Arrival[] = []
  const failures: ReaderFailure[] = []
  batch.forEach(({ article, received }, i) => {
    if (known.has(ids[i]!)) return
    try {
      const provenance = { bytesSha256: received.sha256, retrievedAt: received.at ?? now }
      arrivals.push({ article, record: read(article), provenance })
    } catch (error) {
      failures.push({ article, reason: (error as Error).message })
    }
  })
  const stored = arrivals.length > 0 ? await archive.add(arrivals) : []
  yield* failures.map((failure) => ({ failure }))
  yield {
    additions: [
      ...knownOf(articles, ids, known),
      ...stored.map((one, i) => ({ ...one, article: arrivals[i]!.article })),
    ],
  }
  return failures.length === 0
}

const knownOf = (articles: readonly Article[], ids: readonly string[], known: ReadonlySet<string>): ArticleAddition[] =>
  articles.flatMap((article, i) => (known.has(ids[i]!) ? [{ id: ids[i]!, added: false, article }] : []))
