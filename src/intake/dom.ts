import { parseHTML } from 'linkedom'

/** The little that is used of a page's DOM. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  readonly id: string
  readonly className: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  contains(other: PageNode): boolean
  remove(): void
  before(text: string): void
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3

/** The document of a page. What lacks the outer elements is given them, for the parser puts nothing in their place. */
export function documentOf(html: string): PageElement {
  const head = html.slice(0, 4096)
  if (/<html[\s>]/i.test(head)) return parsed(html)
  return parsed(/<(?:head|body)[\s>]/i.test(head) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`)
}

const parsed = (html: string): PageElement => parseHTML(html).document as unknown as PageElement

/**
 * Visits a node and all below it in the order of the text, however deep they lie.
 *
 * @param enter gives false to pass over what is below
 */
export function visit(root: PageNode, enter: (node: PageNode) => boolean, leave: (node: PageNode) => void): void {
  let node: PageNode = root
  for (;;) {
    const child: PageNode | null = enter(node) ? node.firstChild : null
    if (child) {
      node = child
      continue
    }
    leave(node)
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!
      leave(node)
    }
    if (node === root) return
    node = node.nextSibling!
  }
}

/** How many levels of nodes there are. */
export function depthOf(root: PageNode): number {
  let [depth, deepest] = [0, 0]
  visit(
    root,
    () => {
      deepest = Math.max(deepest, ++depth)
      return true
    },
    () => {
      depth--
    },
  )
  return deepest
}

/** Stands for a `<br>` in the text of a page, for the extraction of the article does away with those. */
export const LINE_BREAK = '\u2028'

export function markBreaks(page: PageElement): void {
  for (const element of page.querySelectorAll('br')) element.before(LINE_BREAK)
}

/** The text of a node on one line. */
export const textOf = (node: PageNode): string => oneLine(node.textContent ?? '')

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
