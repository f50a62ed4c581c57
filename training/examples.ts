import type { Knowledge } from '../src/knowledge/knowledge.ts'
import type { Form } from '../src/language/forms.ts'
import { CONTEXTS_OF_TOKEN, contextsAt } from '../src/reading/names/contexts.ts'
import { allFeatures, boundaryFeatures, clusterFinder } from '../src/reading/names/features.ts'
import { listClassOf, membershipsOf, membershipsOfReadings } from '../src/reading/names/lists.ts'
import { readPhrases } from '../src/reading/names/phrase-codes.ts'
import { OFFSETS, REACH } from '../src/reading/names/weights.ts'
import type { Clusters } from './clusters.ts'
import type { GoldText } from './gold.ts'

/** One line of a text, ready for training. */
export interface Example {
  readonly tags: Uint8Array
  /** For every token and offset the indices of the features that stand there. */
  readonly features: readonly (readonly Int32Array[])[]
  /** For every token the numbers of its pairs. */
  readonly contexts: readonly Int32Array[]
}

export interface TrainingSet {
  readonly examples: readonly Example[]
  /** The feature numbers by their index. */
  readonly features: Uint32Array
}

const RAREST = 2

/** Turns texts into examples; features that stand on fewer tokens than two are left out. */
export function trainingSet(texts: readonly GoldText[], knowledge: Knowledge, clusters: Clusters): TrainingSet {
  const memberships = membershipsOf(knowledge)
  const wordOf = clusterFinder(clusters)
  const counts = new Map<number, number>()
  const numbersOf = new Map<Form, readonly number[]>()
  for (const { tokens } of texts) {
    for (const { form } of tokens) {
      const numbers =
        numbersOf.get(form) ?? allFeatures(form, wordOf(form), clusters, membershipsOfReadings(form, memberships))
      numbersOf.set(form, numbers)
      for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
    }
  }
  for (const number of boundaryFeatures) counts.set(number, RAREST)
  const features = Uint32Array.from([...counts].filter(([, count]) => count >= RAREST).map(([number]) => number)).sort()
  const indexOf = new Map([...features].map((number, index) => [number, index]))
  const indices = (numbers: readonly number[]): Int32Array =>
    Int32Array.from(numbers.map((number) => indexOf.get(number >>> 0) ?? -1).filter((index) => index >= 0))
  const boundary = indices(boundaryFeatures)
  const ofForm = new Map([...numbersOf].map(([form, numbers]) => [form, indices(numbers)]))
  const examples = texts.flatMap(({ tokens, tags }) => {
    const openings = tokens.map(({ form }) => ({
      names: knowledge.gazetteer.openings(form),
      titles: knowledge.titles.openings(form),
    }))
    const { codes } = readPhrases(tokens, openings)
    const lists = Uint8Array.from(tokens, ({ form }) => listClassOf(form, membershipsOfReadings(form, memberships)))
    const coarse = Uint8Array.from(tokens, ({ form }) => clusters.clusters[wordOf(form)] ?? 0)
    return linesOf(tokens).map(([from, to]) => {
      const at = Array.from({ length: to - from }, (_, i) => from + i)
      return {
        tags: tags.slice(from, to),
        features: at.map((i) =>
          Array.from({ length: OFFSETS }, (_, o) => {
            const place = i + o - REACH
            return place < from || place >= to ? boundary : ofForm.get(tokens[place]!.form)!
          }),
        ),
        contexts: at.map((i) => {
          const numbers = new Int32Array(CONTEXTS_OF_TOKEN)
          contextsAt({ codes, lists, clusters: coarse }, i, numbers)
          return numbers
        }),
      }
    })
  })
  return { examples, features }
}

function linesOf(tokens: GoldText['tokens']): readonly (readonly [number, number])[] {
  const lines: [number, number][] = []
  tokens.forEach(({ line }, at) => {
    if (at > 0 && tokens[at - 1]!.line === line) lines.at(-1)![1] = at + 1
    else lines.push([at, at + 1])
  })
  return lines
}
