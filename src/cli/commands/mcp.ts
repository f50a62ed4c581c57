import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openSqliteArchive } from '../../archive/sqlite.ts'
import { createServices } from '../../http/services.ts'
import { createMcpServer } from '../../mcp/server.ts'
import { serveStdio } from '../../mcp/stdio.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import type { Language } from '../messages/messages.ts'
import { version } from '../version.ts'

/** `isnad mcp` as its options say it. */
export interface McpRequest {
  readonly archive: string
  readonly knowledge: readonly string[]
  /** What links begin with. */
  readonly url: string
  readonly language: Language
}

/** Answers an assistant until it has no more to ask. Gives the exit status. */
export function runMcp({ archive: path, knowledge, url, language }: McpRequest): Promise<number> {
  return tellingOfArchive(language, async () => {
    mkdirSync(dirname(path), { recursive: true })
    const archive = await openSqliteArchive(path, { knowledge })
    const stopping = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
    try {
      const services = createServices(archive, { version: version(), now: () => new Date().toISOString(), knowledge })
      await serveStdio(createMcpServer(services, url), process.stdin, process.stdout, stopping.signal)
      return 0
    } finally {
      await archive.close()
    }
  })
}
