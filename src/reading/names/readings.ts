import type { Naming } from '../../knowledge/entries.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Openings } from '../../knowledge/phrases.ts'
import type { Title } from '../../knowledge/titles.ts'
import type { Form } from '../../language/forms.ts'
import { allFeatures, boundaryFeatures, clusterFinder } from './features.ts'
import { listClassOf, type Memberships, membershipsOfReadings } from './lists.ts'
import { indexOfNumbers } from './lookup.ts'
import { OUTSIDE, TAG_COUNT } from './tags.ts'
import { REACH, ROW, type Weights } from './weights.ts'

/** All that the names layer asks of a form, in one answer: asking once per token is what costs. */
export interface Reading {
  /** Its share in the scores of the tags around it: `ROW` numbers of `rows` from `start`. */
  readonly rows: Float32Array
  readonly start: number
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
  const takeRow = rowTaker()
  const rowOf = (features: readonly number[]): Row => sumOfRows(features, featureAt, weights, takeRow())
  return {
    boundary: rowOf(boundaryFeatures),
    readingOf: (form: Form): Reading => {
      const word = wordOf(form)
      const ofReadings = membershipsOfReadings(form, memberships)
      const { rows, start } = rowOf(allFeatures(form, word, weights, ofReadings))
      return {
        rows,
        start,
        outside: isOutside(rows, start),
        list: listClassOf(form, ofReadings),
        cluster: weights.clusters[word] ?? 0,
        names: knowledge.gazetteer.openings(form),
        titles: knowledge.titles.openings(form),
      }
    },
  }
}

/** A row of weights where it lies. */
export type Row = Pick<Reading, 'rows' | 'start'>

const ROWS_OF_BLOCK = 512

// Rows lie in blocks: an array of its own for each would cost more than its numbers.
function rowTaker(): () => Row {
  let rows = new Float32Array(0)
  let start = 0
  return () => {
    start += ROW
    if (start >= rows.length) {
      rows = new Float32Array(ROWS_OF_BLOCK * ROW)
      start = 0
    }
    return { rows, start }
  }
}

function sumOfRows(
  features: readonly number[],
  featureAt: (feature: number) => number,
  { starts, columns, values, rowUnit }: Weights,
  row: Row,
): Row {
  const { rows, start } = row
  for (const feature of features) {
    const at = featureAt(feature)
    if (at < 0) continue
    const end = starts[at + 1]!
    for (let i = starts[at]!; i < end; i++) rows[start + columns[i]!]! += values[i]!
  }
  for (let i = start; i < start + ROW; i++) rows[i]! *= rowUnit
  return row
}

/** By how much the neighbours of a word can be thought to outweigh what it says itself. */
const SURE = 200

function isOutside(rows: Float32Array, start: number): boolean {
  const own = rows.subarray(start + REACH * TAG_COUNT, start + (REACH + 1) * TAG_COUNT)
  return own.every((score, tag) => tag === OUTSIDE || own[OUTSIDE]! - score > SURE)
}
