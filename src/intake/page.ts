import { Readability } from '@mozilla/readability'
import type { Article } from '../text/article.ts'
import { documentOf, markBreaks, oneLine, type PageElement, textOf } from './dom.ts'
import { takeOutFurniture } from './furniture.ts'
import { articleLines, isCredit } from './furniture-lines.ts'
import { metadataOf } from './metadata.ts'
import { hostOf } from './outlet-names.ts'
import { isOfKind } from './page-classes.ts'
import { linesIn, type PageLine } from './page-lines.ts'
import { IntakeError } from './problem.ts'

/**
 * The article of an HTML page: its headline as the first line, its byline as the second, then a line for each paragraph.
 *
 * @throws IntakeError `no-article` when the page holds none
 */
export function articleFromPage(html: string, url: string | null): Article {
  const page = documentOf(html)
  const metadata = metadataOf(page, url)
  markBreaks(page)
  const furniture = takeOutFurniture(page)
  const credits = [...furniture.credits, ...sourcesIn(page)]
  const lines = bodyLines(page, metadata.body).filter((line) => !furniture.captions.has(line))
  if (lines.length === 0) throw new IntakeError('no-article')
  const { title, byline, published, outlet } = metadata
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
  const root = contentOf(page)
  const lines = root ? articleLines(linesIn(root)) : []
  if (lengthOf(lines) >= SHORTEST) return lines
  const readable = articleLines(readableLines(page))
  if (readable.length > 0) return readable
  const main = page.querySelector('article') ?? page.querySelector('main, [role="main"]')
  return main ? articleLines(linesIn(main)) : lines
}

/** The element that says that it is the article; of several the first that has about as much text as any other. */
function contentOf(page: PageElement): PageElement | null {
  const roots: { element: PageElement; length: number }[] = []
  for (const element of page.querySelectorAll('[itemprop="articleBody"], [class], [id]')) {
    if (element.getAttribute('itemprop') !== 'articleBody' && !isOfKind(element, 'content')) continue
    if (element.nodeName === 'BODY') continue
    if (roots.some((root) => root.element.contains(element))) continue
    roots.push({ element, length: runningLength(element) })
  }
  const most = Math.max(0, ...roots.map(({ length }) => length))
  return roots.find(({ length }) => length > most / 2)?.element ?? null
}

const runningLength = (element: PageElement): number =>
  linesIn(element).reduce((sum, { text, linked }: PageLine) => sum + (linked < 0.5 ? text.length : 0), 0)

// A page of more nodes than this is no article, and reading it would take long.
const MOST_NODES = 200_000

function readableLines(page: PageElement): PageLine[] {
  try {
    const reader = new Readability<PageElement>(page as never, {
      charThreshold: 200,
      maxElemsToParse: MOST_NODES,
      serializer: (node) => node as unknown as PageElement,
    })
    const content = reader.parse()?.content
    return content ? linesIn(content) : []
  } catch (error) {
    throw new IntakeError('no-article', { reason: (error as Error).message }, error)
  }
}

/** The charsets that the head of a page declares. */
export function declaredCharsets(head: Uint8Array): string[] {
  const text = Buffer.from(head.subarray(0, 16_384)).toString('latin1')
  const declared = /<(?:meta|\?xml)\b[^<>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)/gi
  return [...text.matchAll(declared)].map((match) => match[1]!)
}
