import { linesOfFragment, plainOf } from './fragment.ts'
import type { Listed } from './listed.ts'
import { hostOf, outletAt } from './outlet-names.ts'
import { receivedAs } from './received.ts'
import type { Taken, TakenArticle } from './taken.ts'

/** An article made of what a listing says of it. */
type OwnText = Pick<TakenArticle, 'article' | 'received'>

// News in brief are shorter than that, but a summary never is longer.
const WHOLE = 700
const SHORTEST = 200
const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|المزيد)\s*\]?$/u

/** The article of an entry that has the whole of it. */
export function wholeText(entry: Listed): OwnText | null {
  const { content, summary } = entry
  if (content === null) return null
  const article = articleOf(entry, content)
  if (article === null) return null
  const { text } = article.article
  // Behind the place where it breaks off there may stand a link to the rest.
  if (CUT.test(text) || CUT.test(plainOf(content) ?? '')) return null
  return text.length >= WHOLE || isMoreThan(summary, text) ? article : null
}

function isMoreThan(summary: string | null, text: string): boolean {
  const short = plainOf(summary)
  return short !== null && text.length >= Math.max(SHORTEST, 2 * short.length)
}

/** An entry without an address: its own text is all that there is. */
export function ownText(entry: Listed, where: string): Taken {
  const own = articleOf(entry)
  return (
    own ?? { problem: { code: 'no-article', where: entry.title ? `${where} (${entry.title})` : where, detail: {} } }
  )
}

const ARABIC = /\p{Script=Arabic}{2}/u

/** An article made of what a listing says: its title, its author, and the text. */
export function articleOf(entry: Listed, fragment: string | null = entry.content ?? entry.summary): OwnText | null {
  const { title, author, url, published } = entry
  if (fragment === null) return null
  const lines = linesOfFragment(fragment).filter((line) => line !== title)
  if (!lines.some((line) => ARABIC.test(line))) return null
  const outlet = outletAt(url) ?? entry.outlet ?? hostOf(url)
  const isByline =
    author !== null && ARABIC.test(author) && author !== outlet && !lines.some((line) => line.includes(author))
  const text = [title, isByline ? author : null, ...lines].filter((line) => line !== null).join('\n')
  return { article: { text, title, outlet, published, url }, received: receivedAs(Buffer.from(fragment)) }
}
