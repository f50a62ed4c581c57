import { type Form, perForm } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'

/** A word that opens the content of a verb of saying: أن إن بأن أنه إنهم … */
export interface Complementizer {
  /** Spelled إ, as behind قال only. */
  readonly inna: boolean
  /** Carries a pronoun, which makes it part of the content. */
  readonly pronoun: boolean
  readonly proclitics: string
}

const PATTERN = /^(?<proclitics>[وف]?[بلك]?)ان(?<pronoun>ه|ها|هم|هن|هما|ني|نا|ي|ك|كم)?$/u

const complementizer = perForm((form: Form): Complementizer | undefined => {
  if (form.folded.length > 7) return undefined
  const groups = PATTERN.exec(form.folded)?.groups
  if (!groups) return undefined
  const inna = form.surface.normalize('NFKC').includes('إ')
  return { inna, pronoun: groups.pronoun !== undefined, proclitics: groups.proclitics ?? '' }
}, undefined)

// The names of Latin letters: in سي إن إن and إن بي سي no clause is opened.
const isLetter = (token: Token | undefined): boolean => token?.form.folded === 'بي' || token?.form.folded === 'سي'

/** The complementizer at a token. */
export const complementizerAt = (
  page: { readonly tokens: readonly Token[] },
  at: number,
): Complementizer | undefined => {
  const token = page.tokens[at]
  const found = token?.kind === 'word' ? complementizer(token.form) : undefined
  return found && (isLetter(page.tokens[at - 1]) || isLetter(page.tokens[at + 1])) ? undefined : found
}
