import type { Naming } from '../../knowledge/entries.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Openings } from '../../knowledge/phrases.ts'
import type { Title } from '../../knowledge/titles.ts'
import type { Form } from '../../language/forms.ts'
import { allFeatures, boundaryFeatures, clusterFinder } from './features.ts'
import { listClassOf, type Memberships, membershipsOfReadings } from './lists.ts'
import { slotsOf } from './memory.ts'
import { type Row, rowSums } from './rows.ts'
import { OUTSIDE, TAG_COUNT } from './tags.ts'
import { REACH, type Weights } from './weights.ts'

/** All that the names layer asks of a form, in one answer: asking once per token is what costs. */
export interface Reading {
  /** Its share in the scores of the tags around it: `ROW` numbers of `rows` from `start`. */
  readonly rows: Int16Array
  readonly start: number
  /** Whether it is so surely in no name that its neighbours cannot change it. */
  readonly outside: boolean
  readonly list: number
  /** By which its readings are looked up in the memory of a text. */
  readonly slots: number
  readonly cluster: number
  readonly names: Openings<Naming> | null
  readonly titles: Openings<Title> | null
}

interface Readings {
  readonly readingOf: (form: Form) => Reading
  /** What stands for the beyond of a line. */
  readonly boundary: Reading
}

/** Makes the question that reads a form. */
export function readingsOver(knowledge: Knowledge, memberships: Memberships, weights: Weights): Readings {
  const wordOf = clusterFinder(weights)
  const rowOf = rowSums(weights)
  return {
    boundary: boundaryOf(rowOf(boundaryFeatures)),
    readingOf: (form: Form): Reading => {
      const word = wordOf(form)
      const ofReadings = membershipsOfReadings(form, memberships)
      const { rows, start } = rowOf(allFeatures(form, word, weights, ofReadings))
      return {
        rows,
        start,
        outside: isOutside(rows, start, SURE / weights.rowUnit),
        list: listClassOf(form, ofReadings),
        slots: slotsOf(form),
        cluster: weights.clusters[word] ?? 0,
        names: knowledge.gazetteer.openings(form),
        titles: knowledge.titles.openings(form),
      }
    },
  }
}

const boundaryOf = ({ rows, start }: Row): Reading => ({
  rows,
  start,
  outside: true,
  list: 0,
  slots: 0,
  cluster: 0,
  names: null,
  titles: null,
})

/** By how much the neighbours of a word can be thought to outweigh what it says itself. */
const SURE = 150

function isOutside(rows: Int16Array, start: number, sure: number): boolean {
  const own = start + REACH * TAG_COUNT
  for (let tag = OUTSIDE + 1; tag < TAG_COUNT; tag++) {
    if (rows[own + OUTSIDE]! - rows[own + tag]! <= sure) return false
  }
  return true
}
