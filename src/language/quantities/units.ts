import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import { sameLine, type Tokens } from '../numbers/neighbours.ts'
import { lexiconFile, readTable, values } from '../table.ts'

/** What a noun says of the number that counts it: see the head of `lexicon/units.tsv`. */
export interface Unit {
  readonly noun: string
  readonly unit: string
  readonly of: string | null
  /** Whether this form counts two by itself. */
  readonly dual: boolean
}

/** The unit of durations and dates, which are no quantities. */
export const TIME = 'time'

function readUnits(): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const row of readTable(lexiconFile('units.tsv'), ['word', 'unit', 'of', 'forms', 'dual'])) {
    const unit = (dual: boolean): Unit => ({ noun: foldWord(row.word), unit: row.unit, of: row.of || null, dual })
    for (const form of [row.word, ...values(row.forms)]) units.set(foldWord(form), unit(false))
    for (const form of values(row.dual)) units.set(foldWord(form), unit(true))
  }
  return units
}

const UNITS = readUnits()

/** By noun, then by adjective. */
function readAdjectives(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const nouns = new Map<string, Map<string, string>>()
  for (const row of readTable(lexiconFile('unit-adjectives.tsv'), ['noun', 'adjective', 'unit'])) {
    const noun = foldWord(row.noun)
    if (!nouns.has(noun)) nouns.set(noun, new Map())
    nouns.get(noun)!.set(foldWord(row.adjective), row.unit)
  }
  return nouns
}

const ADJECTIVES = readAdjectives()

/** The unit that a word names without proclitics or article, or null. */
export const unitOf: (form: Form) => Unit | null = perForm((form) => UNITS.get(form.folded) ?? null, null)

/** The unit that a word names with its article. */
const definiteUnitOf: (form: Form) => Unit | null = perForm(
  ({ splits }) => UNITS.get(splits[0]!.bare ?? '') ?? null,
  null,
)

/** A noun with whatever proclitics it has: its unit, and the length of the proclitics. */
export const nounOf: (form: Form) => { readonly unit: Unit; readonly length: number } | null = perForm((form) => {
  const split = form.splits.find(({ stem }) => UNITS.has(stem))
  return split ? { unit: UNITS.get(split.stem)!, length: split.length } : null
}, null)

/** A unit with the token that ends it. */
export interface UnitPhrase {
  readonly unit: string
  readonly of: string | null
  readonly last: number
}

/** The unit that begins at a token: a noun, with the adjective that makes it another unit. */
export function unitAt(source: Tokens, at: number, definite: boolean): UnitPhrase | null {
  const token = sameLine(source, at)
  const unit = token && (unitOf(token.form) ?? (definite ? definiteUnitOf(token.form) : null))
  return unit && phraseOf(source, at, unit)
}

export function phraseOf(source: Tokens, at: number, { noun, unit, of }: Unit): UnitPhrase {
  const adjective = sameLine(source, at + 1)
  const other = adjective?.kind === 'word' ? ADJECTIVES.get(noun)?.get(adjective.form.folded) : undefined
  return other ? { unit: other, of, last: at + 1 } : { unit, of, last: at }
}
