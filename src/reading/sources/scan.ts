import type { Token } from '../../language/tokens.ts'
import type { Desk } from '../desk.ts'
import type { NameMention } from '../names.ts'
import type { SpeakerWord } from './speaker-words.ts'

export interface PhraseLimits {
  /** Last token that may belong to it. */
  readonly to: number
  /** Whether an indefinite noun behind a definite one starts another phrase: it does where an object may follow. */
  readonly strict?: boolean
  /** Prepositions that the verb governs: what stands behind one is its complement, not part of the phrase. */
  readonly governed?: ReadonlySet<string> | undefined
  /** Whether the verb takes an object before its content (accused X of Y). */
  readonly beforeObject?: boolean
}

/** The limits of a phrase in a text of which a token is the last. */
export const limitsWithin = (end: number, asked: PhraseLimits): PhraseLimits => ({
  to: Math.min(asked.to, end),
  strict: asked.strict ?? false,
  governed: asked.governed,
  beforeObject: asked.beforeObject ?? false,
})

/** Everything the parsing of one phrase carries along. */
export interface Scan extends Desk {
  readonly limits: PhraseLimits
  readonly first: number
  last: number
  at: number
  head: SpeakerWord | undefined
  name: NameMention | undefined
  /** A person's name was read: what follows in another case is no more part of it. */
  named: boolean
  /** The last word read is definite, so that a bare indefinite noun cannot go on with it. */
  definite: boolean
}

/** Whether nothing of the phrase was taken yet. */
export const isFresh = ({ first, last }: Scan): boolean => last < first

/** Takes the tokens up to `last` into the phrase. */
export function take(scan: Scan, last: number): void {
  scan.last = last
  scan.at = last + 1
}

/** What is written on the front of the word at a token, when that reading is the one that stands. */
export function joinedBy({ page, speakerWord }: Desk, at: number): 'preposition' | 'conjunction' | null {
  const token = page.tokens[at]!
  const name = page.nameAt(at)
  if (name?.first === at && name.start > token.start) {
    return /^[وف]/u.test(token.form.folded) ? 'conjunction' : 'preposition'
  }
  if (name) return null
  const word = speakerWord(token)
  const proclitics = word ? word.proclitics : definiteProclitics(token)
  if (proclitics === '') return null
  return /[بلك]$/u.test(proclitics) ? 'preposition' : 'conjunction'
}

/** Proclitics of a word whose article shows that they are not its own letters: `بالقاهرة`, `والصناعة`. */
const definiteProclitics = (token: Token): string =>
  token.form.splits.find((split) => split.proclitics !== '' && split.stem.startsWith('ال'))?.proclitics ?? ''
