import { openSqliteArchive } from '../src/archive/sqlite.ts'
import { createTracer } from '../src/tracing/tracer.ts'

/**
 * How long `trace` of a stored statement takes, over statements spread through an archive.
 *
 * npx tsx bench/trace.ts ARCHIVE [COUNT]
 */
const [path = '', count = '200'] = process.argv.slice(2)

const archive = await openSqliteArchive(path, { create: false })
const { statements } = await archive.counts()
const step = Math.max(1, Math.floor(statements / Number(count)))
const ids: string[] = []
for (let offset = 0; offset < statements && ids.length < Number(count); offset += step) {
  const page = await archive.find({ sort: 'time', offset, limit: 1 })
  ids.push(...page.statements.map(({ id }) => id))
}
const tracer = createTracer(archive, {
  read: () => {
    throw new Error('stored statements need no reader')
  },
  now: () => '',
})

const elapsed: number[] = []
const worked: number[] = []
let versions = 0
for (const id of ids) {
  const [before, start] = [process.cpuUsage(), performance.now()]
  const trace = await tracer.trace({ statement: id }, 'ar')
  elapsed.push(performance.now() - start)
  const { user, system } = process.cpuUsage(before)
  worked.push((user + system) / 1000)
  if ((trace?.versions.length ?? 0) > 1) versions++
}
await archive.close()

const quantile = (values: readonly number[], share: number): string =>
  `${[...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!.toFixed(0)} ms`

console.log(`${ids.length} statements traced, ${versions} of them told by several articles`)
console.log(`elapsed: median ${quantile(elapsed, 0.5)}, p95 ${quantile(elapsed, 0.95)}`)
console.log(`processor: median ${quantile(worked, 0.5)}, p95 ${quantile(worked, 0.95)}`)
