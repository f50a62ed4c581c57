/**
 * `npm run bench:find [-- ARCHIVE]`: how long 200 mixed queries take over the archive of all development newspapers,
 * beside one pass of SQLite over the table of statements in the same run; and the command as a whole beside a bare
 * start of Node. The ratios are what counts: milliseconds depend on the machine.
 */
import { spawnSync } from 'node:child_process'
import Database from 'better-sqlite3'
import type { Archive, FoundStatement, StatementQuery } from '../src/archive/archive.ts'
import { openSqliteArchive } from '../src/archive/sqlite.ts'
import { MAIN, onArchive } from './shared.ts'

const QUERIES = 200
const COLD_RUNS = 11

/** Makes a query of a statement that is there. Each kind gets its turn. */
type QueryOf = (found: FoundStatement, words: readonly string[], i: number) => StatementQuery

const word = (words: readonly string[], i: number): string => words[i % words.length] ?? 'قال'
const phrase = (words: readonly string[], i: number, length: number): string =>
  `"${words.slice(i % Math.max(1, words.length - length), (i % Math.max(1, words.length - length)) + length).join(' ')}"`
const nameOf = ({ speaker }: FoundStatement): string => speaker?.name ?? 'مصدر'
const lastName = (found: FoundStatement): string => nameOf(found).split(' ').at(-1)!
const viaOf = ({ statement }: FoundStatement): string =>
  statement.chain.find(({ role }) => role === 'via' || role === 'agency')?.name ?? 'رويترز'
const outletOf = ({ document }: FoundStatement): string[] => [document.outlet ?? 'aawsat']

const KINDS: readonly QueryOf[] = [
  (_, words, i) => ({ words: word(words, i) }),
  (_, words, i) => ({ words: `${word(words, i)} ${word(words, i + 3)}` }),
  (_, words, i) => ({ words: [0, 2, 5, 9].map((step) => word(words, i + step)).join(' ') }),
  (_, words, i) => ({ words: phrase(words, i, 2) }),
  (_, words, i) => ({ words: `${phrase(words, i, 3)} ${word(words, i)}` }),
  (found) => ({ speaker: nameOf(found) }),
  (found) => ({ speaker: lastName(found) }),
  (found) => ({ via: viaOf(found) }),
  (found) => ({ outlet: outletOf(found) }),
  (found) => ({ stance: [found.statement.stance], mode: [found.statement.mode] }),
  (found) => ({ from: found.document.published ?? '2015', to: '2016' }),
  (found) => ({ saidFrom: '2015-07-01', saidTo: found.document.published ?? '2015' }),
  (found) => ({ mentions: nameOf(found) }),
  (found, words, i) => ({ words: word(words, i), speaker: lastName(found), stance: [found.statement.stance] }),
  (found, words, i) => ({ words: word(words, i), outlet: outletOf(found), via: viaOf(found), sort: 'time' }),
  (found, words, i) => ({ words: word(words, i), from: found.document.published ?? '2015', limit: 50, offset: 20 }),
  () => ({ words: 'في' }),
  () => ({ words: 'من أن على', sort: 'time' }),
  () => ({ speaker: 'محمد', allVersions: true }),
  () => ({ limit: 100, offset: 5000 }),
]

async function queriesOf(archive: Archive): Promise<readonly StatementQuery[]> {
  const { total } = await archive.find({ limit: 0 })
  const step = Math.max(1, Math.floor(total / QUERIES))
  const queries: StatementQuery[] = []
  for (let i = 0; i < QUERIES; i++) {
    const [found] = (await archive.find({ sort: 'time', limit: 1, offset: (i * step) % total })).statements
    const words = found!.content.match(/[\p{L}\p{M}]+/gu) ?? []
    queries.push(KINDS[i % KINDS.length]!(found!, words, i * 7))
  }
  return queries
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!

async function costOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** One look at every statement, which no index helps with. */
async function baseline(path: string): Promise<number> {
  const database = new Database(path, { readonly: true })
  const pass = database.prepare('select sum(length(id) + length(record_id)) from statements')
  const costs: number[] = []
  for (let i = 0; i < 15; i++) costs.push(await costOf(() => pass.get()))
  database.close()
  return quantile(costs, 0.5)
}

async function inProcess(path: string): Promise<void> {
  const archive = await openSqliteArchive(path, { create: false })
  const queries = await queriesOf(archive)
  const costs: { readonly cost: number; readonly query: StatementQuery }[] = []
  for (const query of queries) costs.push({ query, cost: await costOf(() => archive.find(query)) })
  const unit = await baseline(path)
  await archive.close()
  const all = costs.map(({ cost }) => cost)
  for (const part of [0.5, 0.95, 1]) {
    const cost = quantile(all, part)
    console.log(`find, p${part * 100}: ${cost.toFixed(1)} ms, ${(cost / unit).toFixed(1)} passes over the statements`)
  }
  const slowest = costs.toSorted((a, b) => b.cost - a.cost).slice(0, 12)
  for (const { cost, query } of slowest) console.log(`  ${cost.toFixed(1).padStart(7)} ms  ${JSON.stringify(query)}`)
}

async function cold(path: string): Promise<void> {
  const run = (...args: string[]) => costOf(() => spawnSync(process.execPath, args))
  const costs: { readonly find: number; readonly bare: number }[] = []
  for (let i = 0; i < COLD_RUNS; i++) {
    costs.push({ find: await run(MAIN, 'find', '--archive', path, 'الاتفاق', 'النووي'), bare: await run('-e', '0') })
  }
  const find = quantile(
    costs.map(({ find }) => find),
    0.5,
  )
  const bare = quantile(
    costs.map(({ bare }) => bare),
    0.5,
  )
  console.log(`isnad find, cold: ${find.toFixed(0)} ms, ${(find / bare).toFixed(1)} bare starts of Node`)
}

await onArchive(process.argv[2], async (path) => {
  await inProcess(path)
  await cold(path)
})
