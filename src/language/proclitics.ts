/** One way to read a word: what is written on its front, and the stem behind it (with its article, if it has one). */
export interface Split {
  /** Folded proclitics as written, such as `و`, `ب`, `ول`; empty for the bare word. */
  readonly proclitics: string
  /** What is left, folded. After `لل` the article is written again: `للصين` → `ل` + `الصين`. */
  readonly stem: string
  /** The stem without its first two letters where they look like the article, else null. No dictionary decides here. */
  readonly bare: string | null
  /** How many units of the folded word stand before the stem. */
  readonly length: number
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بلك'
const SHORTEST_STEM = 2
const ARTICLE = 'ال'

/**
 * All readings of a folded word that its letters allow, the whole word first: no dictionary decides here. Whoever asks
 * looks the stems up in a table of its own and takes the first that is there.
 */
export function splitProclitics(word: string): readonly Split[] {
  const splits: Split[] = [splitOf('', word, 0)]
  splitPrepositions(word, '', splits)
  if (CONJUNCTIONS.includes(word.charAt(0)) && word.length > SHORTEST_STEM) {
    const rest = word.slice(1)
    splits.push(splitOf(word.charAt(0), rest, 1))
    splitPrepositions(rest, word.charAt(0), splits)
  }
  return splits
}

function splitPrepositions(word: string, before: string, splits: Split[]): void {
  const first = word.charAt(0)
  if (!PREPOSITIONS.includes(first) || word.length <= SHORTEST_STEM) return
  const proclitics = before + first
  if (word.startsWith('لل')) splits.push(splitOf(proclitics, ARTICLE + word.slice(2), proclitics.length))
  splits.push(splitOf(proclitics, word.slice(1), proclitics.length))
}

const splitOf = (proclitics: string, stem: string, length: number): Split => ({
  proclitics,
  stem,
  bare: stem.startsWith(ARTICLE) ? stem.slice(ARTICLE.length) : null,
  length,
})

/** Whether there are no proclitics but a conjunction: what may stand before a finite verb. */
export const isConjunction = (proclitics: string): boolean =>
  proclitics === '' || proclitics === 'و' || proclitics === 'ف'
