import { type Span, sliceOf } from '../text/span.ts'
import type { ContentWord, Wording } from './matching/content-words.ts'
import type { Quote } from './schema.ts'

/** A span with its words. */
export const quoteOf = (text: string, { start, end }: Span): Quote => ({
  start,
  end,
  text: sliceOf(text, { start, end }),
})

/** Words as they stand in their text, from the first to the last; null for none. */
export function quoteOfWords({ statement }: Wording, words: readonly ContentWord[]): Quote | null {
  if (words.length === 0) return null
  return quoteOf(statement.document.record.document.text, { start: words[0]!.start, end: words.at(-1)!.end })
}

/** The whole content, from its first word to its last. */
export function quoteOfContent({ statement: { statement, document } }: Wording): Quote | null {
  const { content } = statement
  if (content.length === 0) return null
  return quoteOf(document.record.document.text, { start: content[0]!.start, end: content.at(-1)!.end })
}
