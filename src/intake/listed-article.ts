import type { Article } from '../text/article.ts'
import { LARGEST_PAGE } from './bytes.ts'
import { formatOfType, mayHoldArticle } from './format.ts'
import type { Listed } from './listed.ts'
import { stampOf } from './listing.ts'
import { hostOf } from './outlet-names.ts'
import { articleOf, ownText, wholeText } from './own-text.ts'
import { IntakeError, problemOf } from './problem.ts'
import { completed, type Taken } from './taken.ts'
import { NO_VALIDATORS, type Recall, type Validators, type Visit } from './visits.ts'
import type { Fetched, Web } from './web.ts'
import { formatOf, takenWhole } from './whole.ts'

/** What the articles of a listing are taken with. */
export interface Following {
  readonly web: Web
  readonly recall: Recall
}

/**
 * What becomes of one entry of a feed or sitemap. An entry that holds the whole article is read as it is; of others
 * the page is fetched; and where that may not be had, what the feed itself says is better than nothing.
 *
 * @param where the listing, to name an entry without an address by
 */
export async function* listedArticle(entry: Listed, where: string, { web, recall }: Following): AsyncGenerator<Taken> {
  const { url } = entry
  if (url === null) return yield ownText(entry, where)
  const stamp = stampOf(entry)
  const before = await recall(url)
  if (before?.stamp === stamp) return yield { seen: before }
  const visit = (taken: boolean, validators: Validators = NO_VALIDATORS): Visit => ({
    url,
    kind: 'page',
    stamp,
    taken,
    etag: validators.etag,
    lastModified: validators.lastModified,
  })
  const whole = wholeText(entry)
  if (whole) return yield { ...whole, visit: visit(true) }
  try {
    const page = await web.get(url, before)
    if (page === 'unchanged') yield { seen: { ...before!, stamp } }
    else yield* pageOf(page, entry, visit(true, page))
  } catch (error) {
    yield* withoutPage(entry, error, visit(false))
  }
}

function* pageOf(page: Fetched, entry: Listed, visit: Visit): Generator<Taken> {
  const { type, url, charset, body } = page
  const format = mayHoldArticle(type) ? formatOf(body, formatOfType(type)) : null
  if (format !== 'html' && format !== 'text') throw new IntakeError('unsupported-type', { type: type || 'binary' })
  if (format === 'html' && body.length > LARGEST_PAGE) throw new IntakeError('too-large', { limit: LARGEST_PAGE })
  for (const taken of takenWhole(body, format, { where: visit.url, url, charset, visit })) {
    // What a page was repaired of does not make it one to ask for again.
    yield 'article' in taken ? { ...taken, article: withDetails(taken.article, entry, url) } : { ...taken, visit }
  }
}

function withDetails(article: Article, entry: Listed, url: string): Article {
  // A page that names no outlet has the host in its place.
  const outlet = article.outlet === hostOf(url) ? (entry.outlet ?? article.outlet) : article.outlet
  return completed({ ...article, outlet }, { ...entry, url })
}

/** Pages that we may not have, or in which there is nothing, though the feed has some of their words. */
const KEPT_BACK = new Set(['robots-disallowed', 'no-article', 'unsupported-type', 'unsupported-scheme'])
const OUT_OF_REACH = new Set(['network', 'private-address'])
const FOR_SOME = new Set([401, 402, 403, 451])
const GONE_FOR_NOW = new Set([408, 425, 429])

function* withoutPage(entry: Listed, error: unknown, visit: Visit): Generator<Taken> {
  const problem = problemOf(error, visit.url)
  const status = problem.code === 'http-status' ? Number(problem.detail.status) : null
  const isKeptBack = KEPT_BACK.has(problem.code) || (status !== null && FOR_SOME.has(status))
  const own = isKeptBack || OUT_OF_REACH.has(problem.code) ? articleOf(entry) : null
  const remembered = isTransient(problem.code, status) ? undefined : visit
  if (own === null) return yield { problem, visit: remembered }
  const reason = String(problem.detail.reason ?? (status === null ? problem.code : `HTTP ${status}`))
  yield { problem: { code: 'summary-only', where: visit.url, detail: { reason } } }
  yield { ...own, visit: remembered && { ...remembered, taken: true } }
}

/** Whether asking again another time may help. */
function isTransient(code: string, status: number | null): boolean {
  if (status !== null) return status >= 500 || GONE_FOR_NOW.has(status)
  return OUT_OF_REACH.has(code) || ['timeout', 'retry-later', 'robots-unreachable'].includes(code)
}
