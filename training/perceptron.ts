import { CONTEXTS } from '../src/reading/names/contexts.ts'
import { TAG_COUNT } from '../src/reading/names/tags.ts'
import { constrained, Settled, writeBestTags } from '../src/reading/names/viterbi.ts'
import { OFFSETS, ROW } from '../src/reading/names/weights.ts'
import type { Example, TrainingSet } from './examples.ts'
import { randomFrom, shuffled } from './random.ts'

/** Trained weights before they are made small. */
export interface FloatWeights {
  readonly rows: Float32Array
  readonly contexts: Float32Array
  readonly transitions: Float32Array
}

/** Weights that remember the sum of their changes, from which their average over all steps follows. */
class Averaged {
  readonly now: Float32Array
  private readonly weighted: Float64Array

  constructor(size: number) {
    this.now = new Float32Array(size)
    this.weighted = new Float64Array(size)
  }

  add(at: number, change: number, step: number): void {
    this.now[at]! += change
    this.weighted[at]! += change * step
  }

  average(steps: number): Float32Array {
    return this.now.map((weight, i) => weight - this.weighted[i]! / steps)
  }
}

/** Trains several times, each in another order, and takes the mean: the order then matters less. */
export function trainAll(set: TrainingSet, epochs: number, seeds: readonly number[]): FloatWeights {
  const [first, ...others] = seeds.map((seed) => trainPerceptron(set, epochs, seed))
  if (!first) throw new RangeError('no seeds to train from')
  const mean = (part: keyof FloatWeights): Float32Array =>
    first[part].map((weight, i) => others.reduce((sum, other) => sum + other[part][i]!, weight) / seeds.length)
  return { rows: mean('rows'), contexts: mean('contexts'), transitions: mean('transitions') }
}

/** The averaged structured perceptron (Collins 2002), with a margin. */
function trainPerceptron(set: TrainingSet, epochs: number, seed: number): FloatWeights {
  const random = randomFrom(seed)
  const rows = new Averaged(set.features.length * ROW)
  const contexts = new Averaged(CONTEXTS * TAG_COUNT)
  const transitions = new Averaged(TAG_COUNT ** 2)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(set.examples, random)) {
      const settled = new Uint8Array(example.tags.length)
      settled[0] = Settled.start
      const scores = withMargin(scoresOf(example, rows.now, contexts.now), example.tags)
      const found = new Uint8Array(example.tags.length)
      writeBestTags(scores, constrained(transitions.now), settled, { from: 0, to: found.length }, found)
      correct(example, found, { rows, contexts, transitions }, step)
      step++
    }
  }
  return { rows: rows.average(step), contexts: contexts.average(step), transitions: transitions.average(step) }
}

function scoresOf(example: Example, rows: Float32Array, contexts: Float32Array): Float32Array {
  const scores = new Float32Array(example.tags.length * TAG_COUNT)
  for (let at = 0; at < example.tags.length; at++) {
    const out = at * TAG_COUNT
    for (let offset = 0; offset < OFFSETS; offset++) {
      for (const feature of example.features[at]![offset]!) {
        const start = feature * ROW + offset * TAG_COUNT
        for (let tag = 0; tag < TAG_COUNT; tag++) scores[out + tag]! += rows[start + tag]!
      }
    }
    for (const context of example.contexts[at]!) {
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[out + tag]! += contexts[context * TAG_COUNT + tag]!
    }
  }
  return scores
}

interface Learning {
  readonly rows: Averaged
  readonly contexts: Averaged
  readonly transitions: Averaged
}

function correct(example: Example, found: Uint8Array, learning: Learning, step: number): void {
  const { tags } = example
  for (let at = 0; at < tags.length; at++) {
    const [right, wrong] = [tags[at]!, found[at]!]
    if (at > 0) correctTransition(learning.transitions, tags[at - 1]!, right, found[at - 1]!, wrong, step)
    if (right === wrong) continue
    for (let offset = 0; offset < OFFSETS; offset++) {
      for (const feature of example.features[at]![offset]!) {
        const start = feature * ROW + offset * TAG_COUNT
        learning.rows.add(start + right, 1, step)
        learning.rows.add(start + wrong, -1, step)
      }
    }
    for (const context of example.contexts[at]!) {
      learning.contexts.add(context * TAG_COUNT + right, 1, step)
      learning.contexts.add(context * TAG_COUNT + wrong, -1, step)
    }
  }
}

function correctTransition(
  transitions: Averaged,
  fromRight: number,
  right: number,
  fromWrong: number,
  wrong: number,
  step: number,
): void {
  if (fromRight === fromWrong && right === wrong) return
  transitions.add(fromRight * TAG_COUNT + right, 1, step)
  transitions.add(fromWrong * TAG_COUNT + wrong, -1, step)
}

/** How much better than a wrong tag the right one must be; a name that is overlooked counts more than one too many. */
const MARGIN = 100
const MARGIN_OF_NAMES = 300

function withMargin(scores: Float32Array, tags: Uint8Array): Float32Array {
  for (let at = 0; at < tags.length; at++) {
    const margin = tags[at] === 0 ? MARGIN : MARGIN_OF_NAMES
    for (let tag = 0; tag < TAG_COUNT; tag++) if (tag !== tags[at]) scores[at * TAG_COUNT + tag]! += margin
  }
  return scores
}
