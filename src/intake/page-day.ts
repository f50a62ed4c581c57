import { isElement, oneLine, type PageElement, visit } from './dom.ts'
import { headlineElement } from './headline.ts'
import { isOfKind } from './page-classes.ts'
import { publicationDay } from './published.ts'
import type { Data } from './structured-data.ts'
import { isDateLine, writtenDay } from './written-day.ts'

const META = [
  'article:published_time',
  'datePublished',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'date',
  'DC.date.issued',
  'dc.date',
  'dcterms.created',
]

/** The day of publication of a page: as its data give it, or else as its readers see it. */
export function publishedOf(page: PageElement, data: Data | null): string | null {
  for (const written of [data?.datePublished, data?.dateCreated, ...metaDates(page)]) {
    const day = typeof written === 'string' ? (publicationDay(written) ?? writtenDay(written)) : null
    if (day) return day
  }
  return shownDay(page)
}

function* metaDates(page: PageElement): Generator<string | null | undefined> {
  for (const name of META) {
    for (const key of ['property', 'name', 'itemprop']) {
      yield page.querySelector(`meta[${key}="${name}"]`)?.getAttribute('content')
    }
  }
  yield page.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime')
  yield page.querySelector('article time[datetime]')?.getAttribute('datetime')
}

const LONGEST = 160
const UPDATED = /تحديث|تعديل|updated|modified/iu
const ABOVE_PAGES = new Set(['HEADER', 'NAV', 'FOOTER', 'ASIDE', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'])

/**
 * The day that a page shows. What follows the headline is trusted before what precedes it, for many sites show the day
 * of the visit on top; and a time of publication before one of an update.
 */
function shownDay(page: PageElement): string | null {
  const body = page.querySelector('body') ?? page
  const found: { day: string; rank: number }[] = []
  const headline = headlineElement(page)
  let behindHeadline = false
  visit(
    body,
    (node) => {
      if (!isElement(node)) return false
      if (node === headline) behindHeadline = true
      if (ABOVE_PAGES.has(node.nodeName) && !node.querySelector('h1')) return false
      if ((isOfKind(node, 'other') || isOfKind(node, 'frame')) && !node.querySelector('h1')) return false
      const day = dayIn(node)
      if (day)
        found.push({ day, rank: (behindHeadline ? 0 : 1) + (UPDATED.test(oneLine(node.textContent ?? '')) ? 2 : 0) })
      return true
    },
    () => {},
  )
  return found.sort((a, b) => a.rank - b.rank)[0]?.day ?? null
}

function dayIn(element: PageElement): string | null {
  if (element.nodeName !== 'TIME' && !isOfKind(element, 'date') && !isBareDate(element)) return null
  const datetime = element.getAttribute('datetime')
  const text = oneLine(element.textContent ?? '')
  return publicationDay(datetime) ?? (text.length <= LONGEST ? writtenDay(withoutUpdate(text)) : null)
}

/** Whether an element has nothing but a date in it, with a label or without. */
const isBareDate = (element: PageElement): boolean =>
  element.querySelector('*') === null && isDateLine(oneLine(element.textContent ?? ''))

/** `نشر في: … آخر تحديث: …` gives the first of its two times. */
const withoutUpdate = (text: string): string => {
  const at = text.search(/(?:آخر|اخر|تم) (?:تحديث|التحديث|تعديل)/u)
  return at > 0 ? text.slice(0, at) : text
}
