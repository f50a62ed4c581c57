import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowOf } from '../../src/http/export/rows.ts'
import { workbookOf } from '../../src/http/export/xlsx.ts'
import { type Json, type Seeded, seeded } from './seeded.ts'

/** What an article may say to a browser or a spreadsheet. `seeded` holds one that says it all. */
describe('an article with markup, formulas and controls in it', () => {
  let served: Seeded
  let found: Json
  beforeAll(async () => {
    served = await seeded()
    found = (await served.json('/api/statements?from=2026-02-04')).statements[0]
  })
  afterAll(() => served.archive.close())

  const exported = async (query: string) =>
    (await served.app.request(`/api/export?from=2026-02-04&${query}`)).arrayBuffer()

  it('comes as it is, in answers that no browser takes for a page', async () => {
    expect(found.document.title).toBe('</script><script>alert(1)</script>')
    for (const path of [
      '/api/statements',
      `/api/documents/${found.document.id}`,
      `/api/statements/${found.id}/trace`,
    ]) {
      const { headers, status } = await served.app.request(path)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toMatch(/^application\/json/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('keeps every span true to its text', async () => {
    const { record } = await served.json(`/api/documents/${found.document.id}`)
    const detail = await served.json(`/api/statements/${found.id}`)
    for (const { start, end, text } of [detail.cue, detail.source, ...detail.content]) {
      expect(record.document.text.slice(start, end)).toBe(text)
    }
    expect(detail.content[0].text).toContain('<img src=x onerror=alert(1)>')
  })

  it('is echoed in no problem as anything but JSON', async () => {
    const response = await served.app.request('/api/statements/<script>alert(1)<%2fscript>')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/u)
  })

  it('makes no formula in CSV, and the mark that Excel needs is there only when asked for', async () => {
    const bytes = Buffer.from(await exported('as=csv'))
    const rows = bytes.toString('utf8').split('\n')
    expect(rows[0]).toMatch(/^id,published,outlet,title,speaker,/u)
    expect(rows[1]).toContain(`'=cmd|calc`)
    expect(rows[1]).not.toMatch(/,"?[=@]/u)
    const forExcel = Buffer.from(await exported('as=csv&excel=1'))
    expect(forExcel.subarray(3)).toEqual(bytes)
    expect([...forExcel.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('is text and nothing else in a workbook that reads from right to left', async () => {
    const { statements, manifest } = JSON.parse(Buffer.from(await exported('as=json')).toString())
    const files = unzipSync(await workbookOf({ rows: statements.map(rowOf), manifest }))
    const part = (name: string): string => strFromU8(files[`xl/${name}`]!)
    expect(part('worksheets/sheet1.xml')).toContain('rightToLeft="1"')
    expect(part('worksheets/sheet1.xml').match(/<row /gu)).toHaveLength(2)
    expect(part('worksheets/sheet1.xml')).not.toContain('<f>')
    const strings = part('sharedStrings.xml')
    expect(strings).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(strings).not.toMatch(/<script|<img/u)
    expect(strings).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}]/u)
    expect(strings).toContain('=cmd|calc')
  })

  it('is counted and hashed alike in every format', async () => {
    const alone = JSON.parse(Buffer.from(await exported('as=manifest')).toString())
    const whole = JSON.parse(Buffer.from(await exported('as=json')).toString())
    const lines = Buffer.from(await exported('as=ndjson'))
      .toString()
      .trim()
      .split('\n')
    expect(alone).toMatchObject({ tool: 'isnad', version: '0.0.0', rows: 1, query: { from: '2026-02-04' } })
    expect(whole.manifest).toEqual(alone)
    expect(JSON.parse(lines.at(-1)!).manifest).toEqual(alone)
    expect(whole.statements).toEqual([found].map(({ snippet: _, ...one }) => expect.objectContaining(one)))
  })
})
