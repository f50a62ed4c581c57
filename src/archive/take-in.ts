import type { Taken } from '../intake/articles.ts'
import type { Problem } from '../intake/problem.ts'
import type { Reader } from '../reading/read.ts'
import type { Article } from '../text/article.ts'
import type { Addition, Archive } from './archive.ts'
import { documentId } from './ids.ts'

export interface TakeInOptions {
  /** The moment of retrieval, ISO 8601 in UTC. */
  readonly now: () => string
  /** Stops between two batches: what was reported is stored, and the same command takes in the rest. */
  readonly signal?: AbortSignal | undefined
  readonly batch?: number | undefined
}

/** What became of a part of the input. Additions are reported only when they are safely stored. */
export type TakenIn = { readonly additions: readonly Addition[] } | { readonly problem: Problem }

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
  let waiting: Article[] = []
  let units = 0
  for await (const taken of source) {
    if (signal?.aborted) return
    if ('problem' in taken) {
      yield taken
      continue
    }
    waiting.push(taken.article)
    units += taken.article.text.length
    if (waiting.length < batch && units < LARGEST_BATCH) continue
    yield await takeInBatch(archive, read, waiting, now())
    waiting = []
    units = 0
  }
  if (waiting.length > 0 && !signal?.aborted) yield await takeInBatch(archive, read, waiting, now())
}

async function takeInBatch(
  archive: Archive,
  read: Reader,
  articles: readonly Article[],
  retrievedAt: string,
): Promise<TakenIn> {
  const ids = articles.map(documentId)
  const known = await archive.known(ids)
  const unread = articles.filter((_, i) => !known.has(ids[i]!))
  if (unread.length === 0) return { additions: ids.map((id) => ({ id, added: false })) }
  const provenance = { bytesSha256: null, retrievedAt }
  const added = await archive.add(unread.map((article) => ({ article, record: read(article), provenance })))
  const fresh = added[Symbol.iterator]()
  return { additions: ids.map((id) => (known.has(id) ? { id, added: false } : fresh.next().value!)) }
}
