/** One way to read a word: what is written on its front, and the stem behind it (with its article, if it has one). */
export interface Split {
  /** Folded proclitics as written, such as `و`, `ب`, `ول`; empty for the bare word. */
  readonly proclitics: string
  /** What is left, folded. After `لل` the article is written again: `للصين` → `ل` + `الصين`. */
  readonly stem: string
  /** How many units of the folded word stand before the stem. */
  readonly length: number
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بلك'
const SHORTEST_STEM = 2

/**
 * All readings of a folded word that its letters allow, the whole word first: no dictionary decides here. Whoever asks
 * looks the stems up in a table of its own and takes the first that is there.
 */
export function splitProclitics(word: string): readonly Split[] {
  const splits: Split[] = [{ proclitics: '', stem: word, length: 0 }]
  splitPrepositions(word, '', splits)
  if (CONJUNCTIONS.includes(word.charAt(0)) && word.length > SHORTEST_STEM) {
    const rest = word.slice(1)
    splits.push({ proclitics: word.charAt(0), stem: rest, length: 1 })
    splitPrepositions(rest, word.charAt(0), splits)
  }
  return splits
}

function splitPrepositions(word: string, before: string, splits: Split[]): void {
  const first = word.charAt(0)
  if (!PREPOSITIONS.includes(first) || word.length <= SHORTEST_STEM) return
  const proclitics = before + first
  if (word.startsWith('لل')) splits.push({ proclitics, stem: `ال${word.slice(2)}`, length: proclitics.length })
  splits.push({ proclitics, stem: word.slice(1), length: proclitics.length })
}
