import { type WordHashes, wordHashes } from '../../language/word-hashes.ts'
import type { ArticleRecord } from '../../record/schema.ts'
import { contains, type Span } from '../../text/span.ts'

/**
 * The words of a text, and which of them are its own matter. Words that only say who reported it (credits, bylines,
 * cues and source phrases) make no two texts alike: `وقالت الوكالة نقلا عن` stands everywhere.
 */
export interface Matter {
  readonly text: string
  readonly words: WordHashes
  /** How many of the words before a place only attribute: one number for each word, and one for the end. */
  readonly attributing: Uint32Array
}

type Read = Pick<ArticleRecord, 'document' | 'statements'>

export function matterOf({ document, statements }: Read): Matter {
  const { text } = document
  const words = wordHashes(text)
  const spans = [
    ...document.credits.map((credit) => creditLine(text, credit)),
    ...statements.flatMap(({ cue, source }) => (source ? [cue, source] : [cue])),
  ]
  return { text, words, attributing: countWords(words, spans) }
}

/** A text that nobody has read: every word is its matter. */
export function plainMatter(text: string): Matter {
  const words = wordHashes(text)
  return { text, words, attributing: new Uint32Array(words.hashes.length + 1) }
}

const LONGEST_BYLINE = 90

/** The whole line of a credit, where it is a byline and not the beginning of a paragraph. */
function creditLine(text: string, credit: Span): Span {
  const start = text.lastIndexOf('\n', credit.start) + 1
  const newline = text.indexOf('\n', credit.end)
  const line = { start, end: newline < 0 ? text.length : newline }
  return line.end - line.start <= LONGEST_BYLINE && contains(line, credit) ? line : credit
}

function countWords({ starts, ends }: WordHashes, spans: readonly Span[]): Uint32Array {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  const counts = new Uint32Array(starts.length + 1)
  let next = 0
  let covered = 0
  for (let word = 0; word < starts.length; word++) {
    while (next < inOrder.length && inOrder[next]!.start < ends[word]!) {
      covered = Math.max(covered, inOrder[next]!.end)
      next++
    }
    counts[word + 1] = counts[word]! + (starts[word]! < covered ? 1 : 0)
  }
  return counts
}
