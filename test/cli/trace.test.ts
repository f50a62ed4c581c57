import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { traceSchema } from '../../src/tracing/schema.ts'
import { isnad } from './isnad.ts'

const SLOW = { timeout: 120_000 }
const folder = mkdtempSync(join(tmpdir(), 'isnad-trace-'))
const archive = join(folder, 'archive.db')
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = 'قال وزير النقل سامي الحلو إن الجسور الجديدة فوق النهر الكبير ستفتح أمام الشاحنات يوم السبت.'
const articles = [
  { id: 'a', outlet: 'الأفق', published: '2024-04-09', text: `الجسور تفتح السبت\nرويترز\n${TEXT}` },
  {
    id: 'b',
    outlet: 'النهر',
    published: '2024-04-10',
    text: `الجسور الجديدة\nرويترز\n${TEXT.replace('السبت', 'الأحد')}`,
  },
]

/** The ids of the two statements, the earlier first. */
async function statements(): Promise<string[]> {
  const { out } = await isnad(['find', '--archive', archive, '--format', 'ndjson', '--from', '2024-04', 'الشاحنات'])
  const found = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; document: { published: string } })
  return found.sort((a, b) => a.document.published.localeCompare(b.document.published)).map(({ id }) => id)
}

const trace = (...args: string[]) => isnad(['trace', '--archive', archive, ...args])

describe('isnad trace and isnad decide', () => {
  beforeAll(async () => {
    const file = join(folder, 'articles.ndjson')
    writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'))
    await isnad(['add', '--archive', archive, file])
  }, 120_000)

  it('prints the finding, the tree and the versions', SLOW, async () => {
    const [first = ''] = await statements()
    const { out, status } = await trace(first, '--lang', 'ar')
    expect(status).toBe(0)
    expect(out).toContain('ورد هذا القول في مقالين (وسيلتان)، بصيغتين')
    expect(out).toMatch(/^سامي الحلو.*\n└─ رويترز.*\n {3}├─ الأفق.*\n {3}└─ النهر/mu)
    expect(out).toContain('عدد!')
    const english = await trace(first, '--lang', 'en')
    expect(english.out).toContain('Independent origins of the content: 1;')
  })

  it('prints it for programs', SLOW, async () => {
    const [first = ''] = await statements()
    const json = traceSchema.parse(JSON.parse((await trace(first, '--format', 'json')).out))
    expect(json.versions.map(({ outlet }) => outlet)).toEqual(['الأفق', 'النهر'])
    expect(json.commonLink).toEqual({ name: 'رويترز', documents: 2 })
    const csv = await trace(first, '--format', 'csv')
    expect(csv.out.trim().split('\n')).toHaveLength(3)
    const graphml = await trace(first, '--format', 'graphml')
    expect(graphml.out.match(/<edge /gu)).toHaveLength(3)
  })

  it('traces articles and texts', SLOW, async () => {
    expect((await trace('a', '--format', 'json')).out).toContain('"kind": "document"')
    const { out } = await trace('--text', TEXT, '--format', 'json')
    expect(traceSchema.parse(JSON.parse(out)).versions).toHaveLength(2)
  })

  it('says what is wrong', SLOW, async () => {
    expect(await trace('none')).toMatchObject({ status: 1, err: expect.stringContaining('none') })
    expect(await trace()).toMatchObject({ status: 2 })
    expect(await trace('a', '--text', 'قال')).toMatchObject({ status: 2 })
    expect(await isnad(['decide', '--archive', archive, 'merge', 'a', '--by', 'هند'])).toMatchObject({ status: 2 })
    const unknown = await isnad(['decide', '--archive', archive, 'merge', 'a', 'none', '--by', 'هند'])
    expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining('none') })
  })

  it('keeps what people decide, and lets it outrank what it finds', SLOW, async () => {
    const [first = '', second = ''] = await statements()
    const decided = await isnad([
      'decide',
      '--archive',
      archive,
      'split',
      first,
      second,
      '--by',
      'هند',
      '--note',
      'يومان',
    ])
    expect(decided.status).toBe(0)
    const parted = traceSchema.parse(JSON.parse((await trace(first, '--format', 'json')).out))
    expect(parted.versions).toHaveLength(1)
    expect(parted.decisions).toMatchObject([{ kind: 'split', by: 'هند', note: 'يومان' }])
  })
})
