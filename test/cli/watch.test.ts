import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { page, type Route, rss, type Site, serve } from '../intake/site.ts'
import { isnad, type Run } from './isnad.ts'

const SLOW = { timeout: 120_000 }
const folder = mkdtempSync(join(tmpdir(), 'isnad-watch-'))
afterAll(() => rmSync(folder, { recursive: true }))
const open: Site[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()))
})

async function site(routes: Record<string, Route>): Promise<Site> {
  const served = await serve(routes)
  open.push(served)
  return served
}

let archives = 0
const newArchive = (): string => join(folder, `${archives++}.db`)

const once = (archive: string, ...args: string[]): Promise<Run> =>
  isnad(['watch', '--once', '--allow-private', '--pause', '0', '--archive', archive, ...args])

const lines = ({ out }: Run): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const SAYS = 'قال وزير الخارجية في مؤتمر صحفي عقد اليوم إن بلاده ستواصل الحوار مع جيرانها حتى التوصل إلى اتفاق.'

const news = (): Record<string, Route> => ({
  '/rss.xml': rss([
    { title: 'الوزير: الحوار مستمر', link: '/1', date: 'Tue, 09 Apr 2024 10:00:00 +0300', summary: 'قال الوزير' },
    { title: 'اللجنة تجتمع', link: '/2', date: 'Tue, 09 Apr 2024 11:00:00 +0300', summary: 'قالت اللجنة' },
  ]),
  '/1': page('الوزير: الحوار مستمر', SAYS),
  '/2': page('اللجنة تجتمع', SAYS.replace('وزير الخارجية', 'رئيس اللجنة')),
})

describe('isnad watch', () => {
  it('takes in the articles of feeds, and the next time only what is new', SLOW, async () => {
    const { origin, asked, routes } = await site(news())
    const archive = newArchive()
    const first = await once(archive, `${origin}/rss.xml`)
    expect([first.status, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d {2}feeds: 1, articles taken in: 2, there already: 0, unreadable: 0\n$/,
    )

    asked.length = 0
    routes['/rss.xml'] = rss([
      { title: 'خبر ثالث', link: '/3', summary: 'قال المتحدث' },
      { title: 'الوزير: الحوار مستمر', link: '/1', date: 'Tue, 09 Apr 2024 10:00:00 +0300', summary: 'قال الوزير' },
    ])
    routes['/3'] = page('خبر ثالث', SAYS.replace('وزير الخارجية', 'المتحدث'))
    const second = await once(archive, '--format', 'ndjson', `${origin}/rss.xml`)
    expect(lines(second)).toMatchObject([
      { status: 'added', url: `${origin}/3` },
      { status: 'known', url: `${origin}/1` },
      { status: 'round', feeds: 1, added: 1, known: 1, unreadable: 0, next: null },
      { status: 'done' },
    ])
    expect(asked).toEqual(['/rss.xml', '/3'])
  })

  it('goes on when one feed fails, and says so in one line', SLOW, async () => {
    const { origin } = await site({
      ...news(),
      '/broken.xml': '<?xml version="1.0"?><rss version="2.0">',
      '/page': page('خبر', SAYS),
    })
    const run = await once(
      newArchive(),
      `${origin}/broken.xml`,
      `${origin}/none.xml`,
      `${origin}/page`,
      `${origin}/rss.xml`,
    )
    expect(run.status).toBe(1)
    expect(run.out).toContain('feeds: 4, articles taken in: 2, there already: 0, unreadable: 3')
    expect(run.err.trim().split('\n').sort()).toEqual([
      `isnad: ${origin}/broken.xml: a feed that is damaged beyond mending (Invalid feed format)`,
      `isnad: ${origin}/none.xml: the server answered 404`,
      `isnad: ${origin}/page: no feed and no sitemap`,
    ])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('waits for the next round until %s ends it', SLOW, async (signal) => {
    const { origin } = await site(news())
    const args = ['watch', '--allow-private', '--pause', '0', '--every', '1h', '--archive', newArchive()]
    const run = await isnad([...args, `${origin}/rss.xml`], '', (out, kill) => {
      if (out.endsWith('\n')) kill(signal)
    })
    expect([run.status, run.err]).toEqual([0, 'isnad: stopping (Ctrl-C again: at once)\nisnad: stopped\n'])
    expect(run.out).toMatch(/articles taken in: 2, there already: 0, unreadable: 0; next \d{4}-\d\d-\d\d \d\d:\d\d\n$/)
  })

  it('does not ask private addresses unless it is allowed to', SLOW, async () => {
    const { origin, asked } = await site(news())
    const run = await isnad(['watch', '--once', '--archive', newArchive(), `${origin}/rss.xml`])
    expect(run.status).toBe(1)
    expect(run.err).toContain('127.0.0.1 is a private or loopback address (--allow-private fetches it)')
    expect(asked).toEqual([])
  })

  it('says what a time is when it is given none', SLOW, async () => {
    const run = await isnad(['watch', '--every', 'soon', 'https://example.com/rss'])
    expect([run.status, run.err]).toEqual([
      2,
      "isnad: 'soon' is no time that can be waited: write 90s, 10m, 2h or 1d, seven days at most\nisnad --help shows what there is.\n",
    ])
  })
})

describe('isnad add', () => {
  it('takes in all entries of a feed, and tells them again by their feed', SLOW, async () => {
    const { origin, asked } = await site(news())
    const args = ['add', '--allow-private', '--pause', '0', '--archive', newArchive(), `${origin}/rss.xml`]
    expect((await isnad(args)).out).toMatch(/^2 articles taken in, 0 there already, 0 unreadable/)
    asked.length = 0
    const again = await isnad(args)
    expect([again.status, again.err]).toEqual([0, ''])
    expect(again.out).toMatch(/^0 articles taken in, 2 there already, 0 unreadable/)
    expect(asked).toEqual(['/rss.xml'])
  })
})
