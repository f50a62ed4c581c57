import { diffArrays } from 'diff'
import { type ContentWord, isSameWord, stemOf, type Wording } from '../matching/content-words.ts'

/** Words of one wording that the other has otherwise, or not at all. */
export interface Change {
  readonly from: readonly ContentWord[]
  readonly to: readonly ContentWord[]
}

/** Without words that only moved: gone in one place, and there in another. */
export function withoutMoves(changes: readonly Change[]): readonly Change[] {
  const moved = new Set<Change>()
  for (const gone of changes) {
    const stems = tellingStems(gone.from)
    if (stems.length === 0 || tellingStems(gone.to).length > 0) continue
    const come = changes.find(
      (one) => !moved.has(one) && isSame(tellingStems(one.to), stems) && tellingStems(one.from).length === 0,
    )
    if (come) moved.add(gone).add(come)
  }
  return changes.filter((change) => !moved.has(change))
}

const tellingStems = (words: readonly ContentWord[]): string[] => words.filter(({ telling }) => telling).map(stemOf)

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')

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
