import { describe, expect, it } from 'vitest'
import { settled, visitors } from './browser.ts'
import { wellKnown } from './pages.ts'

const { open, api } = visitors()

describe('the first page', () => {
  it('leads from what the archive holds to a story, and to the trace of what it says', async () => {
    const page = await open('/')
    await page.getByRole('heading', { name: 'من قال ماذا، ومتى، وعمّن' }).waitFor()
    expect(await page.textContent('.story.leads')).toContain('أصل واحد')
    await page.click('.story.leads h3 a')
    await page.waitForURL('**/stories/*')
    await settled(page)
    expect(await page.locator('.carriers > li').count()).toBeGreaterThan(3)
    await page.getByRole('link', { name: 'تتبع ما تقوله' }).click()
    await page.waitForURL('**/statements/*')
    await page.getByRole('heading', { name: 'شجرة النقل' }).waitFor()
  })

  it('is in English for who wants it, and stays so', async () => {
    const page = await open('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What the archive holds today' }).waitFor()
    expect(await page.getAttribute('html', 'dir')).toBe('ltr')
    expect(await page.evaluate(() => localStorage.getItem('isnad.language'))).toBe('en')
  })

  it('is dark for who wants it', async () => {
    const page = await open('/')
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await background()
    const button = page.getByRole('button', { name: /المظهر/u })
    await button.click()
    await button.click()
    await page.getByRole('button', { name: 'المظهر: داكن' }).waitFor()
    expect(await background()).not.toBe(light)
  })
})

describe('a search', () => {
  it('finds while one types, and stands in the address', async () => {
    const page = await open('/search')
    await page.getByRole('searchbox').pressSequentially('المدرج', { delay: 20 })
    await page.waitForURL((url) => url.searchParams.get('q') === 'المدرج')
    await settled(page)
    const marked = await page.locator('.statements mark').allTextContents()
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.every((words) => words.includes('مدرج'))).toBe(true)
  })

  it('is narrowed by a facet and widened again, each with its number', async () => {
    const page = await open('/search')
    const total = () => page.textContent('.total')
    const all = await total()
    const facet = page.locator('.facet').nth(1).locator('li button').first()
    const count = await facet.locator('.count').textContent()
    await facet.click()
    await page.waitForURL((url) => url.searchParams.has('outlet'))
    await page.waitForFunction((before) => document.querySelector('.total')?.textContent !== before, all)
    expect(await total()).toContain(count)
    await page.locator('.active button').first().click()
    await page.waitForFunction((before) => document.querySelector('.total')?.textContent === before, all)
  })

  it('says what to do when it finds nothing', async () => {
    const page = await open(`/search?q=${encodeURIComponent('زقزوق')}`, { language: 'en' })
    await page.getByRole('heading', { name: 'No statement has these words' }).waitFor()
  })

  it('leads to a speaker, and from there to whom they speak of', async () => {
    const { speaker } = await wellKnown(api)
    const page = await open(`/speakers/${speaker}`, { language: 'en' })
    expect(await page.locator('.bars rect').count()).toBeGreaterThan(0)
    await page.getByRole('region', { name: 'Where they were published' }).getByRole('link').first().click()
    await page.waitForURL('**/search?**')
    await settled(page)
    expect(await page.locator('.active li').count()).toBeGreaterThanOrEqual(2)
  })
})

describe('when the server does not answer', () => {
  it('says so, and tries again', async () => {
    const page = await open('/add')
    await page.route('**/api/statements?**', (route) => route.abort())
    await page.getByRole('link', { name: 'الأقوال' }).click()
    await page.getByText('لا يجيب الخادم').waitFor()
    await page.unroute('**/api/statements?**')
    await page.getByRole('button', { name: 'أعد المحاولة' }).click()
    await page.waitForSelector('.statements > li')
  })
})
