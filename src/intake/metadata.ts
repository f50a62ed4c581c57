import { publicationDay } from './published.ts'

/** The little that is used of a page's DOM. */
export interface PageElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** What a page says of itself. */
export interface PageMetadata {
  readonly title: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** The text of the article, where the page's own data repeat it. */
  readonly body: string | null
}

type Data = Readonly<Record<string, unknown>>

/** Reads the metadata of a page: its JSON-LD first, then OpenGraph and other meta elements, then `<time>` and `<h1>`. */
export function metadataOf(page: PageElement): PageMetadata {
  const data = articleData(page)
  const outlet = nameOf(data?.publisher) ?? meta(page, ['og:site_name', 'application-name', 'twitter:site'])
  const title =
    words(data?.headline) ?? meta(page, ['og:title', 'twitter:title']) ?? textOf(page, 'h1') ?? textOf(page, 'title')
  return {
    title: title && withoutSite(title, outlet, textOf(page, 'h1')),
    published: publishedOf(page, data),
    outlet,
    url: attribute(page, 'link[rel="canonical"]', 'href') ?? meta(page, ['og:url']),
    body: words(data?.articleBody),
  }
}

const PUBLISHED_META = [
  'article:published_time',
  'datePublished',
  'og:published_time',
  'pubdate',
  'date',
  'DC.date.issued',
  'dc.date',
]

function publishedOf(page: PageElement, data: Data | null): string | null {
  const candidates = [
    words(data?.datePublished),
    ...PUBLISHED_META.map((name) => meta(page, [name])),
    attribute(page, '[itemprop="datePublished"]', 'datetime'),
    attribute(page, 'article time[datetime]', 'datetime'),
    attribute(page, 'time[datetime]', 'datetime'),
  ]
  for (const candidate of candidates) {
    const day = publicationDay(candidate)
    if (day) return day
  }
  return null
}

const ARTICLE_TYPE = /Article$|^Report$|^BlogPosting$|^LiveBlogPosting$/

/** The JSON-LD object that describes the page's article. */
function articleData(page: PageElement): Data | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = flatten(parseLoosely(script.textContent ?? '')).find((data) =>
      typesOf(data).some((type) => ARTICLE_TYPE.test(type)),
    )
    if (found) return found
  }
  return null
}

// Pages put raw line breaks into the strings of their JSON-LD, which JSON forbids.
function parseLoosely(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, ' '))
  } catch {
    return null
  }
}

function flatten(data: unknown): Data[] {
  if (Array.isArray(data)) return data.flatMap(flatten)
  if (typeof data !== 'object' || data === null) return []
  return [data as Data, ...flatten((data as Data)['@graph'])]
}

const typesOf = (data: Data): string[] =>
  [data['@type']].flat().filter((type): type is string => typeof type === 'string')

function nameOf(value: unknown): string | null {
  const [first] = [value].flat()
  return typeof first === 'object' && first !== null ? words((first as Data).name) : words(first)
}

function meta(page: PageElement, names: readonly string[]): string | null {
  for (const name of names) {
    for (const key of ['property', 'name', 'itemprop']) {
      const content = attribute(page, `meta[${key}="${name}"]`, 'content')
      if (content) return content
    }
  }
  return null
}

const attribute = (page: PageElement, selector: string, name: string): string | null =>
  words(page.querySelector(selector)?.getAttribute(name))

const textOf = (page: PageElement, selector: string): string | null => words(page.querySelector(selector)?.textContent)

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#39': "'",
  apos: "'",
  amp: '&',
  laquo: '«',
  raquo: '»',
}

/** A string on one line, or null when there is nothing in it. JSON-LD often holds the entities of HTML. */
function words(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const plain = value.replace(/&(#?[0-9a-z]{2,6});/gi, (entity, name: string) => ENTITIES[name] ?? entity)
  return plain.replace(/\s+/g, ' ').trim() || null
}

/** A title less the name of the site that pages put behind it: `… | الجزيرة نت`. */
function withoutSite(title: string, outlet: string | null, heading: string | null): string {
  if (heading && heading.length > 10 && title !== heading && title.startsWith(heading)) return heading
  const cut = Math.max(title.lastIndexOf(' | '), title.lastIndexOf(' - '), title.lastIndexOf(' – '))
  if (cut <= 0 || !outlet) return title
  return title.slice(cut + 3).trim() === outlet ? title.slice(0, cut).trim() : title
}
