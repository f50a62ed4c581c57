import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article } from '../text/article.ts'
import { metadataOf, type PageElement } from './metadata.ts'
import { IntakeError } from './problem.ts'

/** What is used of a node of the page. */
interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

// A page of more nodes than this is no article, and reading it would take long.
const MOST_NODES = 200_000

/**
 * The article of an HTML page: its headline as the first line, then a line for each paragraph.
 *
 * @throws IntakeError `no-article` when the page holds none
 */
export function articleFromPage(html: string, url: string | null): Article {
  const { document } = parseHTML(hasRoot(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const page = document as unknown as PageElement
  const metadata = metadataOf(page)
  const lines = readableLines(document)
  const body = metadata.body && metadata.body.length > 2 * lines.join('\n').length ? [metadata.body] : lines
  if (body.length === 0) throw new IntakeError('no-article')
  const { title, published, outlet } = metadata
  return {
    text: (title && !startsWith(body[0]!, title) ? [title, ...body] : body).join('\n'),
    title,
    published,
    outlet: outlet ?? hostOf(metadata.url ?? url),
    url: url ?? metadata.url,
  }
}

const hasRoot = (html: string): boolean => /<html[\s>]/i.test(html.slice(0, 4096))

const startsWith = (line: string, title: string): boolean => line.replace(/\s+/g, ' ').startsWith(title)

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

function readableLines(document: unknown): string[] {
  try {
    const reader = new Readability<PageNode>(document as never, {
      charThreshold: 200,
      maxElemsToParse: MOST_NODES,
      serializer: (node) => node as unknown as PageNode,
    })
    const content = reader.parse()?.content
    return content ? linesIn(content) : []
  } catch (error) {
    throw new IntakeError('no-article', { reason: (error as Error).message }, error)
  }
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(' '),
)
/** Not the article's own words: captions, players, lists of other stories. */
const PASSED_OVER = new Set(
  'ASIDE AUDIO BUTTON FIGCAPTION FIGURE FOOTER FORM IFRAME NAV NOSCRIPT SCRIPT STYLE SVG TEMPLATE VIDEO'.split(' '),
)

const [ELEMENT, TEXT] = [1, 3]

/** The text of a block element as lines: one for each block and each `<br>`. */
function linesIn(root: PageNode): string[] {
  const lines: string[] = []
  let line = ''
  let linked = 0
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text && !isLinkOnly(text, linked)) lines.push(text)
    line = ''
    linked = 0
  }
  const walk = (node: PageNode, inLink: boolean): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent
      if (inLink) linked += (node.textContent ?? '').trim().length
    }
    if (node.nodeType !== ELEMENT || PASSED_OVER.has(node.nodeName)) return
    const breaks = BLOCKS.has(node.nodeName) || node.nodeName === 'BR'
    if (breaks) endLine()
    for (const child of node.childNodes) walk(child, inLink || node.nodeName === 'A')
    if (breaks) endLine()
  }
  walk(root, false)
  endLine()
  return lines
}

// A line that is all link leads to another story («اقرأ أيضا»).
const isLinkOnly = (text: string, linked: number): boolean => linked > text.length * 0.7

/** The charsets that the head of a page declares. */
export function declaredCharsets(head: Uint8Array): string[] {
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  return [...text.matchAll(/(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)/gi)].map((match) => match[1]!)
}
