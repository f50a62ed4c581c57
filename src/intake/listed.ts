import { plainOf } from './fragment.ts'
import { publicationDay } from './published.ts'
import { writtenDay } from './written-day.ts'

/** What a feed or a sitemap says of one article. Content and summary are HTML. */
export interface Listed {
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly content: string | null
  readonly summary: string | null
}

type Given = string | null | undefined

/** An entry from its fields as a listing gives them; titles and names may be HTML in their turn. */
export const listed = (given: Partial<Record<keyof Listed, Given>>): Listed => ({
  url: given.url?.trim() || null,
  title: plainOf(given.title),
  published: dayOf(given.published),
  updated: given.updated ?? null,
  outlet: plainOf(given.outlet),
  author: plainOf(given.author),
  content: given.content?.trim() || null,
  summary: given.summary?.trim() || null,
})

const dayOf = (written: Given): string | null => (written ? (publicationDay(written) ?? writtenDay(written)) : null)
