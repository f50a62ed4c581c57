import type { Token } from '../../language/tokens.ts'
import { CONTEXTS_OF_TOKEN, contextsAt, type TokenClasses } from './contexts.ts'
import type { Reading } from './readings.ts'
import type { Row } from './rows.ts'
import { TAG_COUNT } from './tags.ts'
import { Settled } from './viterbi.ts'
import { REACH, type Weights } from './weights.ts'

/** Gives every tag of every token its score, token by token. */
export type Scorer = (
  tokens: readonly Token[],
  readings: readonly Reading[],
  codes: Uint8Array,
  settled: Uint8Array,
) => Float32Array

/** The linear model: what a form gives to its neighbourhood, and what neighbours give together. */
export function scorerOf(weights: Weights, boundary: Reading): Scorer {
  const addScores = adderOf(weights)
  const numbers = new Int32Array(CONTEXTS_OF_TOKEN)
  return (tokens, readings, codes, settled) => {
    const scores = new Float32Array(tokens.length * TAG_COUNT)
    const { padded, classes } = layOut(tokens, readings, codes, boundary)
    let shift = 0
    for (let at = 0; at < tokens.length; at++) {
      if (at === 0 || tokens[at]!.line !== tokens[at - 1]!.line) shift += REACH
      if (settled[at] === Settled.outside) continue
      contextsAt(classes, at, numbers)
      addScores(scores, at, numbers, padded, at + shift)
    }
    return scores
  }
}

interface Sheet {
  /** The readings with what stands for the beyond before each line and behind the last. */
  readonly padded: readonly Reading[]
  readonly classes: TokenClasses
}

function layOut(tokens: readonly Token[], readings: readonly Reading[], codes: Uint8Array, boundary: Reading): Sheet {
  const padded: Reading[] = []
  const lists = new Uint8Array(tokens.length)
  const clusters = new Uint8Array(tokens.length)
  let line = -1
  for (let at = 0; at < tokens.length; at++) {
    const reading = readings[at]!
    if (tokens[at]!.line !== line) padded.push(boundary, boundary)
    line = tokens[at]!.line
    padded.push(reading)
    lists[at] = reading.list
    clusters[at] = reading.cluster
  }
  padded.push(boundary, boundary)
  return { padded, classes: { codes, lists, clusters } }
}

// Written out for six contexts and a reach of two: this is the innermost loop of reading.
const adderOf =
  ({ contexts, contextUnit, rowUnit }: Weights) =>
  (scores: Float32Array, at: number, numbers: Int32Array, padded: readonly Row[], middle: number): void => {
    const out = at * TAG_COUNT
    const a = numbers[0]! * TAG_COUNT
    const b = numbers[1]! * TAG_COUNT
    const c = numbers[2]! * TAG_COUNT
    const d = numbers[3]! * TAG_COUNT
    const e = numbers[4]! * TAG_COUNT
    const f = numbers[5]! * TAG_COUNT
    const { rows: before2, start: g } = padded[middle - 2]!
    const { rows: before1, start: h } = padded[middle - 1]!
    const { rows: here, start: i } = padded[middle]!
    const { rows: after1, start: j } = padded[middle + 1]!
    const { rows: after2, start: k } = padded[middle + 2]!
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const together =
        contexts[a + tag]! +
        contexts[b + tag]! +
        contexts[c + tag]! +
        contexts[d + tag]! +
        contexts[e + tag]! +
        contexts[f + tag]!
      const around =
        before2[g + tag]! +
        before1[h + TAG_COUNT + tag]! +
        here[i + 2 * TAG_COUNT + tag]! +
        after1[j + 3 * TAG_COUNT + tag]! +
        after2[k + 4 * TAG_COUNT + tag]!
      scores[out + tag] = contextUnit * together + rowUnit * around
    }
  }
