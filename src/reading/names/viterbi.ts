import { isInside, OUTSIDE, TAG_COUNT } from './tags.ts'

/** Score of a tag that cannot stand where it would. */
const IMPOSSIBLE = -1e9

/** Whether a tag may follow another: the inside of a name only goes on from the same name. */
export const mayFollow = (from: number, to: number): boolean => !isInside(to) || from === to || from === to - 1

/** Transition scores with those that cannot be made impossible; row `from`, column `to`. */
export const constrained = (transitions: Float32Array): Float64Array =>
  Float64Array.from(transitions, (score, i) =>
    mayFollow(Math.floor(i / TAG_COUNT), i % TAG_COUNT) ? score : IMPOSSIBLE,
  )

/** What is settled of a token before its tag is sought. */
export const Settled = {
  nothing: 0,
  /** It starts a line: no name goes on over it. */
  start: 1,
  /** It is in no name. */
  outside: 2,
} as const

/** A part of a text's tokens: whole lines. */
export interface Part {
  readonly from: number
  readonly to: number
}

/**
 * Finds the best sequence of tags for a part of a text.
 *
 * @param emissions the scores of each token's tags, token by token
 * @param transitions as `constrained` makes them
 * @param settled for each token what is `Settled`
 * @param tags where the tags are written
 */
export function writeBestTags(
  emissions: Float32Array,
  transitions: Float64Array,
  settled: Uint8Array,
  { from, to }: Part,
  tags: Uint8Array,
): void {
  const back = roomFor((to - from) * TAG_COUNT)
  let before = new Float64Array(TAG_COUNT)
  let now = new Float64Array(TAG_COUNT)
  for (let at = from; at < to; at++) {
    const row = (at - from) * TAG_COUNT
    if (settled[at] === Settled.outside) {
      // Behind another such token the scores stay as they are.
      if (at > from && settled[at - 1] === Settled.outside) {
        back[row] = OUTSIDE
        continue
      }
      stepOutside(transitions, row, before, now, back)
    } else step(emissions, transitions, at, settled[at] === Settled.start, row, before, now, back)
    const spare = before
    before = now
    now = spare
  }
  trace(back, before, from, to, tags)
}

let room = new Uint8Array(0)

// One array serves all parts, for a text has many and they are short; what an earlier one left in it is written over.
function roomFor(size: number): Uint8Array {
  if (room.length < size) room = new Uint8Array(size * 2)
  return room
}

function step(
  emissions: Float32Array,
  transitions: Float64Array,
  at: number,
  start: boolean,
  row: number,
  before: Float64Array,
  now: Float64Array,
  back: Uint8Array,
): void {
  const offset = at * TAG_COUNT
  // Scores are kept relative to the best, for sums over a long text would lose their last digits.
  let top = before[0]!
  for (let tag = 1; tag < TAG_COUNT; tag++) if (before[tag]! > top) top = before[tag]!
  for (let to = 0; to < TAG_COUNT; to++) {
    // The inside of a name only goes on from itself or the tag before: the other ways in need not be weighed.
    const from = isInside(to) ? wayInside(transitions, before, to) : wayOut(transitions, before, to)
    back[row + to] = from
    const best = before[from]! + transitions[from * TAG_COUNT + to]!
    now[to] = (start && isInside(to) ? IMPOSSIBLE : best - top) + emissions[offset + to]!
  }
}

const wayInside = (transitions: Float64Array, before: Float64Array, to: number): number =>
  before[to]! + transitions[to * TAG_COUNT + to]! > before[to - 1]! + transitions[(to - 1) * TAG_COUNT + to]!
    ? to
    : to - 1

function wayOut(transitions: Float64Array, before: Float64Array, to: number): number {
  let from: number = OUTSIDE
  let best = before[OUTSIDE]! + transitions[to]!
  for (let tag = 1; tag < TAG_COUNT; tag++) {
    const score = before[tag]! + transitions[tag * TAG_COUNT + to]!
    if (score > best) {
      best = score
      from = tag
    }
  }
  return from
}

/** The step to a token that can only be outside: its scores do not matter, whatever came before. */
function stepOutside(
  transitions: Float64Array,
  row: number,
  before: Float64Array,
  now: Float64Array,
  back: Uint8Array,
): void {
  back[row] = wayOut(transitions, before, OUTSIDE)
  now.fill(IMPOSSIBLE)
  now[OUTSIDE] = 0
}

function trace(back: Uint8Array, last: Float64Array, from: number, to: number, tags: Uint8Array): void {
  let tag = 0
  for (let candidate = 1; candidate < TAG_COUNT; candidate++) if (last[candidate]! > last[tag]!) tag = candidate
  for (let at = to - 1; at >= from; at--) {
    tags[at] = tag
    tag = back[(at - from) * TAG_COUNT + tag]!
  }
}
