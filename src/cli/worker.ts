import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../text/article.ts'
import { type Assignment, createWork } from './work.ts'

/** A reading thread: articles in, printed records out. */
const work = createWork(workerData as Assignment)

parentPort!.on('message', (articles: readonly Article[]) => {
  const output = work(articles)
  parentPort!.postMessage(output, [output.bytes.buffer as ArrayBuffer])
})
