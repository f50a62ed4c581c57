import type { Token } from '../../language/tokens.ts'
import { foldWord } from '../../text/fold.ts'

/** The offset in the text behind the first `skip` folded units of a token. */
export function startBehind(text: string, token: Token, skip: number): number {
  let at = token.start
  for (let left = skip; left > 0 && at < token.end; at++) left -= foldWord(text.charAt(at)).length
  // A vowel sign or tatweel belongs to the letter before it.
  while (skip > 0 && at < token.end && foldWord(text.charAt(at)) === '') at++
  return at
}
