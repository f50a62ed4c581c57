import { type Form, perForm } from '../../language/forms.ts'

/**
 * Under which keys a word is found. A word of a text stands under the word itself and under every stem that its
 * letters allow; a word of a query asks for one stem. So `وزير` finds `الوزير`, `للوزير`, `ووزير` and `وزيرها`, but not
 * the other way about: nobody who asks for `كان` wants every `أن`.
 */
const SHORTEST_STEM = 2
const SHORTEST_HOST = 3

// The article belongs to these words: what would be left is another word.
const WHOLE = new Set(['الله', 'الان', 'الذي', 'التي', 'الي', 'الا', 'الاف'])

// Spellings that the folding keeps apart because reading needs them, and a search does not.
const searchSpelling = (folded: string): string => folded.replace(/[ؤئ]/gu, 'ء')

const withoutArticle = (stem: string): string | null =>
  stem.startsWith('ال') && stem.length >= 2 + SHORTEST_STEM && !WHOLE.has(stem) ? stem.slice(2) : null

/** Every key that a word of a text stands under. */
export const keysOf: (form: Form) => readonly string[] = perForm((form) => {
  const keys = new Set<string>()
  for (const { stem } of form.splits) {
    if (stem.length >= SHORTEST_STEM || stem === form.folded) keys.add(stem)
    const bare = withoutArticle(stem)
    if (bare) keys.add(bare)
  }
  for (const host of hostsOf(form, [...keys])) keys.add(host)
  return [...keys].map(searchSpelling)
})

/** The same, as the index takes them. */
export const keyTextOf: (form: Form) => string = perForm((form) => keysOf(form).join(' '))

const ENCLITIC = /(?:هما|هم|هن|ها|كم|نا)$/u
const FATHATAN = /(?:\u064Bا|ا\u064B)$/u
// A pronoun, not ta marbuta: only the spelling before folding tells.
const ENDS_IN_HA = /ه[\u064B-\u0652]*$/u

/** What a pronoun or an accusative ending stands on: `حكومته` → `حكومه`, `وزيراً` → `وزير`. */
function* hostsOf({ surface, folded }: Form, stems: readonly string[]): Generator<string> {
  const isAccusative = FATHATAN.test(surface)
  const hasPronoun = ENCLITIC.test(folded) || ENDS_IN_HA.test(surface)
  if (!isAccusative && !hasPronoun) return
  for (const stem of stems) {
    const host = isAccusative ? stem.slice(0, -1) : stem.replace(ENCLITIC, '').replace(/ه$/u, '')
    if (host.length < SHORTEST_HOST || host === stem) continue
    yield host
    if (!isAccusative && host.endsWith('ت')) yield `${host.slice(0, -1)}ه`
  }
}

/** The one key of a word by which phrases are matched: what certainly stands before its stem is left out. */
export const phraseKeyOf: (form: Form) => string = perForm(({ splits, folded }) => {
  for (const { stem } of splits) {
    const bare = withoutArticle(stem)
    if (bare) return searchSpelling(bare)
  }
  return searchSpelling(folded)
})

/** The keys that a word of a query certainly asks for, its main one first. */
export const queryKeysOf = (form: Form): readonly string[] => {
  const key = phraseKeyOf(form)
  return FATHATAN.test(form.surface) && key.length > SHORTEST_HOST ? [key, key.slice(0, -1)] : [key]
}

/** Other stems that a word of a query may have meant; whether it did, their frequency tells. */
export const otherStemsOf = ({ splits, folded }: Form): readonly string[] =>
  splits.filter(({ stem }) => stem !== folded && stem.length >= SHORTEST_HOST).map(({ stem }) => searchSpelling(stem))

const CONJUNCTIONS = ['', 'و', 'ف']
const PREPOSITIONS = ['', 'ب', 'ل', 'ك']

/** A phrase key with all that may be written on the front of its word. */
export const withProclitics = (key: string): readonly string[] =>
  CONJUNCTIONS.flatMap((conjunction) => PREPOSITIONS.map((preposition) => conjunction + preposition + key))
