import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import type { TakenIn } from '../archive/take-in.ts'
import { articlesFrom, type Taken } from '../intake/articles.ts'
import { publicationDay } from '../intake/published.ts'
import { receivedAs } from '../intake/received.ts'
import { createWeb } from '../intake/web.ts'
import { takeInAndPlace } from '../tracing/stories/taking-in.ts'
import type { AdditionLine, article, articlesToAdd } from './schemas/writing.ts'
import type { Services } from './services.ts'

/** What is asked to be taken in. */
export type Asked = z.output<typeof articlesToAdd> | { readonly files: File | readonly File[] }

// Reading leaves no moment for other requests: the fewer at a time, the sooner those are answered.
const BATCH = 8

/** Takes articles in, and answers with a line for each as soon as it is stored. */
export function addArticles(services: Services, asked: Asked, signal: AbortSignal): Response {
  const lines = linesOf(services, asked, signal)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}

async function* linesOf(services: Services, asked: Asked, signal: AbortSignal): AsyncGenerator<AdditionLine> {
  const { archive, read, now, turns, stopping } = services
  const options = { now, signal: AbortSignal.any([signal, stopping]), batch: BATCH }
  const done = await turns.take()
  const sums = { added: 0, known: 0, unchanged: 0, unreadable: 0 }
  try {
    for await (const taken of takeInAndPlace(archive, read, takenFrom(services, asked, options.signal), options)) {
      for (const line of told(taken)) {
        if (line.status in sums) sums[line.status as keyof typeof sums]++
        yield line
      }
    }
    yield { status: stopping.aborted ? 'stopped' : 'done', ...sums }
  } catch (error) {
    const { code = 'internal', message } = error as { code?: string; message: string }
    yield { status: 'failed', code, message: code === 'internal' ? 'the server failed' : message }
  } finally {
    done()
  }
}

function told(taken: TakenIn): AdditionLine[] {
  if ('problem' in taken) return [{ status: 'unreadable', ...taken.problem, detail: { ...taken.problem.detail } }]
  if ('failure' in taken) {
    const { article, reason } = taken.failure
    return [
      { status: 'unreadable', code: 'reader-failed', where: article.title ?? article.url ?? '', detail: { reason } },
    ]
  }
  if ('unchanged' in taken) return [{ status: 'unchanged', url: taken.unchanged }]
  return taken.additions.map(({ id, added, article }) => ({
    status: added ? 'added' : 'known',
    document: id,
    title: article.title ?? null,
    url: article.url ?? null,
  }))
}

async function* takenFrom(services: Services, asked: Asked, signal: AbortSignal): AsyncGenerator<Taken> {
  if ('files' in asked) yield* fromFiles([asked.files].flat())
  else if ('articles' in asked) yield* asked.articles.flatMap(pasted)
  else if ('text' in asked) yield* pasted(asked)
  else yield* fromUrl(asked.url, services, signal)
}

async function* fromUrl(url: string, { allowPrivate }: Services, signal: AbortSignal): AsyncGenerator<Taken> {
  const web = createWeb({ limits: { allowPrivate }, signal })
  try {
    yield* articlesFrom(url, { web })
  } finally {
    await web.close()
  }
}

function pasted(given: z.output<typeof article>): Taken[] {
  const published = publicationDay(given.published ?? null)
  const isBad = published === null && Boolean(given.published)
  const detail = { field: 'published', value: given.published ?? '' }
  const problem: Taken = { problem: { code: 'bad-date', where: given.title ?? given.url ?? '', detail } }
  const received = receivedAs(Buffer.from(JSON.stringify(given)))
  return [...(isBad ? [problem] : []), { article: { ...given, published }, received }]
}

/** The articles of files that were sent, which are read like any others: from a folder of their own, for that long. */
async function* fromFiles(files: readonly File[]): AsyncGenerator<Taken> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  try {
    for (const [i, file] of files.entries()) {
      const path = join(folder, `${i}${extensionOf(file.name)}`)
      await writeFile(path, Buffer.from(await file.arrayBuffer()))
      for await (const taken of articlesFrom(path)) yield renamed(taken, path, basename(file.name))
      await rm(path)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The end of a name that tells the format, and nothing that could lead elsewhere. */
const extensionOf = (name: string): string => /(?:\.[a-z0-9]{1,10}){1,2}$/iu.exec(name)?.[0] ?? ''

const renamed = (taken: Taken, path: string, name: string): Taken =>
  'problem' in taken ? { problem: { ...taken.problem, where: taken.problem.where.replace(path, name) } } : taken
