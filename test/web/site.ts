import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Archive } from '../../src/archive/archive.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { takeIn } from '../../src/archive/take-in.ts'
import { createApp } from '../../src/http/app.ts'
import { listen } from '../../src/http/server.ts'
import { createServices } from '../../src/http/services.ts'
import { articlesFrom } from '../../src/intake/articles.ts'
import { readArticle } from '../../src/reading/read.ts'
import { groupStories } from '../../src/tracing/stories/grouping.ts'
import { placing } from '../../src/tracing/stories/placing.ts'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const now = () => '2026-11-25T09:00:00.000Z'

export interface Site {
  readonly url: string
  readonly archive: Archive
  readonly close: () => Promise<void>
}

/** The server on an archive of the samples, or of nothing, at a port of its own. */
export async function startSite({ samples = true, port = 0 } = {}): Promise<Site> {
  if (!existsSync(`${WEB}index.html`)) throw new Error('dist/web is missing: run `npm run build` first')
  const archive = await openSqliteArchive(IN_MEMORY)
  if (samples) {
    for await (const taken of takeIn(placing(archive), readArticle, articlesFrom(SAMPLES), { now })) {
      if (!('additions' in taken)) throw new Error(`a sample could not be read: ${JSON.stringify(taken)}`)
    }
    await groupStories(archive)
  }
  const app = createApp(createServices(archive, { version: '0.0.0', now }), { web: WEB })
  const server = await listen(app, '127.0.0.1', port)
  const close = async () => {
    await server.close()
    await archive.close()
  }
  return { url: `http://127.0.0.1:${server.port}`, archive, close }
}
