import { oneLine, type PageElement } from './dom.ts'
import { outletAt } from './outlet-names.ts'
import { isOfKind } from './page-classes.ts'
import { publishedOf } from './page-day.ts'
import { articleData, bodyOf, type Data, nameOf, plainText } from './structured-data.ts'

/** What a page says of itself. */
export interface PageMetadata {
  readonly title: string | null
  /** The writer or the agency that it names, as a reader of the page sees it. */
  readonly byline: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** The paragraphs of the article, where the page's own data repeat it. */
  readonly body: readonly string[]
}

/** Reads the metadata of a page: its JSON-LD first, then OpenGraph and other meta elements, then what it shows. */
export function metadataOf(page: PageElement, address: string | null): PageMetadata {
  const data = articleData(page)
  const url = attribute(page, 'link[rel="canonical"]', 'href') ?? meta(page, ['og:url'])
  const site = nameOf(data?.publisher) ?? meta(page, ['og:site_name', 'application-name'])
  const outlet = outletAt(address ?? url) ?? site
  return {
    title: titleOf(page, data, [site, outlet]),
    byline: bylineOf(page, data, [site, outlet]),
    published: publishedOf(page, data),
    outlet,
    url,
    body: bodyOf(data),
  }
}

const CUT_OFF = /\s*(?:…|\.\.\.)$/u

function titleOf(page: PageElement, data: Data | null, sites: readonly (string | null)[]): string | null {
  const heading = shown(page, 'h1')
  const given =
    plainText(data?.headline) ?? meta(page, ['og:title', 'twitter:title']) ?? heading ?? shown(page, 'title')
  if (given === null) return null
  // Search engines want short headlines: the page itself shows the whole one.
  const whole = heading?.startsWith(given.replace(CUT_OFF, '')) ? heading : given
  return withoutSite(whole, sites, heading)
}

const SEPARATOR = / [|\-–—:»] /gu

/** A title less the name of the site that pages put behind it: `… | الجزيرة نت`. */
function withoutSite(title: string, sites: readonly (string | null)[], heading: string | null): string {
  if (heading && heading.length > 10 && title !== heading && title.startsWith(heading)) return heading
  const last = [...title.matchAll(SEPARATOR)].at(-1)
  if (!last || last.index === 0) return title
  return sites.includes(title.slice(last.index + 3).trim()) ? title.slice(0, last.index).trim() : title
}

const LONGEST_BYLINE = 60
const NO_NAME = /@|https?:|^(?:admin|administrator|editor|root|webmaster)$|^\P{Script=Arabic}*$/iu
const BY = /^(?:بقلم|كتب|كتبت|كتبه|إعداد|تحرير|الكاتب|المحرر)\s*:?\s+/u

function bylineOf(page: PageElement, data: Data | null, sites: readonly (string | null)[]): string | null {
  const candidates = [
    nameOf(data?.author),
    meta(page, ['author', 'article:author', 'dc.creator']),
    ...shownBylines(page),
  ]
  for (const candidate of candidates) {
    const name = candidate?.replace(BY, '')
    if (name && name.length <= LONGEST_BYLINE && !NO_NAME.test(name) && !sites.includes(name)) return name
  }
  return null
}

function* shownBylines(page: PageElement): Generator<string | null> {
  yield shown(page, '[rel="author"], [itemprop="author"]')
  for (const element of page.querySelectorAll('[class], [id]'))
    if (isOfKind(element, 'byline')) yield plainText(element.textContent)
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
  plainText(page.querySelector(selector)?.getAttribute(name))

const shown = (page: PageElement, selector: string): string | null => {
  const text = page.querySelector(selector)?.textContent
  return text ? oneLine(text) || null : null
}
