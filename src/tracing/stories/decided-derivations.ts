import type { DecisionRow } from '../../archive/archive.ts'
import type { Overlap, StoryDerivation } from './derivations.ts'

/** The derivations with what people decided put in: it outranks what was found, and the later of two counts. */
export function decidedDerivations(
  found: readonly StoryDerivation[],
  decisions: readonly DecisionRow[],
  documents: ReadonlySet<string>,
  overlap: Overlap,
): readonly StoryDerivation[] {
  const derivations = new Map(found.map((one) => [one.document, one]))
  for (const { kind, subjects, label } of decisions) {
    const [document = '', from = ''] = subjects
    if (!documents.has(document) || !documents.has(from)) continue
    const decided = { document, via: null, overlap: overlap(document, from), grounds: ['decision' as const] }
    if (kind === 'relabel' && label) {
      derivations.set(document, { ...decided, kind: label, from: label === 'common-source' ? null : from })
    }
    if (kind === 'split') {
      for (const [one, other] of [
        [document, from],
        [from, document],
      ] as const) {
        if (derivations.get(one)?.from !== other) continue
        derivations.set(one, { ...decided, document: one, kind: 'common-source', from: null })
      }
    }
  }
  return [...derivations.values()]
}
