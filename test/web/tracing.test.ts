import { describe, expect, it } from 'vitest'
import type { Trace } from '../../src/tracing/schema.ts'
import { visitors } from './browser.ts'
import { wellKnown } from './pages.ts'

const { open, api } = visitors()

async function traced() {
  const { statement } = await wellKnown(api)
  return { path: `/statements/${statement}`, trace: await api<Trace>(`/statements/${statement}/trace`) }
}

describe('a trace', () => {
  it.each([
    ['ar', -1],
    ['en', 1],
  ] as const)('runs from the origin in the direction of reading (%s)', async (language, sign) => {
    const { path } = await traced()
    const page = await open(path, { language })
    const ends = await page.$$eval('.graph .edge .line', (lines) =>
      lines.map((line) => {
        const length = (line as SVGPathElement).getTotalLength()
        const [giver, taker] = [0, length].map((at) => (line as SVGPathElement).getPointAtLength(at).x)
        return taker! - giver!
      }),
    )
    const inTree = ends.filter((step) => step !== 0)
    expect(inTree.length).toBeGreaterThan(2)
    expect(inTree.every((step) => Math.sign(step) === sign)).toBe(true)
  })

  it('says in its table what its graph shows', async () => {
    const { path, trace } = await traced()
    const page = await open(path)
    expect(await page.locator('.graph .edge').count()).toBe(trace.edges.length)
    expect(await page.locator('.graph .node').count()).toBe(trace.nodes.length)
    expect(await page.locator('.edge-table tbody tr').count()).toBe(trace.edges.length)
    await page.getByRole('button', { name: 'بالزمن' }).click()
    expect(await page.locator('.graph .edge').count()).toBe(trace.edges.length)
  })

  it('shows by the keyboard the words that a link rests on', async () => {
    const { path, trace } = await traced()
    const page = await open(path)
    const at = trace.edges.findIndex(({ evidence }) => evidence.some(({ credit }) => credit !== null))
    await page.locator('.graph .edge').nth(at).focus()
    await page.keyboard.press('Enter')
    const credit = trace.edges[at]!.evidence.find((one) => one.credit !== null)!.credit!
    expect(await page.textContent('.edge-evidence')).toContain(credit.text)
  })

  it('sets the versions side by side with what differs, in words and not in colour alone', async () => {
    const { path, trace } = await traced()
    const page = await open(path)
    const wordings = new Set(trace.versions.map(({ wording }) => wording)).size
    expect(wordings).toBeGreaterThan(1)
    expect(await page.locator('.wording').count()).toBe(wordings)
    expect(await page.locator('.drift .severe').first().textContent()).toContain('عدد')
    expect(await page.locator('.wording del').first().textContent()).toContain('نقص')
    await page.getByText('أظهر الفروق').click()
    expect(await page.locator('.wording del').count()).toBe(0)
  })

  it('names what was searched', async () => {
    const { path, trace } = await traced()
    const page = await open(path, { language: 'en' })
    expect(await page.textContent('.scope')).toContain(`${trace.scope.documents} articles searched`)
  })
})

describe('an evidence sheet', () => {
  it('has the words, where they stand, the hashes, and the scope', async () => {
    const { path, trace } = await traced()
    const page = await open(`${path}/evidence`)
    const sheet = (await page.textContent('.sheet'))!
    for (const { content } of trace.versions) {
      for (const { text, start, end } of content) {
        expect(sheet).toContain(text)
        expect(sheet).toContain(`${start}–${end}`)
      }
    }
    expect(sheet).toMatch(/sha256:[0-9a-f]{64}/u)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.masthead').isVisible()).toBe(false)
    expect(await page.locator('.sheet').isVisible()).toBe(true)
  })
})

describe('a person', () => {
  it('outranks the program: what is parted is no version any more', async () => {
    const { path, trace } = await traced()
    const page = await open(path)
    await page.getByLabel('ماذا تقرر', { exact: true }).selectOption('split')
    await page.getByLabel('اسمك').fill('ليلى')
    await page.getByRole('button', { name: 'احفظ القرار' }).click()
    await page.getByText('حُفظ القرار').waitFor()
    await page.locator('.decisions').getByText('ليلى').waitFor()
    const after = await api<Trace>(`${path}/trace`)
    expect(after.versions.length).toBe(trace.versions.length - 1)
  })
})
