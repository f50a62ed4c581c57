import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isnad } from './isnad.ts'

const SLOW = { timeout: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'isnad-lineage-'))
const archive = join(folder, 'archive.db')
afterAll(() => rmSync(folder, { recursive: true }))

const BODY = [
  'غمرت مياه السيول سبع قرى في شمال الوادي فجر أمس، وانقطعت الكهرباء عن نحو أربعة آلاف منزل.',
  'ونقلت فرق الإنقاذ مئتي أسرة إلى مدارس في البلدة المجاورة، ووزعت عليها بطانيات وأغذية تكفي أسبوعا.',
]
const article = (id: string, outlet: string, published: string, byline: string) =>
  JSON.stringify({ id, outlet, published, text: ['سيول <الوادي> & "القرى"', byline, ...BODY].join('\n') })

const lineage = async (...args: string[]) => {
  const { status, out, err } = await isnad(['lineage', '--archive', archive, ...args])
  expect([status, err]).toEqual([0, ''])
  return out
}

describe('isnad lineage', () => {
  beforeAll(async () => {
    const file = join(folder, 'articles.ndjson')
    const lines = [
      article('a', 'الأفق', '2024-04-09', 'الوادي - رويترز'),
      article('b', 'النهضة', '2024-04-10', 'الوادي - سامي الحلو'),
      JSON.stringify({ id: 'c', text: 'خبر آخر\nلا شيء هنا يشبه غيره.' }),
    ]
    writeFileSync(file, lines.join('\n'))
    await isnad(['add', '--archive', archive, file])
  }, 60_000)

  it('prints a story a line for programs', SLOW, async () => {
    const stories = (await lineage('--format', 'ndjson')).trim().split('\n')
    expect(stories).toHaveLength(1)
    expect(JSON.parse(stories[0]!)).toMatchObject({
      documents: ['a', 'b'],
      agency: 'REUTERS',
      agencyBasis: 'copy',
      derivations: [
        { document: 'a', from: null, via: 'رويترز', kind: 'credited' },
        { document: 'b', from: 'a', via: null, kind: 'uncredited' },
      ],
      origins: { content: { min: 1, max: 1 }, attestation: { min: 1, max: 1 } },
    })
    expect(JSON.parse(await lineage('--format', 'json'))).toHaveLength(1)
  })

  it('tells people who has it from whom, and never of theft', SLOW, async () => {
    const english = await lineage('--lang', 'en')
    expect(english).toContain('2 articles in 2 outlets, 2024-04-09 – 2024-04-10')
    expect(english).toMatch(/identical to الأفق 2024-04-09, without visible credit in the captured text/u)
    const arabic = await lineage('--lang', 'ar')
    expect(arabic).toMatch(/بلا نسبة ظاهرة في النص الملتقط/u)
    expect(arabic + english).not.toMatch(/سرق|منتحل|theft|stolen|plagiar/iu)
  })

  it('prints tables and graphs for others', SLOW, async () => {
    const rows = (await lineage('--format', 'csv')).trimEnd().split('\n')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^\uFEFFstory,agency/u)
    const graph = await lineage('--format', 'graphml')
    expect(graph.match(/<node /gu)).toHaveLength(3)
    expect(graph.match(/<edge /gu)).toHaveLength(2)
    expect(graph).toContain('سيول &lt;الوادي&gt; &amp; &quot;القرى&quot;')
  })
})
