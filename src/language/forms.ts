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
  /** Answers of `perForm` questions, by their number. */
  readonly memo: unknown[]
}

/** The form of a spelling. */
export const formOf = (surface: string): Form => formAt(surface, 0, surface.length)

/** The form of the spelling that stands in a text from `start` to `end`: found without cutting it out. */
export function formAt(text: string, start: number, end: number): Form {
  const hash = hashOf(text, start, end)
  return (
    find(young, hash, text, start, end) ?? keep(hash, find(old, hash, text, start, end) ?? makeForm(text, start, end))
  )
}

function makeForm(text: string, start: number, end: number): Form {
  // A copy, for a slice would keep the whole article alive.
  const surface = Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le')
  const folded = foldWord(surface)
  return { surface, folded, splits: splitProclitics(folded), memo: new Array<unknown>(questions) }
}

/*
 * Forms live in two generations of a hash table: when the young one is full it becomes the old one, and what is met
 * again moves over. Common words stay for ever, the many that are met once in a year of news do not pile up.
 */
let generation = 90_000
const SLOTS = 1 << 18

/** Sets how many forms a generation keeps, at most `SLOTS / 2`: fewer weigh less, more are worked out anew less often. */
export function keepForms(count: number): void {
  generation = Math.min(count, SLOTS / 2)
}

interface Generation {
  readonly slots: (Form | undefined)[]
  readonly hashes: Int32Array
  size: number
}

const emptyGeneration = (): Generation => ({
  slots: new Array<Form | undefined>(SLOTS),
  hashes: new Int32Array(SLOTS),
  size: 0,
})

let young = emptyGeneration()
let old = emptyGeneration()

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function find({ slots, hashes }: Generation, hash: number, text: string, start: number, end: number): Form | undefined {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const form = slots[slot]
    if (form === undefined) return undefined
    if (hashes[slot] === hash && isSpelled(form.surface, text, start, end)) return form
  }
}

function isSpelled(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function keep(hash: number, form: Form): Form {
  if (young.size >= generation) {
    old = young
    young = emptyGeneration()
  }
  let slot = hash & (SLOTS - 1)
  while (young.slots[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1)
  young.slots[slot] = form
  young.hashes[slot] = hash
  young.size++
  return form
}

let questions = 0
const NOTHING = Symbol('worked out: nothing')

/**
 * Makes a question about a word form that is worked out once per form: `const monthOf = perForm((form) => …)`.
 * Ask it only of tables that do not change.
 */
export function perForm<T>(answer: (form: Form) => T): (form: Form) => T {
  const number = questions++
  return (form) => {
    const known = form.memo[number]
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T
    const found = answer(form)
    form.memo[number] = found === undefined ? NOTHING : found
    return found
  }
}
