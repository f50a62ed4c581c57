import type { Archive } from '../../archive/archive.ts'
import { type TakeInOptions, type TakenIn, takeIn } from '../../archive/take-in.ts'
import type { Taken } from '../../intake/articles.ts'
import type { Reader } from '../../reading/read.ts'
import { groupStories } from './grouping.ts'
import { placing } from './placing.ts'

/**
 * Takes articles in as `takeIn` does, and places each among the others. Stories are made when all are in: until then
 * those of the articles before are shown, and what is left out by a stop is made up for the next time.
 */
export async function* takeInAndPlace(
  archive: Archive,
  read: Reader,
  source: AsyncIterable<Taken>,
  options: TakeInOptions,
): AsyncGenerator<TakenIn> {
  yield* takeIn(placing(archive), read, source, options)
  await groupStories(archive)
}
