import { isElement, isText, LINE_BREAK, oneLine, type PageNode, visit } from './dom.ts'

/** A line of a page: the text of a block, or of a part of it that `<br>` ends. */
export interface PageLine {
  readonly text: string
  /** How much of the text stands in links, from 0 to 1. */
  readonly linked: number
  readonly heading: boolean
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TR UL'.split(
    ' ',
  ),
)
/** Never text of an article. */
const PASSED_OVER = new Set('AUDIO BUTTON IFRAME NOSCRIPT SCRIPT STYLE SVG TEMPLATE VIDEO'.split(' '))

const HEADING = /^H[1-6]$/

/** The text below a node as lines. */
export function linesIn(root: PageNode): PageLine[] {
  const lines: PageLine[] = []
  let [text, linked, links] = ['', 0, 0]
  let heading = false
  const endLine = (): void => {
    const line = oneLine(text)
    if (line) lines.push({ text: line, linked: Math.min(1, linked / line.length), heading })
    text = ''
    linked = 0
  }
  visit(
    root,
    (node) => {
      if (isText(node)) {
        const [first = '', ...more] = (node.textContent ?? '').split(LINE_BREAK)
        text += first
        if (links > 0) linked += oneLine(first).length
        for (const part of more) {
          endLine()
          text = part
          if (links > 0) linked = oneLine(part).length
        }
      }
      if (!isElement(node) || PASSED_OVER.has(node.nodeName)) return false
      if (node.nodeName === 'A') links++
      if (BLOCKS.has(node.nodeName)) endLine()
      if (HEADING.test(node.nodeName)) heading = true
      return true
    },
    (node) => {
      if (!isElement(node) || PASSED_OVER.has(node.nodeName)) return
      if (node.nodeName === 'A') links--
      if (BLOCKS.has(node.nodeName)) endLine()
      if (HEADING.test(node.nodeName)) heading = false
    },
  )
  endLine()
  return lines
}
