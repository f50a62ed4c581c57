import { Readability } from '@mozilla/readability'
import type { Article } from '../text/article.ts'
import { depthOf, documentOf, isElement, markBreaks, oneLine, type PageElement, textOf, visit } from './dom.ts'
import { takeOutFurniture } from './furniture.ts'
import { articleLines, isCredit } from './furniture-lines.ts'
import { TITLE_SEPARATOR } from './headline.ts'
import { metadataOf } from './metadata.ts'
import { hostOf } from './outlet-names.ts'
import { isOfKind } from './page-classes.ts'
import { linesIn, type PageLine } from './page-lines.ts'
import { IntakeError } from './problem.ts'

/**
 * The article of an HTML page: its headline as the first line, its byline as the second, then a line for each paragraph.
 *
 * @throws IntakeError `no-article` when the page holds none, `too-many-elements` when it is too large to look
 */
export function articleFromPage(html: string, url: string | null): Article {
  if (hasMoreTags(html, MOST_TAGS)) throw new IntakeError('too-many-elements', { limit: MOST_TAGS })
  try {
    return articleOf(documentOf(html), url)
  } catch (error) {
    // What libraries do not bear is no page that a newspaper made.
    throw error instanceof IntakeError
      ? error
      : new IntakeError('no-article', { reason: (error as Error).message }, error)
  }
}

// Several times what a page of news has. The parser takes a kilobyte for each, and time for each level.
const MOST_TAGS = 60_000

function hasMoreTags(html: string, limit: number): boolean {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0 && count <= limit; at = html.indexOf('<', at + 1)) count++
  return count > limit
}

function articleOf(page: PageElement, url: string | null): Article {
  const metadata = metadataOf(page, url)
  markBreaks(page)
  const furniture = takeOutFurniture(page)
  const credits = [...furniture.credits, ...sourcesIn(page)]
  const lines = bodyLines(page, metadata.body).filter((line) => !furniture.captions.has(line))
  if (lines.length === 0) throw new IntakeError('no-article')
  const { byline, published, outlet } = metadata
  const title = metadata.title && headlineIn(metadata.title, lines[0]!)
  return {
    text: joined(title, byline, lines, credits),
    title,
    published,
    outlet: outlet ?? hostOf(url ?? metadata.url),
    url: url ?? metadata.url,
  }
}

function joined(
  title: string | null,
  byline: string | null,
  lines: readonly string[],
  credits: readonly string[],
): string {
  const text: string[] = title && !startsWith(lines[0]!, title) ? [title] : []
  // Pages show who wrote an article beside it as well as in it.
  const isNamed = byline === null || [...lines.slice(0, 3), lines.at(-1)!].some((line) => line.includes(byline))
  if (title && !isNamed)
    text.push(...(startsWith(lines[0]!, title) ? [lines[0]!, byline, ...lines.slice(1)] : [byline, ...lines]))
  else text.push(...lines)
  return [...text, ...credits.filter((credit, i) => !text.includes(credit) && credits.indexOf(credit) === i)].join('\n')
}

/** Where a title has the name of its site before it, the article itself may begin with the headline alone. */
const headlineIn = (title: string, first: string): string =>
  title.split(TITLE_SEPARATOR).includes(first) ? first : title

const startsWith = (line: string, title: string): boolean => oneLine(line).startsWith(title)

/** What names the source beside the article. */
function sourcesIn(page: PageElement): string[] {
  const found: string[] = []
  for (const element of page.querySelectorAll('[class], [id]')) {
    if (isOfKind(element, 'source') && isCredit(textOf(element))) found.push(textOf(element))
  }
  return found
}

/** The page's data may hold the article where the page itself shows only the beginning of it. */
const MUCH_LONGER = 2

function bodyLines(page: PageElement, data: readonly string[]): string[] {
  const shown = shownLines(page)
  const given = articleLines(data.map((text) => ({ text, linked: 0, heading: false })))
  return lengthOf(given) > MUCH_LONGER * lengthOf(shown) ? given : shown
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)

// A part of a page that says that it is the article is believed when it has at least a short paragraph.
const SHORTEST = 80

function shownLines(page: PageElement): string[] {
  const lines = articleLines(contentLines(page))
  if (lengthOf(lines) >= SHORTEST) return lines
  const main = page.querySelector('article') ?? page.querySelector('main, [role="main"]')
  const body = page.querySelector('body') ?? page
  if (depthOf(body) > DEEPEST) return articleLines(linesIn(main ?? body))
  // The extraction takes the page apart: what else may be needed of it is read before.
  const mainLines = main ? articleLines(linesIn(main)) : lines
  const readable = articleLines(readableLines(page))
  return readable.length > 0 ? readable : mainLines
}

/** The lines of what says that it is the article: of several the first that has about as much text as any other. */
function contentLines(page: PageElement): PageLine[] {
  const roots = contentsOf(page).map(linesIn)
  const lengths = roots.map(runningLength)
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  // Some pages have one for each paragraph.
  if (roots.length > 2 && most < all / 2) return roots.flat()
  return roots.find((_, i) => lengths[i]! > most / 2) ?? []
}

/** The elements that say so, and stand in no other of them. */
function contentsOf(page: PageElement): PageElement[] {
  const found: PageElement[] = []
  visit(
    page.querySelector('body') ?? page,
    (node) => {
      if (!isElement(node)) return false
      const isContent = node.nodeName !== 'BODY' && saysContent(node)
      if (isContent) found.push(node)
      return !isContent
    },
    () => {},
  )
  return found
}

const saysContent = (element: PageElement): boolean =>
  element.getAttribute('itemprop') === 'articleBody' || isOfKind(element, 'content')

const runningLength = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, { text, linked }) => sum + (linked < 0.5 ? text.length : 0), 0)

// The extraction takes far longer with every level.
const DEEPEST = 200

function readableLines(page: PageElement): PageLine[] {
  const reader = new Readability<PageElement>(page as never, {
    charThreshold: 200,
    serializer: (node) => node as unknown as PageElement,
  })
  const content = reader.parse()?.content
  return content ? linesIn(content) : []
}
