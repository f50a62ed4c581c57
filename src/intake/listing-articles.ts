import { collect, streamOf } from './bytes.ts'
import { gunzip, isGzip } from './gunzip.ts'
import type { Listed } from './listed.ts'
import { type Following, listedArticle } from './listed-article.ts'
import { type Listing, listingOf } from './listing.ts'
import { problemOf } from './problem.ts'
import type { SitemapPart } from './sitemap.ts'
import type { Taken } from './taken.ts'
import { type Visit, visitOf } from './visits.ts'

export { listingOf }

/** A listing and where it was found. */
export interface Found {
  readonly listing: Listing
  /** How the user named it. */
  readonly where: string
  /** What the addresses in it are relative to. */
  readonly base?: string | undefined
  /** What is to be remembered of it once all that it lists was taken care of. */
  readonly visit?: Visit | undefined
}

/** The articles of a feed or a sitemap, and of all sitemaps that it names; each URL once. */
export async function* listingArticles(
  found: Found,
  following: Following,
  named: Set<string> = new Set(),
): AsyncGenerator<Taken> {
  const { listing, where, visit } = found
  let isDone = !listing.isCutOff
  if (listing.isCutOff) yield { problem: { code: 'feed-cut-off', where, detail: { count: listing.entries.length } } }
  for await (const taken of allArticles(found, following, named)) {
    // What comes without a visit is to be asked for again.
    if ('problem' in taken && !taken.visit) isDone = false
    yield taken
  }
  if (visit && isDone) yield { seen: visit }
}

async function* allArticles(found: Found, following: Following, named: Set<string>): AsyncGenerator<Taken> {
  const isNew = (url: string | null): boolean => url === null || (!named.has(url) && named.add(url).has(url))
  for (const entry of found.listing.entries) {
    const here = { ...entry, url: addressOf(entry, found.base) }
    if (isNew(here.url)) yield* listedArticle(here, found.where, following)
  }
  for (const part of found.listing.parts) if (isNew(part.url)) yield* partArticles(part, following, named)
}

const TRACKING = /^utm_/

/** Where an entry leads, less what only tells the site that the visitor came from its feed. */
function addressOf({ url }: Listed, base: string | undefined): string | null {
  if (url === null || !URL.canParse(url, base)) return null
  const address = new URL(url, base)
  const tracking = [...address.searchParams.keys()].filter((name) => TRACKING.test(name))
  for (const name of tracking) address.searchParams.delete(name)
  address.hash = ''
  return address.href
}

async function* partArticles(part: SitemapPart, following: Following, named: Set<string>): AsyncGenerator<Taken> {
  const { url, updated } = part
  const before = await following.recall(url)
  if (updated !== null && before?.stamp === updated) return
  try {
    const fetched = await following.web.get(url, before)
    if (fetched === 'unchanged') return yield { seen: { ...before!, stamp: updated } }
    const { body, charset } = fetched
    const bytes = isGzip(body) ? await collect(gunzip(streamOf(body))) : body
    const visit = { ...visitOf(url, fetched, 'listing'), stamp: updated }
    yield* listingArticles(
      { listing: listingOf(bytes, charset), where: url, base: fetched.url, visit },
      following,
      named,
    )
  } catch (error) {
    yield { problem: problemOf(error, url) }
  }
}
