import { type Form, perForm } from '../../language/forms.ts'
import { isConjunction } from '../../language/proclitics.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'
import type { ContentWord } from './content-words.ts'

const NEGATIONS = new Map(
  readTable(lexiconFile('negations.tsv'), ['word', 'scope']).map(({ word, scope }) => [foldWord(word), scope]),
)
const TRAPS = new Set(readTable(lexiconFile('negation-traps.tsv'), ['word']).map(({ word }) => foldWord(word)))

// `ألا` is `أن لا`; folded it is spelled like `إلا`.
const NOT_TO = /^[وف]?ألا$/u

// `لعدم` and `بدون` negate like `عدم` and `دون`; before a verb nothing but a conjunction stands on the word.
const negates: (form: Form) => boolean = perForm(
  ({ surface, splits }) =>
    NOT_TO.test(surface) ||
    splits.some(({ proclitics, stem }) => {
      const scope = NEGATIONS.get(stem)
      return scope !== undefined && (scope === 'word' || isConjunction(proclitics))
    }),
  false,
)

/** The words that turn what follows them into its contrary. */
export function negationsAmong(words: readonly ContentWord[], all: readonly ContentWord[]): readonly ContentWord[] {
  return words.filter((word) => {
    if (!negates(word.form)) return false
    const next = all[all.indexOf(word) + 1]
    return next === undefined || !TRAPS.has(next.form.folded)
  })
}

/** Whether two words are forms of one, by the letters that they share in one order: `انسحبت` and `تنسحب`. */
export function areRelated(a: ContentWord, b: ContentWord): boolean {
  const shared = commonLetters(a.form.folded, b.form.folded)
  return shared >= 3 && shared >= 0.7 * Math.min(a.form.folded.length, b.form.folded.length)
}

function commonLetters(a: string, b: string): number {
  let row: number[] = new Array(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (let k = 0; k < b.length; k++) next.push(letter === b[k] ? row[k]! + 1 : Math.max(row[k + 1]!, next[k]!))
    row = next
  }
  return row[b.length]!
}
