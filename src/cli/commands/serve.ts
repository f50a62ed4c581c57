import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteArchive } from '../../archive/sqlite.ts'
import { createApp } from '../../http/app.ts'
import { inUrl, isLoopback } from '../../http/security/hosts.ts'
import { type Listening, listen } from '../../http/server.ts'
import { createServices, type Services } from '../../http/services.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import { openBrowser } from '../browser.ts'
import { defaultArchive } from '../data-folder.ts'
import { fill, type Language } from '../messages/messages.ts'
import { SERVING_MESSAGES } from '../messages/serving.ts'
import { takeInSamples } from '../samples.ts'
import { version } from '../version.ts'

/** `isnad serve` as its options say it. */
export interface ServeRequest {
  readonly archive: string
  readonly host: string
  readonly port: number
  readonly names: readonly string[]
  readonly token: string | null
  readonly knowledge: readonly string[]
  readonly open: boolean
  readonly samples: boolean
  readonly allowPrivate: boolean
  readonly quiet: boolean
  readonly language: Language
}

const WEB = fileURLToPath(new URL('../../../dist/web/', import.meta.url))
const SHORTEST_TOKEN = 16
const [FAILED, WRONG_USAGE, INTERRUPTED] = [1, 2, 130]
const now = (): string => new Date().toISOString()

/** Serves the archive until it is told to stop. Gives the exit status. */
export function runServe(request: ServeRequest): Promise<number> {
  const { language, host, token, knowledge } = request
  const refusal = tokenRefusal(request)
  if (refusal) {
    return Promise.resolve(failed(SERVING_MESSAGES[language][refusal], { host, length: SHORTEST_TOKEN }, WRONG_USAGE))
  }
  return tellingOfArchive(language, async () => {
    mkdirSync(dirname(request.archive), { recursive: true })
    const archive = await openSqliteArchive(request.archive, { knowledge })
    const stopping = new AbortController()
    try {
      const { allowPrivate } = request
      const asksToken = token !== null
      const options = { version: version(), now, knowledge, allowPrivate, asksToken, stopping: stopping.signal }
      return await serve(request, createServices(archive, options), stopping)
    } finally {
      await archive.close()
    }
  })
}

function tokenRefusal({ token, host }: ServeRequest): 'tokenMissing' | 'tokenShort' | null {
  if (token === null) return isLoopback(inUrl(host)) ? null : 'tokenMissing'
  return token.length < SHORTEST_TOKEN ? 'tokenShort' : null
}

async function serve(request: ServeRequest, services: Services, stopping: AbortController): Promise<number> {
  const { host, port, names, token, language } = request
  const messages = SERVING_MESSAGES[language]
  const hasWeb = existsSync(WEB)
  const onLoopback = isLoopback(inUrl(host))
  const app = createApp(services, { names, onLoopback, token, web: hasWeb ? WEB : null })
  let listening: Listening
  try {
    listening = await listen(app, host, port)
  } catch (error) {
    return cannotListen(error as NodeJS.ErrnoException, request)
  }
  const stopped = stopSignal()
  const url = `http://${inUrl(host)}:${listening.port}/`
  process.stdout.write(`${fill(messages.listening, { path: request.archive, url })}\n`)
  if (!hasWeb) tell(request, messages.noWeb)
  await fillEmpty(request, services)
  if (request.open) openBrowser(url)
  await stopped
  tell(request, messages.stopping)
  stopping.abort()
  await listening.close()
  return 0
}

/** Takes in the samples where there is nothing else to see: if asked, and in an archive that nobody chose. */
async function fillEmpty(request: ServeRequest, { archive, read }: Services): Promise<void> {
  if (!request.samples && request.archive !== defaultArchive()) return
  const count = await takeInSamples(archive, read, now)
  if (count > 0) tell(request, fill(SERVING_MESSAGES[request.language].samples, { count }))
}

/** Resolves when the program is told to stop. Told twice, it ends at once. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let told = false
    const onSignal = (): void => {
      if (told) process.exit(INTERRUPTED)
      told = true
      resolve()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })

function cannotListen({ code, message }: NodeJS.ErrnoException, { host, port, language }: ServeRequest): number {
  const messages = SERVING_MESSAGES[language]
  if (code === 'EADDRINUSE') return failed(messages.portTaken, { port })
  if (code === 'EACCES') return failed(messages.portForbidden, { port })
  return failed(messages.cannotListen, { host, reason: code ?? message })
}

function failed(message: string, values: Readonly<Record<string, string | number>>, status = FAILED): number {
  process.stderr.write(`isnad: ${fill(message, values)}\n`)
  return status
}

function tell({ quiet }: ServeRequest, line: string): void {
  if (!quiet) process.stderr.write(`isnad: ${line}\n`)
}
