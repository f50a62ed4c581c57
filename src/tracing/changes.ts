import { diffArrays } from 'diff'
import { type ContentWord, isSameWord, type Wording } from './content-words.ts'

/** Words of one wording that the other has otherwise, or not at all. */
export interface Change {
  readonly from: readonly ContentWord[]
  readonly to: readonly ContentWord[]
}

/** The words that were put in the place of others, in the order of the text. */
export function changesBetween(a: Wording, b: Wording): Change[] {
  const parts = diffArrays([...a.words], [...b.words], { comparator: isSameWord })
  const changes: Change[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (!part.added && !part.removed) continue
    const next = parts[i + 1]
    const isPair = next !== undefined && (next.added || next.removed)
    const [removed, added] = part.removed ? [part, isPair ? next : undefined] : [isPair ? next : undefined, part]
    changes.push({ from: removed?.value ?? [], to: added?.value ?? [] })
    if (isPair) i++
  }
  return changes
}
