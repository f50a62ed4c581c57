import { type Form, perForm } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import { CONTEXTS_OF_TOKEN, contextsAt, type TokenClasses } from './contexts.ts'
import { featuresOf } from './features.ts'
import { hashed, seed } from './hash.ts'
import { listClassOf, type Memberships } from './lists.ts'
import { indexOfNumbers } from './lookup.ts'
import { TAG_COUNT } from './tags.ts'
import { REACH, ROW, type Weights } from './weights.ts'

/** All that the model needs of a form: its share in the scores of its neighbourhood, and its small numbers. */
interface Reading {
  readonly row: Float32Array
  readonly list: number
  readonly cluster: number
}

/** The trained model over one knowledge. */
export interface NameModel {
  /** The scores of the tags of every token, token by token. */
  readonly emissions: (tokens: readonly Token[], codes: Uint8Array) => Float32Array
  /** Whether a folded word was met in the large sample from which the clusters come. */
  readonly hasMet: (folded: string) => boolean
}

const FINE = seed('cluster-fine')
const COARSE = seed('cluster')
const BOUNDARY = [seed('boundary')]

/** The number by which the clusters know a folded word. */
export const wordNumber = (folded: string): number => hashed(seed('vocabulary'), folded)

/** Finds the cluster of a form: that of its whole spelling, or else of its first reading that has one. */
export function clusterFinder(weights: Pick<Weights, 'words'>): (form: Form) => number {
  const wordAt = indexOfNumbers(weights.words)
  return (form) => {
    for (const { stem } of form.splits) {
      const at = wordAt(wordNumber(stem))
      if (at >= 0) return at
    }
    return -1
  }
}

/** The features of a form with those of its cluster. */
export function allFeatures(
  form: Form,
  word: number,
  weights: Pick<Weights, 'clusters' | 'fineClusters'>,
  memberships: Memberships,
): readonly number[] {
  const features = featuresOf(form, memberships)
  if (word < 0) return features
  return [
    ...features,
    hashed(COARSE, String.fromCharCode(weights.clusters[word]!)),
    hashed(FINE, String.fromCharCode(weights.fineClusters[word]!)),
  ]
}

/** The features of the place before the first and after the last token of a line. */
export const boundaryFeatures: readonly number[] = BOUNDARY

export function nameModel(weights: Weights, memberships: Memberships): NameModel {
  const featureAt = indexOfNumbers(weights.features)
  const wordOf = clusterFinder(weights)
  const rowOf = (features: readonly number[]): Float32Array => sumOfRows(features, featureAt, weights)
  const boundary = rowOf(boundaryFeatures)
  const contexts = Float32Array.from(weights.contexts, (weight) => weight * weights.contextUnit)
  const readingOf = perForm((form): Reading => {
    const word = wordOf(form)
    return {
      row: rowOf(allFeatures(form, word, weights, memberships)),
      list: listClassOf(form, memberships),
      cluster: weights.clusters[word] ?? 0,
    }
  })
  const wordAt = indexOfNumbers(weights.words)
  return {
    emissions: (tokens, codes) => {
      const readings = tokens.map((token) => readingOf(token.form))
      const scores = new Float32Array(tokens.length * TAG_COUNT)
      addRows(scores, tokens, readings, boundary)
      addContexts(scores, classesOf(readings, codes), contexts)
      return scores
    },
    hasMet: (folded) => wordAt(wordNumber(folded)) >= 0,
  }
}

function sumOfRows(
  features: readonly number[],
  featureAt: (feature: number) => number,
  weights: Weights,
): Float32Array {
  const sum = new Float32Array(ROW)
  for (const feature of features) {
    const start = featureAt(feature) * ROW
    if (start >= 0) for (let i = 0; i < ROW; i++) sum[i]! += weights.rows[start + i]! * weights.rowUnit
  }
  return sum
}

function addRows(
  scores: Float32Array,
  tokens: readonly Token[],
  readings: readonly Reading[],
  boundary: Float32Array,
): void {
  for (let at = 0; at < tokens.length; at++) {
    const line = tokens[at]!.line
    for (let offset = -REACH; offset <= REACH; offset++) {
      const inside = tokens[at + offset]?.line === line
      const row = inside ? readings[at + offset]!.row : boundary
      const column = (offset + REACH) * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[at * TAG_COUNT + tag]! += row[column + tag]!
    }
  }
}

function classesOf(readings: readonly Reading[], codes: Uint8Array): TokenClasses {
  const lists = new Uint8Array(readings.length)
  const clusters = new Uint8Array(readings.length)
  readings.forEach(({ list, cluster }, at) => {
    lists[at] = list
    clusters[at] = cluster
  })
  return { codes, lists, clusters }
}

function addContexts(scores: Float32Array, classes: TokenClasses, contexts: Float32Array): void {
  const numbers = new Int32Array(CONTEXTS_OF_TOKEN)
  for (let at = 0; at < classes.codes.length; at++) {
    contextsAt(classes, at, numbers)
    for (let i = 0; i < CONTEXTS_OF_TOKEN; i++) {
      const start = numbers[i]! * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[at * TAG_COUNT + tag]! += contexts[start + tag]!
    }
  }
}
