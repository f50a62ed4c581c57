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

// A news archive of a year has some 10^6 spellings; the store starts anew before it would weigh on the memory.
const LARGEST_STORE = 120_000
let store = new Map<string, Form>()

/** The form of a spelling. */
export function formOf(surface: string): Form {
  return store.get(surface) ?? remember(surface)
}

function remember(surface: string): Form {
  if (store.size >= LARGEST_STORE) store = new Map()
  const folded = foldWord(surface)
  // A copy, for a slice would keep the whole article alive.
  const own = Buffer.from(surface, 'utf16le').toString('utf16le')
  const form: Form = { surface: own, folded, splits: splitProclitics(folded), memo: [] }
  store.set(own, form)
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
