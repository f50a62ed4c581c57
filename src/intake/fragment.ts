import { documentOf, markBreaks, oneLine, type PageElement, textOf } from './dom.ts'
import { articleLines } from './furniture-lines.ts'
import { linesIn } from './page-lines.ts'

/** Whether a text has markup or written entities in it. */
const isMarkup = (text: string): boolean => /<\/?[a-z!]|&(?:#|[a-z])/i.test(text)

/** The text of a field on one line, without markup; null when nothing is left. */
export function plainOf(field: string | null | undefined): string | null {
  if (!field) return null
  const text = isMarkup(field) ? textOf(bodyOf(field)) : oneLine(field)
  return text === '' ? null : text
}

// What feeds append to their entries.
const FEED_TAIL =
  /^(?:The post .{1,300} appeared first on |ظهرت? المقالة? .{1,300} أولا[ًﹰ]? على |(?:اقرأ|إقرأ|اقرا) المزيد|المزيد\s*[.…»]*$|Read more|Continue reading)/iu

/** The lines of an article that stands in a feed as HTML, or as plain text. */
export function linesOfFragment(fragment: string): string[] {
  return articleLines(linesOf(fragment)).filter((line) => !FEED_TAIL.test(line))
}

function linesOf(fragment: string): ReturnType<typeof linesIn> {
  if (!isMarkup(fragment)) {
    const lines = fragment.split('\n').map(oneLine)
    return lines.filter(Boolean).map((text) => ({ text, linked: 0, heading: false }))
  }
  const body = bodyOf(fragment)
  markBreaks(body)
  return linesIn(body)
}

const bodyOf = (fragment: string): PageElement =>
  documentOf(`<html><body>${fragment}</body></html>`).querySelector('body')!
