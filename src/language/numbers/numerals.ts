import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import type { Split } from '../proclitics.ts'
import { lexiconFile, readTable, values } from '../table.ts'

/** What kind of number word it is: see the head of `lexicon/numerals.tsv`. */
export type NumeralClass =
  | 'one'
  | 'unit'
  | 'teen-unit'
  | 'ten'
  | 'hundred'
  | 'hundreds'
  | 'scale'
  | 'scale-dual'
  | 'scale-plural'
  | 'scale-accusative'
  | 'some'
  | 'part'
  | 'part-dual'
  | 'part-plural'
  | 'eighth'
  | 'ordinal'
  | 'ordinal-definite'
  | 'ordinal-part'
  | 'minus'
  | 'part-of'

/** A number word as one form spells it. */
export interface Numeral {
  readonly class: NumeralClass
  readonly value: number
  /** The denominator, where the word names a fraction too. */
  readonly part: number | null
  readonly definite: boolean
  /** Folded proclitics before it. */
  readonly proclitics: string
  readonly trap: Trap | null
}

/** Neighbours that take the number away from a word; none at all when it is never a number. */
interface Trap {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

type Entry = Pick<Numeral, 'class' | 'value' | 'part'>

const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  readTable(lexiconFile('numerals.tsv'), ['word', 'class', 'value', 'part']).map((row) => [
    foldWord(row.word),
    {
      class: row.class as NumeralClass,
      value: Number(row.value),
      part: row.part === '' ? null : Number(row.part),
    },
  ]),
)

const foldedSet = (cell: string): ReadonlySet<string> => new Set(values(cell).map(foldWord))

const TRAPS: ReadonlyMap<string, Trap> = new Map(
  readTable(lexiconFile('numeral-traps.tsv'), ['word', 'before', 'after']).map((row) => [
    foldWord(row.word),
    { before: foldedSet(row.before), after: foldedSet(row.after) },
  ]),
)

// `وأحد` folds to `واحد`; its hamza tells.
const ONE = 'واحد'
const AND_ONE = /^و[\p{M}\u0640]*أ/u

/** The number word that a form is, or null. */
export const numeralOf: (form: Form) => Numeral | null = perForm((form) => {
  for (const split of form.folded === ONE && AND_ONE.test(form.surface) ? form.splits.slice(1) : form.splits) {
    const bare = ENTRIES.get(split.stem)
    if (bare) return withTrap(form, split, bare, false)
    const definite = split.bare === null ? undefined : ENTRIES.get(split.bare)
    if (definite) return withTrap(form, split, definite, true)
  }
  return null
}, null)

function withTrap(form: Form, split: Split, entry: Entry, definite: boolean): Numeral | null {
  const trap = TRAPS.get(form.folded) ?? TRAPS.get(split.stem) ?? null
  if (trap && trap.before.size === 0 && trap.after.size === 0) return null
  return { class: entry.class, value: entry.value, part: entry.part, definite, proclitics: split.proclitics, trap }
}
