import type { DecisionRow, StoredStatement } from '../../archive/archive.ts'

/** What people decided, as tracing asks for it. Of two decisions on one thing the later counts. */
export interface Decided {
  /** Whether a person holds two statements to be one, or not to be; null where nobody said. */
  readonly isOne: (a: StoredStatement, b: StoredStatement) => boolean | null
  /** Ids of the statements that a person joined to one of these. */
  readonly joinedTo: (ids: readonly string[]) => readonly string[]
  /** Ids of documents that were taken for one, each with the one that stands for all. */
  readonly merged: ReadonlyMap<string, string>
  /** The document that one has its text from, as a person says; null where it has it from none of the others. */
  readonly derived: ReadonlyMap<string, string | null>
}

export function decidedBy(decisions: readonly DecisionRow[]): Decided {
  const pairs = new Map<string, boolean>()
  for (const { kind, subjects } of decisions) {
    if (kind === 'relabel') continue
    for (const a of subjects) for (const b of subjects) if (a !== b) pairs.set(pairOf(a, b), kind === 'merge')
  }
  return {
    isOne: (a, b) => pairs.get(pairOf(a.id, b.id)) ?? null,
    joinedTo: (ids) => [...pairs].flatMap(([pair, isOne]) => (isOne ? (joined(pair, ids) ?? []) : [])),
    merged: mergedDocuments(pairs),
    derived: derivedDocuments(decisions),
  }
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ')

function joined(pair: string, ids: readonly string[]): string | null {
  const [a = '', b = ''] = pair.split(' ')
  return ids.includes(a) ? b : ids.includes(b) ? a : null
}

function mergedDocuments(pairs: ReadonlyMap<string, boolean>): ReadonlyMap<string, string> {
  const merged = new Map<string, string>()
  for (const [pair, isOne] of pairs) {
    if (!isOne) continue
    const [a = '', b = ''] = pair.split(' ')
    const representative = merged.get(a) ?? merged.get(b) ?? a
    merged.set(a, representative).set(b, representative)
  }
  return merged
}

function derivedDocuments(decisions: readonly DecisionRow[]): ReadonlyMap<string, string | null> {
  const derived = new Map<string, string | null>()
  for (const { kind, subjects, label } of decisions) {
    const [from, to] = subjects
    if (kind === 'split') for (const subject of subjects) derived.set(subject, null)
    if (kind === 'relabel' && from && to) derived.set(from, label === 'common-source' ? null : to)
  }
  return derived
}
