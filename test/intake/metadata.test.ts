import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/intake/dom.ts'
import { metadataOf } from '../../src/intake/metadata.ts'

const page = (head: string, body = '') =>
  metadataOf(documentOf(`<html><head>${head}</head><body>${body}</body></html>`), null)
const json = (text: string): string => `<script type="application/ld+json">${text}</script>`
const article = (members: string, type = '"NewsArticle"'): string =>
  json(`{"@context": "https://schema.org", "@type": ${type}, ${members}}`)

describe('the JSON-LD of a page', () => {
  const NEWS = '"headline": "فتح الطريق", "datePublished": "2024-04-09"'

  it.each<[string, string]>([
    ['an object', article(NEWS)],
    ['an array', json(`[{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", ${NEWS}}]`)],
    ['a graph', json(`{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", ${NEWS}}]}`)],
    ['arrays in a graph', json(`{"@graph": [[{"@type": "NewsArticle", ${NEWS}}]]}`)],
    ['the entity of a page', json(`{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", ${NEWS}}}`)],
    ['another script', json('{"@type": "Organization"}') + article(NEWS)],
    ['an object with several types', article(NEWS, '["Article", "NewsArticle"]')],
    ['an object of a finer type', article(NEWS, '"ReportageNewsArticle"')],
    ['raw line breaks in strings', article('"headline": "فتح\nالطريق", "datePublished": "2024-04-09"')],
    ['commas too many', json(`{"@type": "NewsArticle", ${NEWS},}`)],
    ['a comment around it', json(`<!-- {"@type": "NewsArticle", ${NEWS}} -->`)],
    ['a CDATA section', json(`//<![CDATA[\n{"@type": "NewsArticle", ${NEWS}}\n//]]>`)],
    ['a semicolon behind it', json(`{"@type": "NewsArticle", ${NEWS}};`)],
    ['a broken script before it', json('{"@type": "Organization", ') + article(NEWS)],
  ])('is read in %s', (_, head) => {
    expect(page(head)).toMatchObject({ title: 'فتح الطريق', published: '2024-04-09' })
  })

  it('gives its day even where it is broken', () => {
    const broken = '{"@type": "NewsArticle", "headline": "قال "نعم"", "datePublished": "2024-04-09", "image": ['
    expect(page(`${json(broken)}<title>قال نعم</title>`)).toMatchObject({ title: 'قال نعم', published: '2024-04-09' })
  })

  it('is looked up by its ids', () => {
    const graph = `{"@graph": [
      {"@type": "NewsArticle", ${NEWS}, "author": {"@id": "#a"}, "publisher": {"@id": "#p"}},
      {"@type": "Person", "@id": "#a", "name": "هند البحر"}, {"@type": "Organization", "@id": "#p", "name": "الأفق"}]}`
    expect(page(json(graph))).toMatchObject({ byline: 'هند البحر', outlet: 'الأفق' })
  })

  it('may hold entities, and objects where strings are meant', () => {
    const members =
      '"headline": "قال &quot;نعم&quot; &#8211; ولا", "author": [{"name": "رويترز"}], "publisher": "الأفق", "datePublished": 20240409'
    expect(page(article(members))).toMatchObject({
      title: 'قال "نعم" – ولا',
      byline: 'رويترز',
      outlet: 'الأفق',
      published: null,
    })
  })

  it.each([
    'null',
    '5',
    '"x"',
    '[]',
    '{}',
    '[null]',
    '{"@graph": null}',
    '{"@type": 5}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ])('may be anything: %.20s', (text) => {
    expect(page(json(text))).toMatchObject({ title: null, published: null })
  })
})

describe('the outlet of a page', () => {
  const named = '<meta property="og:site_name" content="موقع ما">'
  const at = (address: string | null, head = named) =>
    metadataOf(documentOf(`<html><head>${head}</head></html>`), address).outlet

  it('is the one that the tables know by its host', () => {
    expect(at('https://aawsat.com/home/1')).toBe('الشرق الأوسط')
    expect(at('https://www.aawsat.com/home/1')).toBe('الشرق الأوسط')
    expect(at(null, `${named}<link rel="canonical" href="https://m.aawsat.com/1">`)).toBe('الشرق الأوسط')
  })

  it('is the one that the page names, where they do not', () => {
    expect(at('https://news.example/1')).toBe('موقع ما')
    expect(at('https://com/1')).toBe('موقع ما')
  })
})

