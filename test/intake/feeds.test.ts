import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { articlesFrom, type IntakeOptions, type Taken } from '../../src/intake/articles.ts'
import { listingOf } from '../../src/intake/listing.ts'
import { createWeb } from '../../src/intake/web.ts'
import { encoded } from './encoded.ts'
import { type Item, page, rss, sites, TestClock } from './site.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-feeds-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { open, site } = sites()

async function take(source: string, options: IntakeOptions = {}, clock = new TestClock()): Promise<Taken[]> {
  const web = createWeb({ limits: { allowPrivate: true, gap: 0, timeout: 2000 }, clock })
  open.push(web)
  const all: Taken[] = []
  for await (const taken of articlesFrom(source, { web, ...options })) all.push(taken)
  return all
}

const articles = (all: readonly Taken[]) => all.flatMap((taken) => ('article' in taken ? [taken.article] : []))
const problems = (all: readonly Taken[]) =>
  all.flatMap((taken) => ('problem' in taken ? [`${taken.problem.code} ${new URL(taken.problem.where).pathname}`] : []))

/** Entries as lines of url, title and day. */
const entries = (xml: string | Buffer): string[] =>
  listingOf(Buffer.from(xml), null).entries.map(({ url, title, published }) => [url, title, published].join(' | '))

const items = (...list: Item[]): string => rss(list).replaceAll('{origin}', 'https://a.example')
const TWO: Item[] = [
  { title: 'الأول', link: '/1', date: 'Tue, 09 Apr 2024 10:00:00 +0300' },
  { title: 'الثاني', link: '/2', date: 'Wed, 10 Apr 2024 10:00:00 +0300' },
]
const FIRST = 'https://a.example/1 | الأول | 2024-04-09'
const SECOND = 'https://a.example/2 | الثاني | 2024-04-10'

const SAYS = 'قال وزير الخارجية في مؤتمر صحفي عقد اليوم إن بلاده ستواصل الحوار مع جيرانها حتى التوصل إلى اتفاق.'
const MORE =
  'وأوضح أن المحادثات تناولت ملفات الحدود والمياه والتجارة، وأن الطرفين اتفقا على جدول زمني للقاءات المقبلة. '

describe('the entries of', () => {
  it('RSS', () => {
    expect(entries(items(...TWO))).toEqual([FIRST, SECOND])
  })

  it('RDF', () => {
    const rdf = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://a.example/"><title>الأفق</title><link>https://a.example/</link></channel>
<item rdf:about="https://a.example/1"><title>الأول</title><link>https://a.example/1</link><dc:date>2024-04-09T08:00:00+03:00</dc:date></item>
</rdf:RDF>`
    expect(entries(rdf)).toEqual([FIRST])
  })

  it('Atom, with the page among its links', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>الأفق</title><updated>2024-04-11T00:00:00Z</updated>
<entry><title type="html">الأول &amp;ndash; عاجل</title><id>tag:a.example,2024:1</id>
<link rel="enclosure" href="https://a.example/1.mp3"/><link rel="alternate" type="text/html" href="https://a.example/1"/>
<published>2024-04-09T08:00:00Z</published><updated>2024-04-10T08:00:00Z</updated></entry></feed>`
    expect(entries(atom)).toEqual(['https://a.example/1 | الأول – عاجل | 2024-04-09'])
  })

  it('JSON Feed', () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'الأفق' }
    const item = { id: '1', url: 'https://a.example/1', title: 'الأول', date_published: '2024-04-09T08:00:00Z' }
    expect(entries(JSON.stringify({ ...feed, items: [item] }))).toEqual([FIRST])
  })

  it('a feed whose guid is its address, and whose day is written in Arabic', () => {
    const xml = `<rss version="2.0"><channel><title>x</title><item><title>الأول</title><guid>https://a.example/1</guid>
<pubDate>الثلاثاء 9 أبريل 2024</pubDate></item></channel></rss>`
    expect(entries(xml)).toEqual([FIRST])
  })
})

