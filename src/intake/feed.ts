import { parseFeed } from 'feedsmith'
import { type AnyFeed, countOf, entriesIn, restIn } from './feed-entries.ts'
import type { Listed } from './listed.ts'
import { IntakeError } from './problem.ts'
import { repairXml } from './xml-repair.ts'

export interface Feed {
  readonly entries: readonly Listed[]
  readonly every: number | null
  readonly isCutOff: boolean
}

/**
 * Reads a feed. When it is no well-formed XML, or entries seem to be lost in it, it is mended first.
 *
 * @throws IntakeError `bad-feed` when it cannot be read, mended or not
 */
export function feedOf(text: string): Feed {
  const whole = attempt(text)
  const isEnded = isJson(text) || END.test(text)
  if (isFeed(whole) && isEnded && countOf(whole) >= entryTags(text)) return { ...contentsOf(whole), isCutOff: false }
  if (isJson(text)) throw badFeed(whole as Error)
  const { xml, isCutOff } = repairXml(text)
  const mended = attempt(xml)
  // The parser lets pass that a feed breaks off, and gives out the half of an entry.
  if (isFeed(mended) && (!isEnded || !isFeed(whole) || countOf(mended) > countOf(whole)))
    return { ...contentsOf(mended), isCutOff }
  if (isFeed(whole)) return { ...contentsOf(whole), isCutOff: false }
  throw badFeed(mended as Error)
}

function attempt(text: string): AnyFeed | Error {
  try {
    return parseFeed(text)
  } catch (error) {
    return error as Error
  }
}

const isFeed = (parsed: AnyFeed | Error): parsed is AnyFeed => !(parsed instanceof Error)

const contentsOf = (feed: AnyFeed): Omit<Feed, 'isCutOff'> => ({ entries: entriesIn(feed), every: restIn(feed) })

const END = /<\/(?:[a-z]{1,10}:)?(?:rss|rdf|feed)\s*>/i

const isJson = (text: string): boolean => /^\s*\{/.test(text)

/** How many entries seem to begin in an XML text. */
const entryTags = (text: string): number => (isJson(text) ? 0 : (text.match(/<(?:item|entry)[\s>]/g)?.length ?? 0))

const badFeed = (error: Error): IntakeError => new IntakeError('bad-feed', { reason: error.message }, error)
