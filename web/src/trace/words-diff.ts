import { diffWords } from 'diff'

export interface Change {
  readonly text: string
  readonly kind: 'same' | 'added' | 'removed'
}

// Words are cut by the rules of Unicode: harakat stay with their letters.
const words = new Intl.Segmenter('ar', { granularity: 'word' })

/** How one wording becomes another, word by word. */
export const wordsDiff = (from: string, to: string): readonly Change[] =>
  diffWords(from, to, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