describe('the day of a page', () => {
  const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`

  it.each<[string, string, string]>([
    ['its meta element', meta('article:published_time', '2024-04-09T01:00:00+03:00'), ''],
    ['its meta element before what it shows', meta('article:published_time', '2024-04-09'), '<time>1 مايو 2024</time>'],
    ['microdata', '', '<span itemprop="datePublished" content="x" datetime="2024-04-09">أمس</span>'],
    ['a time element', '', '<h1>عنوان</h1><time datetime="2024-04-09T10:00">أمس</time>'],
    [
      'what follows the headline',
      '',
      '<div class="date">1 مايو 2025</div><h1>عنوان</h1><div class="date">9 أبريل 2024</div>',
    ],
    [
      'what it shows before an update',
      '',
      '<h1>عنوان</h1><p class="date">آخر تحديث: 11 أبريل 2024</p><p class="date">نشر: 9 أبريل 2024</p>',
    ],
    [
      'the first of two in one place',
      '',
      '<h1>عنوان</h1><div class="date">نشر في 9 أبريل 2024 آخر تحديث 11 أبريل 2024</div>',
    ],
    ['an update, where nothing else is there', '', '<h1>عنوان</h1><div class="date">آخر تحديث: 9 أبريل 2024</div>'],
    ['an element without a name', '', '<h1>عنوان</h1><div><b>الثلاثاء 9 أبريل 2024</b></div>'],
  ])('is told by %s', (_, head, body) => {
    expect(page(head, body).published).toBe('2024-04-09')
  })

  it.each([
    '<header><span class="date">9 أبريل 2024</span></header><h1>عنوان</h1>',
    '<h1>عنوان</h1><div class="related"><span class="date">9 أبريل 2024</span></div>',
    '<h1>عنوان</h1><p>اجتمعوا في 9 أبريل 2024.</p>',
  ])('is not taken from what is around: %s', (body) => {
    expect(page('', body).published).toBeNull()
  })
})

describe('the headline of a page', () => {
  it.each<[string, string, string]>([
    [
      'less the name of the site',
      '<meta property="og:site_name" content="الأفق"><title>فتح الطريق الجديد | الأفق</title>',
      '',
    ],
    [
      'as it is shown, where the title goes on',
      '<title>فتح الطريق الجديد أخبار محلية</title>',
      '<h1>فتح الطريق الجديد</h1>',
    ],
    ['in full, where the data cut it', article('"headline": "فتح الطريق…"'), '<h1>فتح الطريق الجديد</h1>'],
    [
      'not the name of the site',
      '<title>فتح الطريق الجديد - الأفق</title>',
      '<h1>الأفق</h1><h1>فتح الطريق الجديد</h1>',
    ],
  ])('is given %s', (_, head, body) => {
    expect(page(head, body).title).toBe('فتح الطريق الجديد')
  })
})

describe('the byline of a page', () => {
  it.each<[string, string, string]>([
    ['its data', article('"author": {"name": "هند البحر"}'), ''],
    ['its meta element', '<meta name="author" content="هند البحر">', ''],
    ['what it shows', '', '<div class="article__author">كتبت: هند البحر</div>'],
    ['a link', '', '<a rel="author" href="/h">هند البحر</a>'],
    ['what it shows with the day', '', '<div class="byline">بقلم: هند البحر | 9 أبريل 2024</div>'],
  ])('is told by %s', (_, head, body) => {
    expect(page(head, body).byline).toBe('هند البحر')
  })

  it.each(['admin', 'https://news.example/author/1', 'a@news.example', 'John', 'الأفق'])(
    'is none when it is %s',
    (name) => {
      expect(
        page(`<meta property="og:site_name" content="الأفق"><meta name="author" content="${name}">`).byline,
      ).toBeNull()
    },
  )
})
