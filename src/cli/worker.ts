import { parentPort, workerData } from 'node:worker_threads'
import { keepForms } from '../language/forms.ts'
import type { Article } from '../text/article.ts'
import { type Assignment, createWork } from './work.ts'

const FORMS_OF_THREAD = 15_000

/** A reading thread: articles in, printed records out. */
// Several threads stand side by side, each with forms of its own: they keep fewer than a reader alone does.
keepForms(FORMS_OF_THREAD)
const work = createWork(workerData as Assignment)

parentPort!.on('message', (articles: readonly Article[]) => {
  const output = work(articles)
  parentPort!.postMessage(output, [output.bytes.buffer as ArrayBuffer])
})
