import type { Form } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import type { Reading } from './readings.ts'
import { isBeginning, isInside, OUTSIDE, TAG_COUNT } from './tags.ts'
import { Settled } from './viterbi.ts'

/** How often a word of a text stands in names of each kind (by the tag that begins it), and how often at all. */
interface Memory {
  readonly inNames: [person: number, place: number, organization: number]
  all: number
}

const SHORTEST = 3
const PERSON = 1

/**
 * A text speaks of the same people, places and bodies throughout: what is a name in one sentence is likely one in the
 * next, where nothing else may say so. Adds to the scores of every word that the first reading found in names, the
 * more the oftener it was one.
 *
 * @returns the tokens whose scores were changed, in order
 */
export function remember(
  tokens: readonly Token[],
  readings: readonly Pick<Reading, 'slots'>[],
  tags: Uint8Array,
  settled: Uint8Array,
  scores: Float32Array,
  weight: number,
): number[] {
  const memories = memoriesOf(tokens, tags)
  if (memories.size === 0) return []
  const mayBeIn = prefilter(memories.keys())
  const found: number[] = []
  const memoryOfFound: Memory[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (settled[at] === Settled.outside || !mayBeIn(readings[at]!.slots)) continue
    const memory = memoryOf(tokens[at]!, memories)
    if (!memory) continue
    memory.all++
    found.push(at)
    memoryOfFound.push(memory)
  }
  return found.filter((at, i) => support(scores, at, memoryOfFound[i]!, weight))
}

/** Supports the names that a word was found in, unless it always was one of a kind. */
function support(scores: Float32Array, at: number, { inNames, all }: Memory, weight: number): boolean {
  const [person, place, organization] = inNames
  if (person >= all || place >= all || organization >= all) return false
  const row = at * TAG_COUNT
  scores[row + 1]! += (weight * person) / all
  scores[row + 2]! += (weight * person) / all
  scores[row + 3]! += (weight * place) / all
  scores[row + 5]! += (weight * organization) / all
  return true
}

/** The words of persons, and places and bodies of one word: a single word of a longer one is too often ordinary. */
function memoriesOf(tokens: readonly Token[], tags: Uint8Array): Map<string, Memory> {
  const memories = new Map<string, Memory>()
  for (let at = 0; at < tokens.length; at++) {
    const tag = tags[at]!
    if (tag === OUTSIDE || tokens[at]!.kind !== 'word') continue
    const alone = isBeginning(tag) && !isInside(tags[at + 1] ?? OUTSIDE)
    if (!alone && tag !== PERSON && tag !== PERSON + 1) continue
    const word = tokens[at]!.form.folded
    if (word.length < SHORTEST) continue
    const memory = memories.get(word) ?? { inNames: [0, 0, 0], all: 0 }
    memory.inNames[(tag - 1) >> 1]!++
    memories.set(word, memory)
  }
  return memories
}

/*
 * Most words are none of the few that are remembered. Two letters and the length of each reading make a slot of ten
 * bits; the slots of a form's first three readings are kept with it, so that most words are told by three look-ups.
 */
const SLOT_BITS = 10
const SLOTS = 1 << SLOT_BITS
const SLOTS_OF_FORM = 3

const slotOf = (word: string): number =>
  ((word.charCodeAt(0) << 4) ^ (word.charCodeAt(2) << 7) ^ word.length) & (SLOTS - 1)

/** The slots of a form's readings, side by side in one number; -1 where it has more readings than fit. */
export function slotsOf({ splits }: Form): number {
  if (splits.length > SLOTS_OF_FORM) return -1
  let slots = 0
  for (let i = 0; i < SLOTS_OF_FORM; i++) slots = (slots << SLOT_BITS) | slotOf((splits[i] ?? splits[0]!).stem)
  return slots
}

function prefilter(words: Iterable<string>): (slots: number) => boolean {
  const taken = new Uint8Array(SLOTS)
  for (const word of words) taken[slotOf(word)] = 1
  return (slots) =>
    slots < 0 ||
    (taken[slots & (SLOTS - 1)]! |
      taken[(slots >> SLOT_BITS) & (SLOTS - 1)]! |
      taken[(slots >> (2 * SLOT_BITS)) & (SLOTS - 1)]!) !==
      0
}

function memoryOf({ form }: Token, memories: ReadonlyMap<string, Memory>): Memory | undefined {
  for (const { stem } of form.splits) {
    const memory = memories.get(stem)
    if (memory) return memory
  }
  return undefined
}
