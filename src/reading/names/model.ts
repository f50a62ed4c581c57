import type { Token } from '../../language/tokens.ts'
import { CONTEXTS_OF_TOKEN, contextsAt, type TokenClasses } from './contexts.ts'
import type { Reading } from './readings.ts'
import type { Row } from './rows.ts'
import { TAG_COUNT } from './tags.ts'
import { Settled } from './viterbi.ts'
import type { Weights } from './weights.ts'

/** Gives every tag of every token its score, token by token. */
export type Scorer = (
  tokens: readonly Token[],
  readings: readonly Reading[],
  codes: Uint8Array,
  settled: Uint8Array,
) => Float32Array

/** The linear model: what a form gives to its neighbourhood, and what neighbours give together. */
export function scorerOf(weights: Weights, boundary: Row): Scorer {
  const { contexts, contextUnit, rowUnit } = weights
  return (tokens, readings, codes, settled) => {
    const scores = new Float32Array(tokens.length * TAG_COUNT)
    const rowAt = (at: number, line: number): Row => (at >= 0 && tokens[at]?.line === line ? readings[at]! : boundary)
    const classes = classesOf(readings, codes)
    const numbers = new Int32Array(CONTEXTS_OF_TOKEN)
    for (let at = 0; at < tokens.length; at++) {
      if (settled[at] === Settled.outside) continue
      const line = tokens[at]!.line
      contextsAt(classes, at, numbers)
      addContexts(scores, at, contexts, contextUnit, numbers)
      addRows(
        scores,
        at,
        rowUnit,
        rowAt(at - 2, line),
        rowAt(at - 1, line),
        readings[at]!,
        rowAt(at + 1, line),
        rowAt(at + 2, line),
      )
    }
    return scores
  }
}

// Written out for a reach of two: this is the innermost loop of reading.
function addRows(
  scores: Float32Array,
  at: number,
  unit: number,
  before2: Row,
  before1: Row,
  here: Row,
  after1: Row,
  after2: Row,
): void {
  const out = at * TAG_COUNT
  const a = before2.start
  const b = before1.start + TAG_COUNT
  const c = here.start + 2 * TAG_COUNT
  const d = after1.start + 3 * TAG_COUNT
  const e = after2.start + 4 * TAG_COUNT
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    scores[out + tag]! +=
      unit *
      (before2.rows[a + tag]! +
        before1.rows[b + tag]! +
        here.rows[c + tag]! +
        after1.rows[d + tag]! +
        after2.rows[e + tag]!)
  }
}

function classesOf(readings: readonly Reading[], codes: Uint8Array): TokenClasses {
  const lists = new Uint8Array(readings.length)
  const clusters = new Uint8Array(readings.length)
  for (let at = 0; at < readings.length; at++) {
    lists[at] = readings[at]!.list
    clusters[at] = readings[at]!.cluster
  }
  return { codes, lists, clusters }
}

function addContexts(scores: Float32Array, at: number, contexts: Int8Array, unit: number, numbers: Int32Array): void {
  const out = at * TAG_COUNT
  const a = numbers[0]! * TAG_COUNT
  const b = numbers[1]! * TAG_COUNT
  const c = numbers[2]! * TAG_COUNT
  const d = numbers[3]! * TAG_COUNT
  const e = numbers[4]! * TAG_COUNT
  const f = numbers[5]! * TAG_COUNT
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    scores[out + tag] =
      unit *
      (contexts[a + tag]! +
        contexts[b + tag]! +
        contexts[c + tag]! +
        contexts[d + tag]! +
        contexts[e + tag]! +
        contexts[f + tag]!)
  }
}
