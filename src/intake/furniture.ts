import { isElement, isText, oneLine, type PageElement, type PageNode, textOf, visit } from './dom.ts'
import { endsSentence, isCredit } from './furniture-lines.ts'
import { isOfKind } from './page-classes.ts'
import { linesIn } from './page-lines.ts'
import { isDateLine } from './written-day.ts'

const TAGS = new Set(
  'AUDIO BUTTON CANVAS DIALOG EMBED FORM IFRAME INPUT INS LINK META NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)
/** These hold pictures, or what stands beside an article; a credit among it is kept. */
const BESIDE = new Set('ASIDE FIGCAPTION FIGURE FOOTER'.split(' '))
const ROLES = new Set('alert banner complementary contentinfo dialog menu navigation search toolbar'.split(' '))

/** What was taken out. */
export interface Furniture {
  /** Lines that credit the source of the article. */
  readonly credits: readonly string[]
  /** Lines that may come again in the article and are no more of it there: captions, labels. */
  readonly captions: ReadonlySet<string>
}

/** The most of a page's running text that an element may have and still be thought to stand around the article. */
const LARGEST_SHARE = 0.3

/**
 * Takes out of a page what is not its article: menus, share buttons, lists of other stories, tickers, comments,
 * newsletters, captions.
 *
 * What there is among it that the article's own lines are compared with is given back.
 */
export function takeOutFurniture(page: PageElement): Furniture {
  const body = page.querySelector('body') ?? page
  const sizes = runningText(body)
  const largest = (sizes.get(body) ?? 0) * LARGEST_SHARE
  const removed: PageElement[] = []
  visit(
    body,
    (node) => {
      if (!isElement(node)) return false
      const judged = node !== body && judge(node, (sizes.get(node) ?? 0) <= largest)
      if (judged) removed.push(node)
      return !judged
    },
    () => {},
  )
  for (const element of removed) element.remove()
  const lines = removed.filter(isBesideArticle).flatMap((element) => linesIn(element).map(({ text }) => text))
  return { credits: lines.filter(isCredit), captions: new Set(lines.filter(isCaption)) }
}

const LEAST_WORDS = 4

/** A shorter line, such as the name of an agency below a picture, may stand in the article in its own right. */
const isCaption = (line: string): boolean => line.split(' ').length >= LEAST_WORDS && !endsSentence(line)

// Other stories have sources and pictures, too.
const isBesideArticle = (element: PageElement): boolean =>
  !TAGS.has(element.nodeName) && !isOfKind(element, 'other') && !isOfKind(element, 'comments')

function judge(element: PageElement, isSmall: boolean): boolean {
  if (TAGS.has(element.nodeName)) return true
  if (isHidden(element)) return true
  if (isOfKind(element, 'comments')) return !holdsHeadline(element)
  if (!isSmall || holdsHeadline(element)) return false
  return (
    BESIDE.has(element.nodeName) ||
    ROLES.has(element.getAttribute('role') ?? '') ||
    isOfKind(element, 'other') ||
    isTime(element) ||
    isOfKind(element, 'frame')
  )
}

// A time within a sentence is part of it.
const isTime = (element: PageElement): boolean =>
  (element.nodeName === 'TIME' && element.parentElement?.nodeName !== 'P') ||
  (isOfKind(element, 'date') && isDateLine(textOf(element)))

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')

const holdsHeadline = (element: PageElement): boolean => element.querySelector('h1') !== null

/** How much text outside of links each element has. */
function runningText(root: PageElement): ReadonlyMap<PageNode, number> {
  const sizes = new Map<PageNode, number>()
  let [size, links] = [0, 0]
  const begins = new Map<PageNode, number>()
  visit(
    root,
    (node) => {
      if (isText(node) && links === 0) size += oneLine(node.textContent ?? '').length
      if (!isElement(node) || TAGS.has(node.nodeName)) return false
      if (node.nodeName === 'A') links++
      begins.set(node, size)
      return true
    },
    (node) => {
      const begin = begins.get(node)
      if (begin === undefined) return
      if (node.nodeName === 'A') links--
      sizes.set(node, size - begin)
    },
  )
  return sizes
}
