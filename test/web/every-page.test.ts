import { beforeAll, describe, expect, it } from 'vitest'
import { go, overflow, violations, visitors, WIDTHS } from './browser.ts'
import { everyPage } from './pages.ts'

const { open, api } = visitors()
let pages: ReadonlyMap<string, string>
beforeAll(async () => {
  pages = await everyPage(api)
})

describe('every page', () => {
  it.each([
    ['ar', 'light'],
    ['ar', 'dark'],
    ['en', 'light'],
  ] as const)(
    'has nothing that axe finds wrong, and fits its window (%s, %s)',
    async (language, theme) => {
      const page = await open('/', { language, theme })
      const found: Record<string, unknown> = {}
      for (const [name, path] of pages) {
        await go(page, path)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          const tooWide = await overflow(page)
          if (tooWide > 0) found[`${name} at ${width}`] = `${tooWide} pixels too wide`
        }
        const wrong = await violations(page)
        if (wrong.length > 0) found[name] = wrong
      }
      expect(found).toEqual({})
    },
    120_000,
  )
})