describe('broken XML', () => {
  it.each<[string, (xml: string) => string, string[]]>([
    [
      'bare ampersands',
      (xml) => xml.replace('الأول', 'أ & ب').replace('/1<', '/1?a=1&b=2<'),
      ['https://a.example/1?a=1&b=2 | أ & ب | 2024-04-09', SECOND],
    ],
    [
      'signs that begin no element',
      (xml) => xml.replace('الأول', '5 < 6'),
      ['https://a.example/1 | 5 < 6 | 2024-04-09', SECOND],
    ],
    [
      'messages of the server before it',
      (xml) => `\n<br />\n<b>Warning</b>: mysql_connect() in /var/www\n${xml}`,
      [FIRST, SECOND],
    ],
    [
      'elements that are not closed',
      (xml) => xml.replace('الأول</title>', 'الأول').replace('</item>', ''),
      [FIRST, SECOND],
    ],
    [
      'elements that are closed by another name',
      (xml) => xml.replace('الأول</title>', 'الأول</titel>'),
      [FIRST, SECOND],
    ],
    [
      'HTML that is not escaped',
      (xml) => xml.replace('</pubDate>', '</pubDate><description><p>نص<br>آخر</description>'),
      [FIRST, SECOND],
    ],
    [
      'entities of HTML',
      (xml) => xml.replace('الأول', '&laquo;الأول&raquo;'),
      ['https://a.example/1 | «الأول» | 2024-04-09', SECOND],
    ],
    [
      'characters that XML does not know',
      (xml) => xml.replace('الأول', 'الأول\u0008'),
      ['https://a.example/1 | الأول\u0008 | 2024-04-09', SECOND],
    ],
    ['a wrong declaration', (xml) => xml.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'), [FIRST, SECOND]],
  ])('with %s is read', (_, spoil, expected) => {
    const listing = listingOf(Buffer.from(spoil(items(...TWO))), null)
    expect(entries(spoil(items(...TWO)))).toEqual(expected)
    expect(listing.isCutOff).toBe(false)
  })

  it('that breaks off anywhere gives the entries before', () => {
    const whole = Buffer.from(items(...TWO))
    const ends = [whole.indexOf('</item>') + 7, whole.lastIndexOf('</item>') + 7]
    for (let at = ends[0]!; at < ends[1]!; at += 3) {
      const listing = listingOf(whole.subarray(0, at), null)
      expect(listing.entries.map(({ title }) => title)).toEqual(['الأول'])
    }
  })

  it('in windows-1256 is read, whatever it declares', () => {
    for (const declared of ['windows-1256', 'utf-8', 'iso-8859-1']) {
      const xml = items(...TWO).replace('UTF-8', declared)
      expect(entries(encoded(xml, 'windows-1256'))).toEqual([FIRST, SECOND])
    }
  })

  it('takes a time in proportion to its length', () => {
    const hostile = [
      '<item>'.repeat(60_000),
      '<![CDATA['.repeat(60_000),
      '<a b="'.repeat(60_000),
      '&'.repeat(300_000),
      '<!--'.repeat(90_000),
    ]
    for (const text of hostile) {
      const start = performance.now()
      try {
        listingOf(Buffer.from(`<rss version="2.0"><channel>${text}`), null)
      } catch {}
      expect(performance.now() - start).toBeLessThan(5000)
    }
  }, 60_000)
})

describe('the articles of a feed', () => {
  it('are the pages that it names, with what they do not say from the feed', async () => {
    const { origin, asked } = await site({
      '/rss.xml': rss([
        {
          title: 'الوزير يزور الحدود',
          link: '/1?utm_source=rss&id=4',
          date: 'Tue, 09 Apr 2024 10:00:00 +0300',
          summary: 'قال الوزير',
        },
      ]),
      '/1?id=4': page('الوزير يزور الحدود', SAYS),
    })
    const [article] = articles(await take(`${origin}/rss.xml`))
    expect(article).toMatchObject({
      title: 'الوزير يزور الحدود',
      published: '2024-04-09',
      outlet: 'صحيفة الأفق',
      url: `${origin}/1?id=4`,
    })
    expect(article!.text).toContain(SAYS)
    expect(asked).toEqual(['/rss.xml', '/1?id=4'])
  })

  it('are read from the feed where it has the whole of them', async () => {
    const content = `<p>${SAYS}</p><p>${MORE.repeat(6)}</p><p>The post الوزير يزور الحدود appeared first on الأفق.</p>`
    const { origin, asked } = await site({
      '/rss.xml': rss([{ title: 'الوزير يزور الحدود', link: '/1', summary: 'قال الوزير', content, author: 'رويترز' }]),
    })
    const [article] = articles(await take(`${origin}/rss.xml`))
    expect(article!.text).toBe(['الوزير يزور الحدود', 'رويترز', SAYS, MORE.repeat(6).trim()].join('\n'))
    expect(article).toMatchObject({ title: 'الوزير يزور الحدود', outlet: 'صحيفة الأفق', url: `${origin}/1` })
    expect(asked).toEqual(['/rss.xml'])
  })

  it.each([
    `<p>${SAYS} ${MORE.repeat(6)} […]</p>`,
    `<p>${SAYS} ${MORE.repeat(6)} …</p><p>The post الوزير يزور الحدود appeared first on الأفق.</p>`,
    `<p>${SAYS} ${MORE.repeat(6)}</p><p><a href="/1">اقرأ المزيد</a></p>`,
    '<p>قال الوزير إن الحوار مستمر مع الجيران</p>',
  ])('are fetched where its content is not the whole: %s', async (content) => {
    const { origin, asked } = await site({
      '/rss.xml': rss([{ title: 'الوزير يزور الحدود', link: '/1', summary: 'قال الوزير', content }]),
      '/1': page('الوزير يزور الحدود', SAYS),
    })
    await take(`${origin}/rss.xml`)
    expect(asked).toEqual(['/rss.xml', '/1'])
  })

  it('are what the feed says where the page may not be had, and that is told', async () => {
    const path = join(folder, 'saved.xml')
    writeFileSync(
      path,
      rss([{ title: 'الوزير يزور الحدود', link: '/1', summary: SAYS }]).replaceAll('{origin}', 'http://127.0.0.1:1'),
    )
    const all = await take(path)
    expect(problems(all)).toEqual(['summary-only /1'])
    expect(articles(all)[0]).toMatchObject({
      text: `الوزير يزور الحدود\n${SAYS}`,
      url: 'http://127.0.0.1:1/1',
      outlet: 'صحيفة الأفق',
    })
  })

  it('are each taken once, and entries without an address by their text', async () => {
    const { origin, asked } = await site({
      '/rss.xml': rss([
        { title: 'أ', link: '/1' },
        { title: 'أ', link: '/1#comments' },
        { title: 'بيان', summary: SAYS },
      ]),
      '/1': page('أ', SAYS),
    })
    expect(articles(await take(`${origin}/rss.xml`)).map(({ url }) => url)).toEqual([`${origin}/1`, null])
    expect(asked).toEqual(['/rss.xml', '/1'])
  })

  it.each(['text/html', 'text/plain', 'application/octet-stream', 'application/rss+xml; charset=windows-1256'])(
    'are found whatever the server calls the feed: %s',
    async (type) => {
      const { origin } = await site({ '/1': page('أ', SAYS) })
      const feed = await site({
        '/feed': {
          headers: { 'content-type': type },
          body: rss([{ title: 'أ', link: '/1' }]).replaceAll('{origin}', origin),
        },
      })
      expect(articles(await take(`${feed.origin}/feed`)).length).toBe(1)
    },
  )

  it('come even when others are broken in every way, each of which is told once', async () => {
    const { origin } = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /robots',
      '/rss.xml': rss(
        ['good', 'gone', 'loop', 'slow', 'fails', 'robots', 'picture', 'bare', 'bomb', 'also-good'].map((name) => ({
          title: name,
          link: `/${name}`,
        })),
      ),
      '/good': page('خبر أول', SAYS),
      '/loop': { status: 302, headers: { location: '/loop' } },
      '/slow': (_, response) => void response.write('<html>'),
      '/fails': { status: 500 },
      '/picture': { headers: { 'content-type': 'image/png' }, body: 'PNG' },
      '/bare': '<!doctype html><html><body></body></html>',
      '/bomb': {
        headers: { 'content-encoding': 'gzip', 'content-type': 'text/html' },
        body: gzipSync(Buffer.alloc(40_000_000, ' ')),
      },
      '/also-good': page('خبر ثان', SAYS),
    })
    const web = createWeb({
      limits: { allowPrivate: true, gap: 0, timeout: 500, largest: 1_000_000 },
      clock: new TestClock(),
    })
    open.push(web)
    const all = await take(`${origin}/rss.xml`, { web })
    expect(problems(all)).toEqual([
      'http-status /gone',
      'redirect-loop /loop',
      'timeout /slow',
      'http-status /fails',
      'robots-disallowed /robots',
      'unsupported-type /picture',
      'no-article /bare',
      'too-large /bomb',
    ])
    expect(articles(all).map(({ title }) => title)).toEqual(['خبر أول', 'خبر ثان'])
  })

  it('are asked for where a page says that its feed is', async () => {
    const { origin } = await site({
      '/': page('الأفق', SAYS, '<link rel="alternate" type="application/rss+xml" href="/rss.xml?a=1&amp;b=2">'),
      '/bare': page('الأفق', SAYS),
    })
    const [elsewhere] = await take(`${origin}/`, { listingsOnly: true })
    expect(elsewhere).toMatchObject({
      problem: { code: 'feed-elsewhere', detail: { feed: `${origin}/rss.xml?a=1&b=2` } },
    })
    expect(problems(await take(`${origin}/bare`, { listingsOnly: true }))).toEqual(['no-feed /bare'])
  })

  it('are left for later when the server is busy for long', async () => {
    const { origin, asked } = await site({
      '/rss.xml': rss([
        { title: 'أ', link: '/1' },
        { title: 'ب', link: '/2' },
      ]),
      '/1': { status: 429, headers: { 'retry-after': '600' } },
    })
    expect(problems(await take(`${origin}/rss.xml`))).toEqual(['retry-later /1', 'retry-later /2'])
    expect(asked).toEqual(['/rss.xml', '/1'])
  })
})
