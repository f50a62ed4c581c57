import type { Naming } from '../../knowledge/entries.ts'
import type { EntryKind } from '../../knowledge/entry.ts'
import { longestMatch, type PhraseMatch } from '../../knowledge/phrases.ts'
import type { Token } from '../../language/tokens.ts'
import type { Reading } from './readings.ts'

/**
 * What the tables say of a token in its phrase, as one small number: 0 nothing; then for each kind of name whether the
 * phrase is one word, begins here, or goes on here, first the unambiguous ones; nationalities, seats and titles last.
 */
export const PHRASE_CODES = 25
const AMBIGUOUS = 9
const NATIONALITY = 19
const METONYM = 21
const TITLE = 23

/** Persons 0, places 1, bodies 2. */
export const kindNumber = (kind: EntryKind): number =>
  kind === 'person' ? 0 : kind === 'country' || kind === 'place' ? 1 : 2

/** The phrases of the gazetteer in a text, in their order and apart from each other, and the codes of all tokens. */
export interface PhraseReading {
  readonly matches: readonly PhraseMatch<Naming>[]
  readonly codes: Uint8Array
}

export function readPhrases(
  tokens: readonly Token[],
  readings: readonly Pick<Reading, 'names' | 'titles'>[],
): PhraseReading {
  const matches: PhraseMatch<Naming>[] = []
  const codes = new Uint8Array(tokens.length)
  let titleEnd = -1
  for (let at = 0; at < tokens.length; at++) {
    const { names, titles } = readings[at]!
    const match = longestMatch(tokens, at, names)
    if (match) {
      matches.push(match)
      codes[at] = codeOf(match, false)
      for (at++; at <= match.last; at++) codes[at] = codeOf(match, true)
      at = match.last
    } else if (at <= titleEnd) codes[at] = TITLE + 1
    else {
      const title = longestMatch(tokens, at, titles)
      if (title) {
        titleEnd = title.last
        codes[at] = TITLE
      }
    }
  }
  return { matches, codes }
}

/** Whether a phrase can only be the name that it is in the tables. */
export function isCertain({ values }: PhraseMatch<Naming>): boolean {
  const kind = kindNumber(values[0]!.entry.kind)
  for (const { ambiguous, form, entry } of values)
    if (ambiguous || form !== 'name' || kindNumber(entry.kind) !== kind) return false
  return true
}

function codeOf(match: PhraseMatch<Naming>, inside: boolean): number {
  const naming = match.values[0]!
  if (naming.form === 'nationality') return NATIONALITY + Number(inside)
  if (naming.form === 'metonym') return METONYM + Number(inside)
  const place = inside ? 2 : match.words > 1 ? 1 : 0
  return 1 + kindNumber(naming.entry.kind) * 3 + place + (isCertain(match) ? 0 : AMBIGUOUS)
}
