/**
 * `npm run bench:serve [-- ARCHIVE]`: how long searches and facets take over HTTP on the archive of all development
 * newspapers, beside requests of the same server that ask nothing of the archive; then 200 searches a second for half a
 * minute. The ratios are what counts: milliseconds depend on the machine. Only the loopback is asked.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Agent, request } from 'undici'
import type { FoundPage } from '../src/archive/archive.ts'
import { MAIN, onArchive } from './shared.ts'

const QUERIES = 200
const [RATE, SECONDS] = [200, 30]

const agent = new Agent({ connections: 32 })

interface Answer {
  readonly status: number
  readonly cost: number
  readonly body: string
}

async function ask(url: string): Promise<Answer> {
  const start = performance.now()
  const { statusCode, body } = await request(url, { dispatcher: agent })
  const text = await body.text()
  return { status: statusCode, cost: performance.now() - start, body: text }
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** Queries of every kind, made of statements that are there. */
async function queriesOf(base: string): Promise<readonly string[]> {
  const { total } = JSON.parse((await ask(`${base}api/statements?limit=1`)).body) as FoundPage
  const queries: string[] = []
  for (let i = 0; queries.length < QUERIES; i++) {
    const offset = Math.floor((i * total) / QUERIES) % total
    const page = JSON.parse((await ask(`${base}api/statements?sort=time&limit=1&offset=${offset}`)).body) as FoundPage
    const found = page.statements[0]!
    const words = found.content.match(/[\p{L}\p{M}]+/gu) ?? ['قال']
    const [first, second, third] = [words[0]!, words[3 % words.length]!, words[5 % words.length]!]
    const name = found.speaker?.name ?? 'مصدر'
    const kinds: readonly Readonly<Record<string, string>>[] = [
      { q: first },
      { q: `${first} ${second}` },
      { q: `"${words.slice(0, 2).join(' ')}" ${third}` },
      { speaker: name },
      { q: second, stance: found.statement.stance },
      { q: third, sort: 'time' },
      { outlet: found.document.outlet ?? '', q: first },
      { mentions: name },
      { q: 'في' },
      {},
    ]
    queries.push(new URLSearchParams(kinds[i % kinds.length]).toString())
  }
  return queries
}

async function oneByOne(name: string, urls: readonly string[], unit: number): Promise<void> {
  const costs: number[] = []
  for (const url of urls) costs.push((await ask(url)).cost)
  const told = [0.5, 0.95, 1].map((part) => `p${part * 100} ${quantile(costs, part).toFixed(1)} ms`)
  console.log(`${name}: ${told.join(', ')}; p95 ${(quantile(costs, 0.95) / unit).toFixed(1)} bare requests`)
}

/** Asks at a steady rate, whether answers come or not. */
async function steadily(urls: readonly string[]): Promise<void> {
  const running: Promise<Answer | null>[] = []
  const start = performance.now()
  for (let i = 0; i < RATE * SECONDS; i++) {
    const wait = start + (i * 1000) / RATE - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(ask(urls[i % urls.length]!).catch(() => null))
  }
  const answers = await Promise.all(running)
  const seconds = (performance.now() - start) / 1000
  const costs = answers.flatMap((answer) => answer?.cost ?? [])
  const failed = answers.filter((answer) => answer?.status !== 200).length
  console.log(
    `${RATE} searches a second for ${SECONDS} s: ${answers.length} in ${seconds.toFixed(1)} s, ${failed} failed, ` +
      `p50 ${quantile(costs, 0.5).toFixed(1)} ms, p95 ${quantile(costs, 0.95).toFixed(1)} ms, most ${quantile(costs, 1).toFixed(0)} ms`,
  )
}

async function measure(base: string): Promise<void> {
  const bare: number[] = []
  for (let i = 0; i < QUERIES; i++) bare.push((await ask(`${base}api/nothing`)).cost)
  const unit = quantile(bare, 0.5)
  const queries = await queriesOf(base)
  const searches = queries.map((query) => `${base}api/statements?limit=20&${query}`)
  await oneByOne('search', searches, unit)
  await oneByOne(
    'facets',
    queries.map((query) => `${base}api/facets?${query}`),
    unit,
  )
  await oneByOne(
    'lists of documents',
    queries.map((_, i) => `${base}api/documents?limit=20&offset=${i * 20}`),
    unit,
  )
  await steadily(searches)
}

await onArchive(process.argv[2], async (path) => {
  const server = spawn(process.execPath, [MAIN, 'serve', '--quiet', '--archive', path, '--port', '0'])
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  await measure(/http:\S+/u.exec(line)![0])
  server.kill('SIGTERM')
  await once(server, 'exit')
  await agent.close()
})
