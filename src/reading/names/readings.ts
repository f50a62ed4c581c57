import type { Naming } from '../../knowledge/entries.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Openings } from '../../knowledge/phrases.ts'
import type { Title } from '../../knowledge/titles.ts'
import type { Form } from '../../language/forms.ts'
import { allFeatures, boundaryFeatures, clusterFinder } from './features.ts'
import { listClassOf, type Memberships } from './lists.ts'
import { indexOfNumbers } from './lookup.ts'
import { OUTSIDE, TAG_COUNT } from './tags.ts'
import { REACH, ROW, type Weights } from './weights.ts'

/** All that the names layer asks of a form, in one answer: asking once per token is what costs. */
export interface Reading {
  /** Its share in the scores of the tags around it. */
  readonly row: Float32Array
  /** Whether it is so surely in no name that its neighbours cannot change it. */
  readonly outside: boolean
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
      const row = rowOf(allFeatures(form, word, weights, memberships))
      return {
        row,
        outside: isOutside(row),
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
  const { starts, columns, values, rowUnit } = weights
  const sum = new Float32Array(ROW)
  for (const feature of features) {
    const at = featureAt(feature)
    if (at < 0) continue
    const end = starts[at + 1]!
    for (let i = starts[at]!; i < end; i++) sum[columns[i]!]! += values[i]!
  }
  for (let i = 0; i < ROW; i++) sum[i]! *= rowUnit
  return sum
}

/** By how much the neighbours of a word can be thought to outweigh what it says itself. */
const SURE = 180

function isOutside(row: Float32Array): boolean {
  const own = row.subarray(REACH * TAG_COUNT, (REACH + 1) * TAG_COUNT)
  return own.every((score, tag) => tag === OUTSIDE || own[OUTSIDE]! - score > SURE)
}
