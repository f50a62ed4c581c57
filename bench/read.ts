/**
 * `npm run bench`: how long reading takes beside one pass of `Intl.Segmenter` over the same text, in one run, in turns;
 * how it grows with the text; what reading a large file takes of memory. Ratios, never times.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
// The built package, as its users run it.
import { type Article, readArticle } from 'isnad'
import { articlesOf, hasShared } from './shared.ts'

const SLICE = 25
const NEWSPAPERS = 'dev/newspapers/articles.ndjson.gz'

function costOf(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

interface Ratios {
  /** From the first article on, while the program is still being compiled and every word is new. */
  readonly whole: number
  /** Over the second half: what a long run settles at. */
  readonly settled: number
}

/** Both are made before the clock starts: the segmenter with its rules, the reader (by a first article) with its tables. */
function readingRatios(articles: readonly Article[]): Ratios {
  readArticle({ text: articles[0]!.text })
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' })
  const first = { reading: 0, segmenting: 0 }
  const second = { reading: 0, segmenting: 0 }
  let words = 0
  for (let from = 0; from < articles.length; from += SLICE) {
    const slice = articles.slice(from, from + SLICE)
    const half = from < articles.length / 2 ? first : second
    half.reading += costOf(() => slice.forEach((article) => void readArticle(article)))
    half.segmenting += costOf(() => {
      for (const { text } of slice) for (const _ of segmenter.segment(text)) words++
    })
  }
  console.log(`${articles.length} articles, ${words} segments`)
  return {
    whole: (first.reading + second.reading) / (first.segmenting + second.segmenting),
    settled: second.reading / second.segmenting,
  }
}

/** Time at four and sixteen times the text, as a multiple of the time at one, the best of three each: 4 and 16 are linear. */
function growth(articles: readonly Article[]): readonly number[] {
  const part = articles
    .slice(0, 200)
    .map(({ text }) => text)
    .join('\n')
  readArticle({ text: part })
  const costs = [1, 4, 16].map((times) => {
    const text = Array(times).fill(part).join('\n')
    return Math.min(...[1, 2, 3].map(() => costOf(() => void readArticle({ text }))))
  })
  return costs.map((cost) => cost / costs[0]!)
}

interface Run {
  readonly seconds: number
  readonly peakMegabytes: number
}

/** Runs the command on a file and watches the memory of its process, threads included. */
function runCommand(file: string, jobs: number): Promise<Run> {
  const start = performance.now()
  const main = new URL('../dist/cli/main.js', import.meta.url).pathname
  const child = spawn(process.execPath, [main, 'read', '--format', 'ndjson', '--quiet', '--jobs', String(jobs), file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peak = 0
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peak = Math.max(peak, Number(/VmHWM:\s+(?<kb>\d+)/u.exec(status)?.groups?.kb ?? 0))
    } catch {
      // the process has ended between two looks
    }
  }, 50)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => {
      clearInterval(watch)
      resolve({ seconds: (performance.now() - start) / 1000, peakMegabytes: peak / 1024 })
    })
  })
}

async function main(): Promise<void> {
  if (!hasShared) {
    console.error('bench: ../shared is not there, nothing was measured')
    process.exitCode = 2
    return
  }
  const articles = articlesOf(NEWSPAPERS)
  const { whole, settled } = readingRatios(articles)
  console.log(`reading / segmenting, one thread: ${whole.toFixed(2)} (${settled.toFixed(2)} over the second half)`)
  console.log(
    `growth at 1x, 4x, 16x: ${growth(articles)
      .map((times) => times.toFixed(1))
      .join(', ')}`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const file = join(folder, 'articles.ndjson')
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'))
  const one = await runCommand(file, 1)
  const all = await runCommand(file, availableParallelism())
  console.log(`isnad read, ${availableParallelism()} jobs / 1 job: ${(all.seconds / one.seconds).toFixed(2)}`)
  console.log(
    `peak memory: ${one.peakMegabytes.toFixed(0)} MB with 1 job, ${all.peakMegabytes.toFixed(0)} MB with ${availableParallelism()}`,
  )
  rmSync(folder, { recursive: true })
}

await main()
