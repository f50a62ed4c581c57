import type { AtomFeed, JsonFeed, parseFeed, RdfFeed, RssFeed } from 'feedsmith'
import { type Listed, listed } from './listed.ts'

export type AnyFeed = ReturnType<typeof parseFeed<string>>

/** The entries of a feed, whatever its format. */
export function entriesIn({ format, feed }: AnyFeed): Listed[] {
  if (format === 'rss') return (feed.items ?? []).map((item) => fromRss(item, feed.title))
  if (format === 'rdf') return (feed.items ?? []).map((item) => fromRdf(item, feed.title))
  if (format === 'atom') return (feed.entries ?? []).map((entry) => fromAtom(entry, feed.title?.value))
  return (feed.items ?? []).map((item) => fromJson(item, feed.title))
}

export const countOf = ({ format, feed }: AnyFeed): number =>
  (format === 'atom' ? feed.entries : feed.items)?.length ?? 0

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Milliseconds for which a feed says that it stays as it is (RSS `ttl`, in minutes). */
export function restIn({ format, feed }: AnyFeed): number | null {
  if (format !== 'rss' || !feed.ttl || feed.ttl <= 0) return null
  return Math.min(feed.ttl * MINUTE, DAY)
}

function fromRss(item: RssFeed.Item<string>, outlet: string | undefined): Listed {
  return listed({
    url: item.link ?? addressIn(item.guid) ?? addressOf(item.atom?.links),
    title: item.title ?? item.dc?.titles?.[0],
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    outlet: item.source?.title ?? outlet,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
    content: item.content?.encoded,
    summary: item.description,
  })
}

/** A guid is the address of the article unless it says otherwise. */
const addressIn = (guid: RssFeed.Guid | undefined): string | undefined =>
  guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined

function fromRdf(item: RdfFeed.Item<string>, outlet: string | undefined): Listed {
  return listed({
    url: item.link ?? item.rdf?.about,
    title: item.title,
    published: item.dc?.dates?.[0],
    outlet: item.dc?.publishers?.[0] ?? outlet,
    author: item.dc?.creators?.[0],
    content: item.content?.encoded,
    summary: item.description,
  })
}

function fromAtom(entry: AtomFeed.Entry<string>, outlet: string | undefined): Listed {
  return listed({
    url: addressOf(entry.links) ?? (/^https?:/i.test(entry.id ?? '') ? entry.id : undefined),
    title: entry.title?.value,
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    outlet: entry.source?.title?.value ?? outlet,
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0],
    content: entry.content?.value,
    summary: entry.summary?.value,
  })
}

function addressOf(links: readonly { href?: string; rel?: string; type?: string }[] = []): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  return (pages.find(({ type }) => type === 'text/html') ?? pages[0])?.href
}

const fromJson = (item: JsonFeed.Item<string>, outlet: string | undefined): Listed =>
  listed({
    url: item.url ?? (/^https?:/i.test(item.id ?? '') ? item.id : undefined),
    title: item.title,
    published: item.date_published,
    updated: item.date_modified,
    outlet,
    author: item.authors?.[0]?.name,
    content: item.content_html ?? item.content_text,
    summary: item.summary,
  })
