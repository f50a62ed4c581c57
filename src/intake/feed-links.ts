import { IntakeError } from './problem.ts'

const LINK = /<link\s[^<>]{0,1000}>/gi
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i
const ADDRESS = /\bhref\s*=\s*["']?([^"'\s<>]+)/i

/** The feed that a page names in its head. */
function feedOfPage(head: string, base: string | undefined): string | null {
  for (const [link] of head.matchAll(LINK)) {
    const address = FEED_TYPE.test(link) ? ADDRESS.exec(link)?.[1]?.replaceAll('&amp;', '&') : undefined
    if (address && URL.canParse(address, base)) return new URL(address, base).href
  }
  return null
}

/** Says that an input is no feed, and where one is. */
export function noFeed(head: Buffer, base: string | undefined): IntakeError {
  const feed = feedOfPage(head.toString('utf8'), base)
  return feed === null ? new IntakeError('no-feed') : new IntakeError('feed-elsewhere', { feed })
}
