import { foldWord } from '../text/fold.ts'

// Written or left out at will between the parts of a name.
const OPTIONAL = new Set(['بن', 'ابن', 'بنت'])
// Written together with the next word or apart from it.
const JOINED = new Set(['عبد'])

/**
 * The words of a name by which names are compared: folded, without article, punctuation and `بن`; `عبد الله` is one
 * word however it is written.
 */
export function nameWords(name: string): readonly string[] {
  const words: string[] = []
  let joined = ''
  for (const word of foldWord(name).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || OPTIONAL.has(word)) continue
    if (JOINED.has(word)) joined = word
    else {
      words.push(joined + (joined || word.length < 4 ? word : word.replace(/^ال/u, '')))
      joined = ''
    }
  }
  if (joined) words.push(joined)
  return words
}

/** The same as one string, to compare and to index. */
export const nameKey = (name: string): string => nameWords(name).join(' ')
