import { isInside, TAG_COUNT } from './tags.ts'

/** Score of a tag that cannot stand where it would. */
const IMPOSSIBLE = -1e9

/** Whether a tag may follow another: the inside of a name only goes on from the same name. */
export const mayFollow = (from: number, to: number): boolean => !isInside(to) || from === to || from === to - 1

/** Transition scores with those that cannot be made impossible; row `from`, column `to`. */
export const constrained = (transitions: Float32Array): Float32Array =>
  transitions.map((score, i) => (mayFollow(Math.floor(i / TAG_COUNT), i % TAG_COUNT) ? score : IMPOSSIBLE))

/**
 * The best sequence of tags.
 *
 * @param emissions the scores of each token's tags, token by token
 * @param transitions as `constrained` makes them
 * @param starts whether a token starts a line: no name goes on over it
 */
export function bestTags(emissions: Float32Array, transitions: Float32Array, starts: Uint8Array): Uint8Array {
  const count = starts.length
  const back = new Uint8Array(count * TAG_COUNT)
  let before = new Float32Array(TAG_COUNT)
  let now = new Float32Array(TAG_COUNT)
  for (let at = 0; at < count; at++) {
    step(emissions, transitions, at, starts[at] === 1, before, now, back)
    const spare = before
    before = now
    now = spare
  }
  return traced(back, before, count)
}

function step(
  emissions: Float32Array,
  transitions: Float32Array,
  at: number,
  start: boolean,
  before: Float32Array,
  now: Float32Array,
  back: Uint8Array,
): void {
  const offset = at * TAG_COUNT
  // Scores are kept relative to the best, for sums over a long text would lose their last digits.
  let top = before[0]!
  for (let tag = 1; tag < TAG_COUNT; tag++) if (before[tag]! > top) top = before[tag]!
  for (let to = 0; to < TAG_COUNT; to++) {
    let best = Number.NEGATIVE_INFINITY
    let from = 0
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const score = before[tag]! + transitions[tag * TAG_COUNT + to]!
      if (score > best) {
        best = score
        from = tag
      }
    }
    back[offset + to] = from
    now[to] = (start && isInside(to) ? IMPOSSIBLE : best - top) + emissions[offset + to]!
  }
}

function traced(back: Uint8Array, last: Float32Array, count: number): Uint8Array {
  const tags = new Uint8Array(count)
  let tag = 0
  for (let candidate = 1; candidate < TAG_COUNT; candidate++) if (last[candidate]! > last[tag]!) tag = candidate
  for (let at = count - 1; at >= 0; at--) {
    tags[at] = tag
    tag = back[at * TAG_COUNT + tag]!
  }
  return tags
}
