import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import { sameLine, type Tokens } from '../numbers/neighbours.ts'
import { lexiconFile, readTable } from '../table.ts'

/** How near a number comes to what it counts. */
export type Modifier = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'between'

/** A modifier in the text; `length` folded units of its first word are proclitics. */
export interface ModifierPhrase {
  readonly modifier: Modifier
  readonly first: number
  readonly last: number
  readonly length: number
}

interface Phrase {
  readonly words: readonly string[]
  readonly modifier: Modifier
}

type Place = 'before' | 'after'

const PHRASES = readTable(lexiconFile('quantity-modifiers.tsv'), ['phrase', 'modifier', 'place'])

/** The phrases of a place by the word that stands nearest to the number, longer ones first. */
function phrasesOf(place: Place, nearest: (words: readonly string[]) => string): ReadonlyMap<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  for (const row of PHRASES) {
    if (row.place !== place) continue
    const words = row.phrase.split(' ').map(foldWord)
    const key = nearest(words)
    phrases.set(key, [...(phrases.get(key) ?? []), { words, modifier: row.modifier as Modifier }])
  }
  for (const group of phrases.values()) group.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

const BEFORE = phrasesOf('before', (words) => words.at(-1)!)
const AFTER = phrasesOf('after', (words) => words[0]!)

// Only a phrase of one word can bear its proclitics on the word that is nearest to the number.
const beforeOf: (form: Form) => readonly Phrase[] | null = perForm((form) => {
  const split = form.splits.find(({ stem }) => BEFORE.has(stem))
  return split ? BEFORE.get(split.stem)! : null
}, null)

const afterOf: (form: Form) => readonly Phrase[] | null = perForm((form) => AFTER.get(form.folded) ?? null, null)

/** The modifier that ends at a token. */
export function modifierBefore(source: Tokens, last: number): ModifierPhrase | null {
  const token = source.tokens[last]
  const phrases = token?.kind === 'word' ? beforeOf(token.form) : null
  if (!phrases) return null
  for (const { words, modifier } of phrases) {
    const first = last - words.length + 1
    const length = matchFrom(source, first, words)
    if (length !== null) return { modifier, first, last, length }
  }
  return null
}

/** The length of the proclitics of the first word, if the words stand at a token; else null. */
function matchFrom(source: Tokens, first: number, words: readonly string[]): number | null {
  const token = source.tokens[first]
  const split = token?.form.splits.find(({ stem }) => stem === words[0])
  if (!split) return null
  return words.every((word, i) => i === 0 || sameLine(source, first + i)?.form.folded === word) ? split.length : null
}

/** The last token of the modifier that begins at a token, with what it says. */
export function modifierAfter(source: Tokens, first: number): ModifierPhrase | null {
  const token = sameLine(source, first)
  const phrases = token?.kind === 'word' ? afterOf(token.form) : null
  const found = phrases?.find(({ words }) =>
    words.every((word, i) => sameLine(source, first + i)?.form.folded === word),
  )
  return found ? { modifier: found.modifier, first, last: first + found.words.length - 1, length: 0 } : null
}
