import { type Form, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'

/** The closed classes of `lexicon/classes.tsv`. */
export type WordClass =
  | 'negation'
  | 'condition'
  | 'before-an'
  | 'relative'
  | 'preposition'
  | 'adverb'
  | 'contrast'
  | 'demonstrative'
  | 'ender'
  | 'comma'
  | 'occasion'
  | 'audience'
  | 'plural'
  | 'dual'
  | 'relation'
  | 'any-office'
  | 'deputy'
  | 'spokesman'
  | 'law'
  | 'quality'
  | 'label'

const classes = new Map<string, Set<string>>()
for (const row of readTable(lexiconFile('classes.tsv'), ['word', 'class'])) {
  const word = foldWord(row.word)
  classes.set(word, (classes.get(word) ?? new Set()).add(row.class))
}

const NONE: ReadonlySet<string> = new Set()

/** Classes of the word as it stands, with no clitic taken off. */
const bareClasses = perForm((form): ReadonlySet<string> => classes.get(form.folded) ?? NONE, NONE)

/** Classes of the word with a conjunction (و ف) before it taken off. */
const joinedClasses = perForm((form): ReadonlySet<string> => {
  const bare = bareClasses(form)
  if (bare.size > 0) return bare
  const joined = form.splits.find((split) => split.proclitics === 'و' || split.proclitics === 'ف')
  return (joined && classes.get(joined.stem)) ?? NONE
}, NONE)

/** Classes of the word with any proclitics and the article taken off. */
const stemClasses = perForm((form): ReadonlySet<string> => {
  let found = NONE
  for (const { stem, bare } of form.splits) {
    found = union(found, classes.get(stem))
    if (bare !== null) found = union(found, classes.get(bare))
  }
  return found.size > 0 ? found : NONE
}, NONE)

// Most words are in no class, and a form is kept for long: no set is made for nothing.
const union = (a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): ReadonlySet<string> =>
  b === undefined ? a : a.size === 0 ? b : new Set([...a, ...b])

/** Whether a word belongs to a class as it stands or behind و or ف. */
export const isOf = (form: Form, wordClass: WordClass): boolean => {
  const found = joinedClasses(form)
  return found !== NONE && found.has(wordClass)
}

/** Whether a word belongs to a class exactly as it stands. */
export const isBare = (form: Form, wordClass: WordClass): boolean => bareClasses(form).has(wordClass)

/** Whether a word belongs to a class whatever proclitics and article it carries (`ببيان`, `للصحافيين`). */
export const hasStemOf = (form: Form, wordClass: WordClass): boolean => stemClasses(form).has(wordClass)

/** Whether a folded stem belongs to a class. */
export const isListed = (stem: string, wordClass: WordClass): boolean => classes.get(stem)?.has(wordClass) ?? false
