import type { StoredStatement } from '../../archive/archive.ts'
import { type Alignment, alignDocuments } from './alignment.ts'
import { wordingOf } from './content-words.ts'
import { likenessOf } from './likeness.ts'
import { type Matter, matterOf } from './matter.ts'

/** How much of their words the articles of two statements share; each pair is compared once. */
export interface Likenesses {
  readonly align: (a: StoredStatement, b: StoredStatement) => Alignment
  /** Share of the shorter article's 6-word runs that the other has too. */
  readonly share: (a: StoredStatement, b: StoredStatement) => number
  /** Most words in a row that the two contents share. */
  readonly run: (a: StoredStatement, b: StoredStatement) => number
}

export function compareOnce(): Likenesses {
  const matters = new Map<string, Matter>()
  const alignments = new Map<string, Alignment>()
  const matter = ({ document }: StoredStatement): Matter => {
    const known = matters.get(document.id) ?? matterOf(document.record)
    matters.set(document.id, known)
    return known
  }
  const align = (a: StoredStatement, b: StoredStatement): Alignment => {
    const key = `${a.document.id} ${b.document.id}`
    const known = alignments.get(key) ?? alignDocuments(matter(a), matter(b))
    alignments.set(key, known)
    return known
  }
  return {
    align,
    share: (a, b) => align(a, b).overlap,
    run: (a, b) => likenessOf(wordingOf(a), wordingOf(b)).run,
  }
}
