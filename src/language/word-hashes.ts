import { CharacterClass, characterClass } from '../text/characters.ts'
import { foldedHash } from '../text/fold.ts'
import { endOfDigits, endOfWord } from './tokens.ts'

/** The words and numbers of a text, in the order of the text: where each stands, and a hash of its folded spelling. */
export interface WordHashes {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly hashes: Uint32Array
}

/**
 * The words that `tokenize` finds, as numbers. Texts are compared by them: nothing is asked of the words but whether
 * they are the same, so that none needs a string of its own.
 */
export function wordHashes(text: string): WordHashes {
  const starts: number[] = []
  const ends: number[] = []
  const hashes: number[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    const kind = characterClass(text.charCodeAt(at++))
    if (kind === CharacterClass.letter) at = endOfWord(text, at)
    else if (kind === CharacterClass.digit) at = endOfDigits(text, at)
    else continue
    starts.push(start)
    ends.push(at)
    hashes.push(foldedHash(text, start, at))
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), hashes: Uint32Array.from(hashes) }
}
