import { fileURLToPath } from 'node:url'
import type { Archive } from '../archive/archive.ts'
import { articlesFrom } from '../intake/articles.ts'
import type { Reader } from '../reading/read.ts'
import { takeInAndPlace } from '../tracing/stories/taking-in.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))

/** Takes the sample articles into an archive that has none, and gives how many they are. */
export async function takeInSamples(archive: Archive, read: Reader, now: () => string): Promise<number> {
  if ((await archive.counts()).documents > 0) return 0
  let count = 0
  for await (const taken of takeInAndPlace(archive, read, articlesFrom(SAMPLES), { now })) {
    if ('additions' in taken) count += taken.additions.filter(({ added }) => added).length
  }
  return count
}
