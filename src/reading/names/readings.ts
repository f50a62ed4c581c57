import type { Naming } from '../../knowledge/entries.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Openings } from '../../knowledge/phrases.ts'
import type { Title } from '../../knowledge/titles.ts'
import type { Form } from '../../language/forms.ts'
import { allFeatures, boundaryFeatures, clusterFinder } from './features.ts'
import { listClassOf, type Memberships } from './lists.ts'
import { indexOfNumbers } from './lookup.ts'
import { ROW, type Weights } from './weights.ts'

/** All that the names layer asks of a form, in one answer: asking once per token is what costs. */
export interface Reading {
  /** Its share in the scores of the tags around it. */
  readonly row: Float32Array
  readonly list: number
  readonly cluster: number
  readonly names: Openings<Naming> | null
  readonly titles: Openings<Title> | null
}

/** Makes the question that reads a form, and the row that stands for what lies beyond a line. */
export function readingsOver(knowledge: Knowledge, memberships: Memberships, weights: Weights) {
  const featureAt = indexOfNumbers(weights.features)
  const wordOf = clusterFinder(weights)
  const rowOf = (features: readonly number[]): Float32Array => sumOfRows(features, featureAt, weights)
  return {
    boundary: rowOf(boundaryFeatures),
    readingOf: (form: Form): Reading => {
      const word = wordOf(form)
      return {
        row: rowOf(allFeatures(form, word, weights, memberships)),
        list: listClassOf(form, memberships),
        cluster: weights.clusters[word] ?? 0,
        names: knowledge.gazetteer.openings(form),
        titles: knowledge.titles.openings(form),
      }
    },
  }
}

function sumOfRows(
  features: readonly number[],
  featureAt: (feature: number) => number,
  weights: Weights,
): Float32Array {
  const { rows, rowUnit } = weights
  const sum = new Int32Array(ROW)
  for (const feature of features) {
    const start = featureAt(feature) * ROW
    if (start >= 0) for (let i = 0; i < ROW; i++) sum[i]! += rows[start + i]!
  }
  return Float32Array.from(sum, (weight) => weight * rowUnit)
}
