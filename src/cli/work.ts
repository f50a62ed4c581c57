import { createReader, type Reader } from '../reading/read.ts'
import type { Article } from '../text/article.ts'
import { FRAMES, type Rendering, render } from './render.ts'

/** All that a reading thread is told once. */
export interface Assignment {
  readonly knowledge: readonly string[]
  readonly rendering: Rendering
}

/** A batch of articles read: the records as they are printed. */
export interface Output {
  readonly bytes: Uint8Array
  readonly count: number
  readonly failures: readonly Failure[]
}

/** An article that the reader failed on, by its place in the batch. */
export interface Failure {
  readonly index: number
  readonly reason: string
}

/** What a reading thread does with a batch. */
export function createWork({ knowledge, rendering }: Assignment): (articles: readonly Article[]) => Output {
  const read = createReader({ knowledge })
  return (articles) => readBatch(read, articles, rendering)
}

function readBatch(read: Reader, articles: readonly Article[], rendering: Rendering): Output {
  const printed: string[] = []
  const failures: Failure[] = []
  articles.forEach((article, index) => {
    try {
      printed.push(render(read(article), rendering))
    } catch (error) {
      failures.push({ index, reason: (error as Error).message })
    }
  })
  const bytes = new TextEncoder().encode(printed.join(FRAMES[rendering.format].between))
  return { bytes, count: printed.length, failures }
}
