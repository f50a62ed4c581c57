import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Token } from '../language/tokens.ts'
import { finderOf, type NameFinder } from './names/finder.ts'
import type { NameMention } from './names/mention.ts'
import { readWeights, type Weights } from './names/weights.ts'

export type { NameMention } from './names/mention.ts'

let weights: Weights | undefined
const finders = new WeakMap<Knowledge, NameFinder>()

/** Finds the names, nationalities and seats of power in a text: in order, and apart from each other. */
export function findNames(tokens: readonly Token[], knowledge: Knowledge, text: string): readonly NameMention[] {
  weights ??= readWeights(new URL('../../models/names.bin', import.meta.url))
  let finder = finders.get(knowledge)
  if (!finder) {
    finder = finderOf(knowledge, weights)
    finders.set(knowledge, finder)
  }
  return finder(tokens, text)
}
