/**
 * Reads the development articles and runs the scorers beside them: `npm run accuracy`. The figures are compared with
 * the committed table `bench/accuracy.json`; a drop fails. `--accept` writes the table anew.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNumbers } from '../src/language/numbers.ts'
import { tokenize } from '../src/language/tokens.ts'
import { createReader } from '../src/reading/read.ts'
import { articlesOf, hasShared, sharedFile } from './shared.ts'

type Figures = Readonly<Record<string, number>>

const TABLE = new URL('accuracy.json', import.meta.url)
/** What a figure may lose before it is a drop: less than one statement of some four hundred. */
const TOLERANCE = 0.002

const SCORED = [
  { layer: 'statements', gold: 'dev/articles.ndjson' },
  { layer: 'statements', gold: 'dev/chains.ndjson' },
  { layer: 'times', gold: 'dev/articles.ndjson' },
  // The weights were trained on these sentences: the figure to trust is `training/names.ts --cross-validate`.
  { layer: 'names', gold: 'dev/names.ndjson' },
] as const

const KEPT = /f1|accuracy|recall|exact/u

function measure(): Record<string, Figures> {
  const read = createReader()
  const folder = mkdtempSync(join(tmpdir(), 'isnad-accuracy-'))
  const figures: Record<string, Figures> = {}
  for (const { layer, gold } of SCORED) {
    const records = join(folder, 'records.ndjson')
    writeFileSync(
      records,
      articlesOf(gold)
        .map((article) => JSON.stringify(read(article)))
        .join('\n'),
    )
    const printed = execFileSync('node', [sharedFile('score/score.mjs'), layer, sharedFile(gold), records, '--json'])
    figures[`${layer} ${gold}`] = kept(JSON.parse(printed.toString()) as Figures)
  }
  figures['numbers dev/numbers.ndjson'] = { right: numbersRight() }
  rmSync(folder, { recursive: true })
  return figures
}

const kept = (all: Figures): Figures => Object.fromEntries(Object.entries(all).filter(([name]) => KEPT.test(name)))

/** How many of the number expressions are read with the value that the table gives. */
function numbersRight(): number {
  const lines = readFileSync(sharedFile('dev/numbers.ndjson'), 'utf8').trim().split('\n')
  return lines.filter((line) => {
    const { text, start, end, value } = JSON.parse(line) as { text: string; start: number; end: number; value: number }
    return findNumbers(text, tokenize(text)).some(
      (found) => found.start === start && found.end === end && Math.abs(found.value - value) <= 1e-9 * Math.abs(value),
    )
  }).length
}

function compare(before: Record<string, Figures>, now: Record<string, Figures>): number {
  let drops = 0
  for (const [what, figures] of Object.entries(now)) {
    console.log(`\n${what}`)
    for (const [name, value] of Object.entries(figures)) {
      const known = before[what]?.[name]
      const dropped = known !== undefined && value < known - TOLERANCE
      if (dropped) drops++
      console.log(
        `  ${name.padEnd(24)} ${value.toFixed(4)}${known === undefined ? '' : `  was ${known.toFixed(4)}`}${dropped ? '  DROPPED' : ''}`,
      )
    }
  }
  return drops
}

if (!hasShared) {
  console.error('accuracy: ../shared is not there, nothing was measured')
  process.exit(2)
}
const now = measure()
const before = JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, Figures>
const drops = compare(before, now)
if (process.argv.includes('--accept')) writeFileSync(TABLE, `${JSON.stringify(now, null, 2)}\n`)
else if (drops > 0) process.exitCode = 1
