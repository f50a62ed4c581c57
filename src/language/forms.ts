import { foldWord } from '../text/fold.ts'
import { type Split, splitProclitics } from './proclitics.ts'

/**
 * A word form: all that the language knows of one spelling, worked out once however often it is met. Tokens of equal
 * spelling share one form, which is what makes reading fast.
 */
export interface Form {
  readonly surface: string
  /** The spelling folded (see `text/fold.ts`). */
  readonly folded: string
  /** The ways to read it as proclitics and a stem, the whole word first. */
  readonly splits: readonly Split[]
  /** Hash of the spelling. */
  readonly hash: number
  /** The questions whose usual answer it has, a bit for each. */
  usual: number
  /** Its first other answer, and the question that it answers: most words have no more, and it is found at once. */
  question: number
  value: unknown
  /** Those behind it, in the order in which they were asked for. */
  answers: Answer | null
}

/** The answer to a `perForm` question: a link of a chain, for a word has few and an array of all would be mostly empty. */
interface Answer {
  readonly question: number
  readonly value: unknown
  next: Answer | null
}

/** The form of a spelling. */
export const formOf = (surface: string): Form => formAt(surface, 0, surface.length)

/** The form of the spelling that stands in a text from `start` to `end`: found without cutting it out. */
export function formAt(text: string, start: number, end: number): Form {
  const hash = hashOf(text, start, end)
  return (
    find(young, hash, text, start, end) ?? keep(find(old, hash, text, start, end) ?? makeForm(text, start, end, hash))
  )
}

function makeForm(text: string, start: number, end: number, hash: number): Form {
  const surface = copyOf(text.slice(start, end))
  const folded = foldWord(surface)
  return {
    surface,
    hash,
    usual: 0,
    question: NONE,
    value: undefined,
    folded,
    answers: null,
    splits: splitProclitics(folded),
  }
}

/** The question of a form that none was asked of whose answer is not the usual one. */
const NONE = -1

const LONGEST_COPIED = 12

// A longer slice is a view that would keep the whole article alive; V8 copies the shorter ones itself.
const copyOf = (slice: string): string =>
  slice.length <= LONGEST_COPIED ? slice : Buffer.from(slice, 'utf16le').toString('utf16le')

/*
 * Forms live in two generations of a hash table: when the young one is full it becomes the old one, and what is met
 * again moves over. Common words stay for ever, the many that are met once in a year of news do not pile up.
 */
const SLOTS = 1 << 18
let generation = SLOTS / 2

/** Sets how many forms a generation keeps, at most `SLOTS / 2`: fewer weigh less, more are worked out anew less often. */
export function keepForms(count: number): void {
  generation = Math.min(count, SLOTS / 2)
}

interface Generation {
  readonly slots: (Form | undefined)[]
  size: number
}

const emptyGeneration = (): Generation => ({ slots: new Array<Form | undefined>(SLOTS), size: 0 })

let young = emptyGeneration()
let old = emptyGeneration()

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function find({ slots }: Generation, hash: number, text: string, start: number, end: number): Form | undefined {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const form = slots[slot]
    if (form === undefined || (form.hash === hash && isSpelled(form.surface, text, start, end))) return form
  }
}

function isSpelled(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function keep(form: Form): Form {
  if (young.size >= generation) {
    old = young
    young = emptyGeneration()
  }
  let slot = form.hash & (SLOTS - 1)
  while (young.slots[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1)
  young.slots[slot] = form
  young.size++
  return form
}

let questions = 0
let bits = 0
/** So many questions have a bit of their own in `Form.usual`. */
const MOST_BITS = 32

/**
 * Makes a question about a word form that is worked out once per form: `const monthOf = perForm((form) => …, null)`.
 * Ask it only of tables that do not change.
 *
 * @param usually the answer of most words, if there is one: it costs a word no memory, and is found fastest
 */
export function perForm<T>(
  answer: (form: Form) => T,
  ...usually: readonly [] | readonly [usual: T]
): (form: Form) => T {
  const question = questions++
  const bit = usually.length > 0 && bits < MOST_BITS ? 1 << bits++ : 0
  const usual = usually[0]
  return (form) => {
    if ((form.usual & bit) !== 0) return usual as T
    if (form.question === question) return form.value as T
    for (let known = form.answers; known !== null; known = known.next) {
      if (known.question === question) return known.value as T
    }
    const value = answer(form)
    if (bit !== 0 && value === usual) form.usual |= bit
    else if (form.question === NONE) {
      form.question = question
      form.value = value
    } else addAnswer(form, { question, value, next: null })
    return value
  }
}

function addAnswer(form: Form, answer: Answer): void {
  if (form.answers === null) {
    form.answers = answer
    return
  }
  let last = form.answers
  while (last.next !== null) last = last.next
  last.next = answer
}
