import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { visitors } from './browser.ts'
import { everyPage } from './pages.ts'

const { open, api } = visitors()
let pages: ReadonlyMap<string, string>
beforeAll(async () => {
  pages = await everyPage(api)
})

async function downloaded(page: Page, role: 'button' | 'link', name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export').getByRole(role, { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) }
}

async function workbook(page: Page) {
  const { name, bytes } = await downloaded(page, 'button', 'XLSX')
  expect(name).toMatch(/^isnad-.+\.xlsx$/u)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const files = unzipSync(bytes)
  const part = (path: string): string => strFromU8(files[`xl/${path}`]!)
  return { sheet: part('worksheets/sheet1.xml'), names: part('workbook.xml'), strings: part('sharedStrings.xml') }
}

const lines = (csv: string): string[] => csv.replace('\uFEFF', '').trim().split('\r\n')

describe('files of a page', () => {
  it.each([
    ['home', 'stories', '.stories h3 a'],
    ['article', 'statements', '.article h1'],
    ['trace', 'versions', '.trace-head h1'],
    ['evidence', 'versions', '.sheet-versions blockquote'],
    ['story', 'documents', '.story-head h1'],
  ])('are a workbook from right to left, CSV and JSON (%s)', async (name, rows, words) => {
    const page = await open(pages.get(name)!)
    const shown = (await page.locator(words).first().textContent())!.replace(/^«|»$|\s*\d+–\d+$/gu, '')
    const { sheet, names, strings } = await workbook(page)
    expect(sheet).toContain('rightToLeft="1"')
    expect(sheet).not.toContain('<f>')
    expect(names).toContain(`"${rows}"`)
    expect(strings).toContain(shown)
    expect(strings).toContain('isnad/1')

    const csv = lines((await downloaded(page, 'button', 'CSV')).bytes.toString())
    expect(csv.join('\n')).toContain(shown)
    for (const column of csv[0]!.split(',')) expect(strings).toContain(`>${column}<`)
    expect(sheet.match(/<row /gu)).toHaveLength(csv.length)
    const json = await downloaded(page, 'link', 'JSON')
    expect(json.name).toMatch(/\.json$/u)
    expect(JSON.stringify(JSON.parse(json.bytes.toString()))).toContain(shown)
  })

  it('read from left to right in English', async () => {
    const page = await open('/', { language: 'en' })
    expect((await workbook(page)).sheet).not.toContain('rightToLeft')
  })

  it('may be large', async () => {
    const path = pages.get('article')!
    const page = await open('/')
    await page.route('**/api/documents/*', async (route) => {
      const response = await route.fetch()
      const detail = await response.json()
      const [one] = detail.record.statements
      detail.record.statements = Array.from({ length: 1000 }, (_, i) => ({ ...one, id: `s${i}` }))
      await route.fulfill({ response, json: detail })
    })
    await page.goto(new URL(path, page.url()).href)
    const { sheet } = await workbook(page)
    expect(sheet.length).toBeGreaterThan(500_000)
    expect(sheet.match(/<row /gu)).toHaveLength(1001)
  })
})
