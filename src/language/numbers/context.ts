import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import { lexiconFile, readTable } from '../table.ts'
import { sameLine, type Tokens, tokenBefore } from './neighbours.ts'
import type { Numeral } from './numerals.ts'

const WORDS: ReadonlyMap<string, string> = new Map(
  readTable(lexiconFile('numeral-heads.tsv'), ['word', 'class']).map((row) => [foldWord(row.word), row.class]),
)

const classOf: (form: Form) => string | null = perForm((form) => {
  const split = form.splits.find(({ stem }) => WORDS.has(stem))
  return split ? WORDS.get(split.stem)! : null
}, null)

/** Whether the words beside a number word tell that it is none here. */
export function isTrapped(source: Tokens, at: number, { trap }: Numeral): boolean {
  if (!trap) return false
  const before = tokenBefore(source, at)
  const after = sameLine(source, at + 1)
  return (
    (before ? before.form.splits.some(({ stem }) => trap.before.has(stem)) : false) ||
    (after ? trap.after.has(after.form.folded) : false)
  )
}

/** Whether the word before a number is of those that a rank follows: `القرن العشرين`. */
export function isRanked(source: Tokens, at: number): boolean {
  const token = tokenBefore(source, at)
  return token !== null && classOf(token.form) === 'ranked'
}

/** Whether a word is a whole that has parts and no price: then `ثمن` before it is its eighth. */
export function isWhole(source: Tokens, at: number): boolean {
  const token = sameLine(source, at)
  return token !== null && classOf(token.form) === 'whole'
}

const FARTHEST_RISE = 7

/** Whether a word of rise or fall stands a few words before: `ارتفع من 5 إلى 7` is no range. */
export function isRise({ tokens }: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - FARTHEST_RISE; i--) {
    if (tokens[i]!.line !== tokens[at]!.line) return false
    if (classOf(tokens[i]!.form) === 'change') return true
  }
  return false
}
