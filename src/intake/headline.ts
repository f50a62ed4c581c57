import { isElement, oneLine, type PageElement, textOf, visit } from './dom.ts'

/** Stands in the title of a page between the headline and the name of the site. */
export const TITLE_SEPARATOR = / (?:[|\-–—:»•]|::) /u

/** A part of a title that is shorter is the name of a site or of a section. */
const SHORTEST = 12

/**
 * The element that shows the headline: the `<h1>` that the title of the page has in it, for some sites put their name
 * into one, too; without any, the first element that is a part of the title, word by word.
 */
export function headlineElement(page: PageElement): PageElement | null {
  const title = titleOf(page)
  const headings = [...page.querySelectorAll('h1')].filter((heading) => textOf(heading) !== '')
  if (headings.length > 0) return longestIn(title, headings) ?? headings[0]!
  const parts = new Set(title.split(TITLE_SEPARATOR).filter((part) => part.length >= SHORTEST))
  return parts.size === 0 ? null : firstWithText(page.querySelector('body') ?? page, parts)
}

function longestIn(title: string, headings: readonly PageElement[]): PageElement | null {
  const shared = headings.filter((heading) => title.includes(textOf(heading)))
  return shared.sort((a, b) => textOf(b).length - textOf(a).length)[0] ?? null
}

function titleOf(page: PageElement): string {
  const shared = page.querySelector('meta[property="og:title"]')?.getAttribute('content')
  return oneLine(`${shared ?? ''} | ${page.querySelector('title')?.textContent ?? ''}`)
}

function firstWithText(body: PageElement, texts: ReadonlySet<string>): PageElement | null {
  let found: PageElement | null = null
  visit(
    body,
    (node) => {
      if (found || !isElement(node)) return false
      if (node.querySelector('*') === null && texts.has(textOf(node))) found = node
      return true
    },
    () => {},
  )
  return found
}
