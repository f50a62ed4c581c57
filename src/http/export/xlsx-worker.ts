import { parentPort, workerData } from 'node:worker_threads'
import { type WorkbookContent, workbookOf } from './xlsx.ts'

// A thread of its own: a large workbook takes seconds, and nobody else should wait for it.
const workbook = new Uint8Array(await workbookOf(workerData as WorkbookContent))
parentPort!.postMessage(workbook, [workbook.buffer])
