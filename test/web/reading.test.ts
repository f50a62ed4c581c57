import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { DocumentPage, StoredDocument } from '../../src/archive/archive.ts'
import { go, visitors } from './browser.ts'
import { wellKnown } from './pages.ts'

const { open, api } = visitors()

/** The words that the page marks as a statement's content, as its cue and as its source, in the order of the text. */
const markedIn = (page: Page) =>
  page.evaluate(() => {
    const marked: Record<string, { start: number; text: string }[]> = {}
    for (const element of document.querySelectorAll<HTMLElement>('.article-text [data-start]')) {
      for (const kind of ['content', 'cue', 'source']) {
        for (const id of element.dataset[kind]?.split(' ') ?? []) {
          marked[`${kind} ${id}`] ??= []
          marked[`${kind} ${id}`]!.push({ start: Number(element.dataset.start), text: element.textContent })
        }
      }
    }
    return marked
  })

/** What the record says that they are; a line's end is no part of a line. */
function wantedOf({ record }: Pick<StoredDocument, 'record'>) {
  const { text } = record.document
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '')).join('')
  return record.statements.flatMap(({ id, content, cue, source }) => [
    [`content ${id}`, words(content)] as const,
    [`cue ${id}`, words([cue])] as const,
    ...(source ? [[`source ${id}`, words([source])] as const] : []),
  ])
}

describe('an article', () => {
  it('marks exactly the words that the record says', async () => {
    const page = await open('/')
    const { documents } = await api<DocumentPage>('/documents?limit=100')
    expect(documents.length).toBeGreaterThan(30)
    for (const { id, title } of documents) {
      const detail = await api<StoredDocument>(`/documents/${id}`)
      await go(page, `/documents/${id}`)
      await page.waitForSelector('.article-text')
      const marked = await markedIn(page)
      for (const [name, words] of wantedOf(detail)) {
        expect((marked[name] ?? []).map(({ text }) => text).join(''), `${title}: ${name}`).toBe(words)
      }
      expect(await page.textContent('.article-text'), title ?? '').toBe(
        detail.record.document.text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .join(''),
      )
    }
  }, 60_000)

  it('leaves letters joined where a mark begins or ends within a word', async () => {
    const { document } = await wellKnown(api)
    const page = await open(`/documents/${document}`)
    const widths = await page.evaluate(() => {
      const lines = [...document.querySelectorAll<HTMLElement>('.article-text p, .article-text h1')]
      return lines.map((line) => {
        const plain = line.cloneNode() as HTMLElement
        plain.textContent = line.textContent
        line.after(plain)
        const [marked, unmarked] = [line, plain].map((one) => {
          one.style.display = 'inline-block'
          one.style.whiteSpace = 'nowrap'
          return one.getBoundingClientRect().width
        }) as [number, number]
        plain.remove()
        return Math.abs(marked - unmarked)
      })
    })
    expect(Math.max(...widths)).toBeLessThan(1)
  })

  it.each(['ar', 'en'] as const)('is read right to left in %s too', async (language) => {
    const { document } = await wellKnown(api)
    const page = await open(`/documents/${document}`, { language })
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(await page.getAttribute('.article-text', 'dir')).toBe('rtl')
  })

  it('finds the card of the words that are clicked, and the words of a card', async () => {
    const { document } = await wellKnown(api)
    const page = await open(`/documents/${document}`)
    await page.click('.article-text [data-content~="s2"]')
    await page.waitForSelector('#card-s2.chosen')
    expect(new URL(page.url()).searchParams.get('s')).toBe('s2')
    await page.click('#card-s1 .card-head')
    await page.waitForSelector('.article-text .cue.chosen-part[data-cue~="s1"]')
    expect(await page.$$eval('.card.chosen', (cards) => cards.length)).toBe(1)
    const [card, words] = await Promise.all(
      ['#card-s1', '.article-text [data-cue~="s1"]'].map(async (one) => (await page.locator(one).boundingBox())!),
    )
    expect(Math.abs(card!.y - words!.y)).toBeLessThan(40)
  })

  it('goes through its statements by the keyboard, to the trace of one', async () => {
    const { document } = await wellKnown(api)
    const page = await open(`/documents/${document}`)
    await page.focus('.article-text a.cue')
    await page.keyboard.press('j')
    await page.waitForSelector('#card-s1.chosen')
    await page.keyboard.press('j')
    await page.waitForSelector('#card-s2.chosen')
    await page.keyboard.press('k')
    await page.waitForSelector('#card-s1.chosen')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.card.chosen', { state: 'detached' })
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card.chosen')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/statements/*')
  })

  it('shows names and times when asked, and the record as it is kept', async () => {
    const { document } = await wellKnown(api)
    const page = await open(`/documents/${document}`)
    expect(await page.$('.article-text .name')).toBeNull()
    await page.click('text=الأسماء')
    await page.waitForSelector('.article-text .name')
    await page.click('.entities button >> nth=0')
    await page.waitForSelector('.article-text .chosen-name')
    await page.click('text=الأوقات')
    await page.waitForSelector('.article-text .time')
    await page.click('text=السجل الخام')
    const raw = JSON.parse((await page.textContent('.raw pre'))!)
    expect(raw).toEqual((await api<StoredDocument>(`/documents/${document}`)).record)
  })
})
