/**
 * `npm run bench:lineage`: what placing articles among the others costs beside reading and storing them, in one run; how
 * it grows with the archive, on newspapers and on made-up articles up to a hundred thousand; and how well stories,
 * derivations and agencies are found. Ratios, never times.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive, Arrival } from '../src/archive/archive.ts'
import { openSqliteArchive } from '../src/archive/sqlite.ts'
import { createReader } from '../src/reading/read.ts'
import type { ArticleRecord } from '../src/record/schema.ts'
import type { Article } from '../src/text/article.ts'
import { partiesFrom } from '../src/tracing/parties.ts'
import { groupStories } from '../src/tracing/stories/grouping.ts'
import { lineageIn } from '../src/tracing/stories/lineage.ts'
import { placeDocuments } from '../src/tracing/stories/placing.ts'
import { articlesOf, hasShared, sharedFile } from './shared.ts'

const SIZES = [2000, 4000, 8000]
const BATCH = 100
const MOST = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))

const arrivalOf = (record: ArticleRecord): Arrival => ({
  article: { ...record.document },
  record,
  provenance: { bytesSha256: null, retrievedAt: '2015-07-25T00:00:00.000Z' },
})

interface Cost {
  readonly reading: number
  readonly storing: number
  readonly placing: number
}

/** What work takes of the processor: what else runs on the machine does not count. */
const timed = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Adds articles batch by batch, as `isnad add` does, and tells what each part of it took. */
async function adding(archive: Archive, articles: readonly Article[]): Promise<Cost> {
  const read = createReader()
  let [reading, storing, placing] = [0, 0, 0]
  for (let from = 0; from < articles.length; from += BATCH) {
    let arrivals: Arrival[] = []
    reading += await timed(() => {
      arrivals = articles.slice(from, from + BATCH).map((article) => arrivalOf(read(article)))
    })
    let ids: readonly string[] = []
    storing += await timed(async () => {
      ids = (await archive.add(arrivals)).map(({ id }) => id)
    })
    const records = new Map(ids.map((id, i) => [id, arrivals[i]!.record]))
    placing += await timed(() => placeDocuments(archive, records))
  }
  placing += await timed(() => groupStories(archive))
  return { reading, storing, placing }
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2)

async function onNewspapers(articles: readonly Article[]): Promise<void> {
  let before: { all: number; placing: number } | undefined
  for (const size of SIZES) {
    const archive = await openSqliteArchive(join(folder, `${size}.db`))
    const { reading, storing, placing } = await adding(archive, articles.slice(0, size))
    const all = reading + storing + placing
    const growth = before
      ? `; twice as many take ${ratio(all, before.all)} times as long, placing alone ${ratio(placing, before.placing)}`
      : ''
    console.log(`${size} articles: placing / (reading + storing) ${ratio(placing, reading + storing)}${growth}`)
    before = { all, placing }
    await archive.close()
  }
}

async function figures(articles: readonly Article[]): Promise<void> {
  const archive = await openSqliteArchive(join(folder, 'all.db'))
  await adding(archive, articles)
  const lines: string[] = []
  for await (const { story } of lineageIn(archive, partiesFrom(), 'en')) lines.push(JSON.stringify(story))
  await archive.close()
  const file = join(folder, 'lineage.ndjson')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const scorer = sharedFile('score/lineage.mjs')
  const { stdout } = spawnSync(process.execPath, [scorer, sharedFile('dev/newspapers'), file], { encoding: 'utf8' })
  console.log(stdout.trim())
}

/**
 * Articles of new words, each a newspaper article in which every word has got other letters; one of five is an edited
 * copy of one before.
 */
function* madeUp(articles: readonly Article[]): Generator<Article> {
  for (let i = 0; ; i++) {
    const isCopy = i % 5 === 4
    const source = isCopy ? Math.max(0, i - 1 - (i % 50)) : i
    const round = Math.floor(source / articles.length)
    const { text } = articles[source % articles.length]!
    const words = text.split(/\s+/u).map((word) => `${word}${String.fromCharCode(0x0628 + (round % 20))}`)
    const edited = isCopy ? words.filter((_, k) => k % 25 !== 24).slice(0, 250) : words
    yield { id: `m${i}`, outlet: `صحيفة ${i % 40}`, published: '2015-07-25', text: edited.join(' ') }
  }
}

const unread = ({ id, outlet, published, text }: Article): ArticleRecord => ({
  schema: 'isnad/1',
  document: {
    id: id!,
    url: null,
    outlet: outlet!,
    title: null,
    published: published!,
    credits: [],
    text,
    sha256: '',
    offsets: 'utf16',
  },
  sentences: [],
  entities: [],
  mentions: [],
  times: [],
  quantities: [],
  statements: [],
  events: [],
  issues: [],
})

async function onMadeUp(articles: readonly Article[]): Promise<void> {
  const archive = await openSqliteArchive(join(folder, 'made-up.db'))
  const source = madeUp(articles)
  const costs: number[] = []
  const step = MOST / 10
  let first = 0
  for (let part = 0; part < 10; part++) {
    let [storing, placing] = [0, 0]
    for (let batch = 0; batch < step / BATCH; batch++) {
      const arrivals = Array.from({ length: BATCH }, () => arrivalOf(unread(source.next().value as Article)))
      let ids: readonly string[] = []
      storing += await timed(async () => {
        ids = (await archive.add(arrivals)).map(({ id }) => id)
      })
      placing += await timed(() => placeDocuments(archive, new Map(ids.map((id, i) => [id, arrivals[i]!.record]))))
    }
    placing += await timed(() => groupStories(archive))
    costs.push(placing)
    // Other work on the machine slows both alike.
    first ||= placing / storing
    const last = `the last ${step} cost ${ratio(placing, costs[0]!)} times the first`
    console.log(`made up, ${(part + 1) * step}: ${last}, beside storing them ${ratio(placing / storing, first)} times`)
  }
  const total = (parts: number) => costs.slice(0, parts).reduce((a, b) => a + b, 0)
  console.log(`made up, ${MOST / 2} to ${MOST}: placing takes ${ratio(total(10), total(5))} times as long`)
  await archive.close()
}

/** In an order that does not go by outlet and day, so that a part of them is like the whole. */
const mixed = (articles: readonly Article[]): Article[] =>
  articles
    .map((article, i) => ({ article, place: Math.imul(i + 1, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ article }) => article)

async function main(): Promise<void> {
  if (!hasShared) {
    console.error('bench: ../shared is not there, nothing was measured')
    process.exitCode = 2
    return
  }
  const articles = articlesOf('dev/newspapers/articles.ndjson.gz')
  await figures(articles)
  await onNewspapers(mixed(articles))
  await onMadeUp(articles)
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}
