import type { StoredStatement } from '../../archive/archive.ts'
import { wordingOf } from '../matching/content-words.ts'
import type { Likenesses } from '../matching/reuse.ts'
import type { Passage } from '../schema.ts'

// Share of 6-word runs from which on two articles have their text from one another.
export const VERBATIM = 0.5
const LONG_WORDING = 12

/** Whether so many words agree that one article has them from the other. */
export const isReprint = (a: StoredStatement, b: StoredStatement, reuse: Likenesses): boolean =>
  isVerbatim(a, b, reuse) || (reuse.share(a, b) >= VERBATIM && sharedWords(reuse.align(a, b).passages) >= FEWEST_SHARED)

// A sentence or two; shorter texts of one news are alike by themselves.
const FEWEST_SHARED = 15

const sharedWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { to }) => sum + to.text.split(/\s+/u).length, 0)

const isVerbatim = (a: StoredStatement, b: StoredStatement, reuse: Likenesses): boolean =>
  reuse.run(a, b) >= Math.max(LONG_WORDING, wordingOf(a).words.length * 0.8)
