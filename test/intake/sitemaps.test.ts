import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { articlesFrom, type IntakeOptions, type Taken } from '../../src/intake/articles.ts'
import type { Visit } from '../../src/intake/visits.ts'
import { createWeb } from '../../src/intake/web.ts'
import { page, sites, TestClock } from './site.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-sitemaps-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { open, site } = sites()

async function take(source: string, options: IntakeOptions = {}): Promise<Taken[]> {
  const web = createWeb({ limits: { allowPrivate: true, gap: 0 }, clock: new TestClock() })
  open.push(web)
  const all: Taken[] = []
  for await (const taken of articlesFrom(source, { web, ...options })) all.push(taken)
  return all
}

const articles = (all: readonly Taken[]) => all.flatMap((taken) => ('article' in taken ? [taken.article] : []))
const problems = (all: readonly Taken[]) => all.flatMap((taken) => ('problem' in taken ? [taken.problem.code] : []))

const SAYS = 'قال وزير الخارجية في مؤتمر صحفي عقد اليوم إن بلاده ستواصل الحوار مع جيرانها حتى التوصل إلى اتفاق.'
const URLSET = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">`

const newsUrl = (path: string, title: string): string => `<url><loc>{origin}${path}</loc>
<image:image><image:loc>{origin}/picture.jpg</image:loc><image:title>صورة</image:title></image:image>
<news:news><news:publication><news:name>صحيفة الأفق</news:name><news:language>ar</news:language></news:publication>
<news:publication_date>2024-04-09T10:00:00+03:00</news:publication_date><news:title>${title}</news:title></news:news></url>`

const NEWS = `${URLSET}${newsUrl('/1', 'الوزير: الحوار &amp; السلام')}<url><loc>{origin}/about</loc></url></urlset>`

describe('a sitemap', () => {
  it('of news gives its articles, and no other pages', async () => {
    const { origin, asked } = await site({ '/news.xml': NEWS, '/1': page('الوزير: الحوار والسلام', SAYS) })
    expect(articles(await take(`${origin}/news.xml`))).toMatchObject([
      { title: 'الوزير: الحوار والسلام', published: '2024-04-09', outlet: 'صحيفة الأفق', url: `${origin}/1` },
    ])
    expect(asked).toEqual(['/news.xml', '/1'])
  })

  it('without news gives all its pages', async () => {
    const xml = `${URLSET}<url><loc>{origin}/1</loc><lastmod>2024-04-09</lastmod></url><url><loc> {origin}/2 </loc></url></urlset>`
    const { origin } = await site({ '/s.xml': xml, '/1': page('أ', SAYS), '/2': page('ب', SAYS) })
    expect(articles(await take(`${origin}/s.xml`)).map(({ title }) => title)).toEqual(['أ', 'ب'])
  })

  it('that names others gives the articles of all, packed ones too, each once', async () => {
    const served = await site({ '/1': page('أ', SAYS), '/2': page('ب', SAYS) })
    const { origin, routes, asked } = served
    const index = ['a.xml', 'b.xml.gz', 'gone.xml', 'index.xml'].map(
      (name) => `<sitemap><loc>{origin}/${name}</loc></sitemap>`,
    )
    routes['/index.xml'] =
      `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${index.join('')}</sitemapindex>`
    routes['/a.xml'] = `${URLSET}${newsUrl('/1', 'أ')}</urlset>`
    routes['/b.xml.gz'] = gzipSync(
      `${URLSET}${newsUrl('/1', 'أ')}${newsUrl('/2', 'ب')}</urlset>`.replaceAll('{origin}', origin),
    )
    const all = await take(`${origin}/index.xml`)
    expect(articles(all).map(({ title }) => title)).toEqual(['أ', 'ب'])
    expect(problems(all)).toEqual(['http-status'])
    expect(asked.filter((path) => path === '/1').length).toBe(1)
  })

  it('that breaks off gives what stands before, and bare ampersands do not matter', async () => {
    const { origin } = await site({
      '/s.xml': `${URLSET}${newsUrl('/1?a=1&b=2', 'أ & ب')}<url><loc>{origin}/2</loc><news:ne`,
      '/1?a=1&b=2': page('أ', SAYS),
    })
    const all = await take(`${origin}/s.xml`)
    expect(problems(all)).toEqual(['feed-cut-off'])
    expect(articles(all).map(({ url }) => url)).toEqual([`${origin}/1?a=1&b=2`])
  })

  it('is read from a file', async () => {
    const { origin } = await site({ '/1': page('أ', SAYS) })
    const path = join(folder, 'sitemap.xml.gz')
    writeFileSync(path, gzipSync(NEWS.replaceAll('{origin}', origin)))
    expect(articles(await take(path)).length).toBe(1)
  })

  it('is not asked for again while its index says that it is as it was', async () => {
    const index =
      '<?xml version="1.0"?><sitemapindex><sitemap><loc>{origin}/a.xml</loc><lastmod>2024-04-09</lastmod></sitemap></sitemapindex>'
    const { origin, asked } = await site({
      '/index.xml': index,
      '/a.xml': `${URLSET}${newsUrl('/1', 'أ')}</urlset>`,
      '/1': page('أ', SAYS),
    })
    const visits = new Map<string, Visit>()
    const recall = async (url: string) => visits.get(url) ?? null
    for (const taken of await take(`${origin}/index.xml`, { recall })) {
      const visit = 'seen' in taken ? taken.seen : taken.visit
      if (visit) visits.set(visit.url, visit)
    }
    expect([...visits.keys()].map((url) => new URL(url).pathname)).toEqual(['/1', '/a.xml', '/index.xml'])
    asked.length = 0
    expect(problems(await take(`${origin}/index.xml`, { recall }))).toEqual([])
    expect(asked).toEqual(['/index.xml'])
  })
})
