import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../src/index.ts'
import { isnad } from './cli/isnad.ts'

const PUBLISHED = '2024-04-09'
const OUTLET = 'الشرق الأوسط'
const TRACED = 'قال ماهر العكور إن المدرج الشمالي سيغلق 12 يوما'

const page = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
/** The fenced blocks of a page, without their fences. */
const blocksOf = (name: string): string[] =>
  page(name)
    .split(/^```/mu)
    .filter((_, i) => i % 2 === 1)
    .map((block) => block.slice(block.indexOf('\n') + 1))
const articleIn = (blocks: readonly string[]): string => blocks.find((block) => block.includes('نقلت وكالة'))!
const traceIn = (blocks: readonly string[]): string => blocks.find((block) => block.startsWith(TRACED))!
const cardsIn = (blocks: readonly string[]): string => blocks.find((block) => block.includes('←'))!

describe.each([
  ['README.md', 'en'],
  ['README.ar.md', 'ar'],
])('%s', (name, language) => {
  it('shows the cards that the command prints', { timeout: 60_000 }, async () => {
    const blocks = blocksOf(name)
    const options = ['--published', PUBLISHED, '--outlet', OUTLET, '--lang', language]
    const { out } = await isnad(['read', ...options, '-'], articleIn(blocks))
    expect(out).toContain(cardsIn(blocks))
  })

  it('shows the trace that the command prints', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-readme-'))
    const archive = join(folder, 'samples.db')
    try {
      await isnad(['add', 'samples', '--archive', archive, '--quiet'])
      const { out } = await isnad(['trace', '--text', TRACED, '--archive', archive, '--lang', language])
      expect(page(name)).toContain(TRACED)
      expect(out).toContain(traceIn(blocksOf(name)))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('README.md shows the statement of the record', () => {
  const blocks = blocksOf('README.md')
  const shown: unknown = JSON.parse(blocks.find((block) => block.startsWith('{'))!)
  const record = readArticle({ text: articleIn(blocks).trimEnd(), published: PUBLISHED, outlet: OUTLET })
  expect(record.statements.find(({ id }) => id === 's2')).toEqual(shown)
})
