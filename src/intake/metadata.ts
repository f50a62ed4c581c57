import { oneLine, type PageElement, textOf } from './dom.ts'
import { headlineElement, TITLE_SEPARATOR } from './headline.ts'
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
  const site = nameOf(data?.publisher) ?? publisherIn(page) ?? meta(page, ['og:site_name', 'application-name'])
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

/** The publisher that microdata name. */
function publisherIn(page: PageElement): string | null {
  const name = page.querySelector('[itemprop="publisher"] [itemprop="name"]')
  return name && plainText(name.getAttribute('content') ?? name.textContent)
}

const CUT_OFF = /\s*(?:…|\.\.\.)$/u

function titleOf(page: PageElement, data: Data | null, sites: readonly (string | null)[]): string | null {
  const element = headlineElement(page)
  const heading = element && textOf(element)
  const given =
    plainText(data?.headline) ?? meta(page, ['og:title', 'twitter:title']) ?? heading ?? shown(page, 'title')
  if (given === null) return null
  // Search engines want short headlines: the page itself shows the whole one.
  const whole = heading?.startsWith(given.replace(CUT_OFF, '')) ? heading : given
  return withoutSite(whole, sites, heading)
}

/** A title less the name of the site that pages put before or behind it: `… | الجزيرة نت`. */
function withoutSite(title: string, sites: readonly (string | null)[], heading: string | null): string {
  if (heading && heading.length > 10 && title !== heading && title.startsWith(heading)) return heading
  const parts = title.split(TITLE_SEPARATOR)
  if (parts.length === 1) return title
  if (heading && parts.includes(heading)) return heading
  const site = parts.at(-1)!
  const end = title.length - site.length - SEPARATOR_LENGTH
  return sites.includes(site.trim()) ? title.slice(0, end).trim() : title
}

const SEPARATOR_LENGTH = ' | '.length

const LONGEST_BYLINE = 60
const NO_NAME = /@|https?:|^(?:admin|administrator|editor|root|webmaster)$|^\P{Script=Arabic}*$/iu
const BY = /^(?:بقلم|بواسطة|كتب|كتبت|كتبه|إعداد|تحرير|الكاتب|المحرر)\s*:?\s+/u
/** Between the writer and what pages put beside him: the time, the section. */
const PART = /\s+[|•·]\s+/u

function bylineOf(page: PageElement, data: Data | null, sites: readonly (string | null)[]): string | null {
  const candidates = [
    nameOf(data?.author),
    meta(page, ['author', 'article:author', 'dc.creator']),
    ...shownBylines(page),
  ]
  for (const candidate of candidates) {
    const name = candidate?.split(PART, 1).join('').replace(BY, '')
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
