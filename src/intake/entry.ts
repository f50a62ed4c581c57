import { z } from 'zod'
import type { Article } from '../text/article.ts'
import { decodeUtf8 } from './charset.ts'
import { readJson } from './json.ts'
import { publicationDay } from './published.ts'

const text = z.string().nullish()

/** One article as a line of NDJSON or a member of a JSON array gives it. Other fields are passed over. */
const entrySchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: text,
  outlet: text,
  title: text,
  published: text,
  text: z.string(),
})

/** An entry read: its article, and whether its date had to be left out because it is none. */
export interface Entry {
  readonly article: Article
  readonly badDate: string | null
}

/**
 * Reads an entry from its bytes.
 *
 * @throws IntakeError `invalid-utf8`, `bad-json` or `bad-field`, with what is wrong
 */
export function readEntry(bytes: Uint8Array): Entry {
  const { id, published, ...rest } = readJson(entrySchema, decodeUtf8(bytes))
  const day = publicationDay(published ?? null)
  return {
    article: { ...rest, id: id == null ? null : String(id), published: day },
    badDate: published && day === null ? published : null,
  }
}
