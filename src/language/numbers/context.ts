import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import { lexiconFile, readTable } from '../table.ts'
import { sameLine, type Tokens } from './neighbours.ts'
import type { Numeral } from './numerals.ts'

const WORDS: ReadonlyMap<string, string> = new Map(
  readTable(lexiconFile('numeral-heads.tsv'), ['word', 'class']).map((row) => [foldWord(row.word), row.class]),
)

const classOf: (form: Form) => string | null = perForm((form) => {
  const split = form.splits.find(({ stem }) => WORDS.has(stem))
  return split ? WORDS.get(split.stem)! : null
})

/** Whether the words beside a number word tell that it is none here. */
export function isTrapped(source: Tokens, at: number, { trap }: Numeral): boolean {
  if (!trap) return false
  const before = sameLine(source, at) && source.tokens[at - 1]
  const after = sameLine(source, at + 1)
  return (before ? trap.before.has(stemmed(before.form)) : false) || (after ? trap.after.has(after.form.folded) : false)
}

// `وكانون`, `لربيع`: a trap's words are written with proclitics as any other.
const stemmed = (form: Form): string => form.splits.at(-1)!.stem

/** Whether the word before a number is of those that a rank follows: `القرن العشرين`. */
export const isRanked = (source: Tokens, at: number): boolean => isBefore(source, at, 'ranked')

/** Whether the word after is a whole that has parts and no price: then `ثمن` is its eighth. */
export function isWhole(source: Tokens, at: number): boolean {
  const token = sameLine(source, at)
  return token !== null && classOf(token.form) === 'whole'
}

function isBefore(source: Tokens, at: number, kind: string): boolean {
  const token = sameLine(source, at) && source.tokens[at - 1]
  return !!token && classOf(token.form) === kind
}
