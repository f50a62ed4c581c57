import { createHash } from 'node:crypto'
import { decodePage } from './charset.ts'
import { feedOf } from './feed.ts'
import { sniffListing } from './format.ts'
import type { Listed } from './listed.ts'
import { IntakeError } from './problem.ts'
import { type SitemapPart, sitemapOf } from './sitemap.ts'

/** A feed or a sitemap, read. */
export interface Listing {
  readonly entries: readonly Listed[]
  /** Other sitemaps that a sitemap index names. */
  readonly parts: readonly SitemapPart[]
  /** Milliseconds for which it wants to be left alone. */
  readonly every: number | null
  /** Whether it breaks off: what stands before is here. */
  readonly isCutOff: boolean
}

/**
 * Reads a feed (RSS, RDF, Atom, JSON Feed) or a sitemap, mended where that can be done.
 *
 * @throws IntakeError `bad-feed`
 */
export function listingOf(bytes: Buffer, charset: string | null): Listing {
  // A few broken characters spoil the fields that they stand in, not the others.
  const text = decodePage(bytes, charset).html.trimStart()
  const kind = sniffListing(text)
  if (kind === null) throw new IntakeError('bad-feed', { reason: 'no feed' })
  const listing = kind === 'sitemap' ? { ...sitemapOf(text), every: null } : { ...feedOf(text), parts: [] }
  return { ...listing, entries: listing.entries.map(withoutDamage) }
}

const BROKEN = '\ufffd'

function withoutDamage(entry: Listed): Listed {
  const fields = Object.entries(entry).map(([name, value]) => [name, value?.includes(BROKEN) ? null : value])
  return Object.fromEntries(fields) as Listed
}

/** A hash of what a listing says of an article, but for the day, which some write anew every time. */
export function stampOf({ title, updated, content, summary }: Listed): string {
  const hash = createHash('sha256').update(JSON.stringify([title, updated, content, summary]))
  return hash.digest('base64url').slice(0, 22)
}
