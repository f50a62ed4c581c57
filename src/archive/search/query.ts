import type { Form } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import { phraseKeyOf, withProclitics } from './keys.ts'
import { wordsOf } from './words.ts'

/** One word of a query, or words in quotes. */
export type WordClause =
  | { readonly kind: 'word'; readonly form: Form }
  | { readonly kind: 'phrase'; readonly keys: readonly string[] }

/** A query whose words have their keys: each clause is met by any one of its alternatives. */
export interface AskedWords {
  /** For each word the keys that it is looked for under. */
  readonly words: readonly (readonly string[])[]
  /** For each phrase its keys, one a word. */
  readonly phrases: readonly (readonly string[])[]
}

const QUOTED = /["«»“”„]([^"«»“”„]*)(?:["«»“”„]|$)/gu

/** Reads what somebody typed: words, and "phrases" between any kind of quotation marks. */
export function readWords(typed: string): readonly WordClause[] {
  const phrases: WordClause[] = []
  const rest = typed.replace(QUOTED, (_, quoted: string) => {
    const keys = wordsOf(quoted).map(({ form }) => phraseKeyOf(form))
    if (keys.length > 0) phrases.push({ kind: 'phrase', keys })
    return ' '
  })
  return [...wordsOf(rest).map(wordClause), ...phrases]
}

const wordClause = ({ form }: Token): WordClause => ({ kind: 'word', form })

/** The spellings of a phrase: its first word may have a conjunction or a preposition on its front. */
export const spellingsOf = ([first = '', ...others]: readonly string[]): readonly string[] =>
  withProclitics(first).map((key) => [key, ...others].join(' '))
