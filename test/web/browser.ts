import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { ADVICE, chromiumPath } from '../../scripts/chromium.ts'
import { type Site, startSite } from './site.ts'

export interface Visit {
  readonly language?: 'ar' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
}

export const WIDTHS = [360, 1440] as const

const STARTING = 60_000

/** A server and a browser for the tests of a file. What the browser complains of fails the test. */
export function visitors(options: { readonly samples?: boolean } = {}) {
  let site: Site
  let browser: Browser
  // One for all, so that what does not change is loaded once.
  let context: BrowserContext
  let complaints: string[] = []
  beforeAll(async () => {
    site = await startSite(options)
    browser = await launch()
    context = await browser.newContext()
  }, STARTING)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()))
    const all = complaints
    complaints = []
    expect(all).toEqual([])
  })

  async function open(path: string, { language = 'ar', theme = 'light', width = 1280 }: Visit = {}): Promise<Page> {
    const page = await context.newPage()
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width, height: 900 })
    page.setDefaultTimeout(10_000)
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => {
      // That an answer was 404 the page itself tells, and the test looks for it there.
      const isAnswer = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isAnswer) complaints.push(message.text())
    })
    await page.addInitScript((chosen) => {
      localStorage.clear()
      localStorage.setItem('isnad.language', chosen)
    }, language)
    await page.goto(site.url + path)
    await settled(page)
    return page
  }

  async function api<T>(path: string): Promise<T> {
    const response = await fetch(`${site.url}/api${path}`)
    expect(response.status).toBe(200)
    return (await response.json()) as T
  }

  return { open, api, url: () => site.url }
}

async function launch(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error(ADVICE)
  // Chromium refuses its sandbox to root.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** Goes to another page as a link within the site does. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.waitForFunction((to) => location.pathname + location.search === to, path)
  await page.waitForTimeout(50)
  await settled(page)
}

/** Waits until nothing is awaited any more, and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main [role="alert"]') && !document.querySelector('.loading, [aria-busy="true"]'),
  )
  await page.evaluate(() => document.fonts.ready)
}

/** What axe finds, by rule and element. */
export async function violations(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

/** By how much the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
