import { foldWord } from '../../text/fold.ts'
import type { Token } from '../tokens.ts'

/** Where the stem of a token begins in the text, behind a number of folded units. */
export function stemStart(text: string, token: Token, length: number): number {
  let at = token.start
  let passed = 0
  while (passed < length && at < token.end) passed += foldWord(text[at++]!).length
  // A ligature holds the proclitic and the first letter of the stem: it cannot be split.
  if (passed > length) return at - 1
  return passed === 0 ? token.start : afterMarks(text, at, token.end)
}

// The harakat of a proclitic stand behind it and are not the stem's.
function afterMarks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && foldWord(text[at]!) === '') at++
  return at
}
