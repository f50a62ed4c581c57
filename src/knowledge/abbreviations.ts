import { type Form, perForm } from '../language/forms.ts'
import { values } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'
import type { KnowledgeEntry } from './entry.ts'
import type { TableRow } from './tables.ts'

/** The abbreviations of the news agencies: they count only in bylines, datelines, credits and brackets. */
export interface Abbreviations {
  /** The agency that a credit abbreviates: `أ ف ب`, `أ.ف.ب`, `أ. ف. ب.`, `أف ب`. */
  readonly agency: (credit: string) => KnowledgeEntry | null
  /** Whether the letters of a word are those of an abbreviation or begin them. */
  readonly begins: (form: Form) => boolean
  /** The longest abbreviation, in letters, for whoever looks for them in a text. */
  readonly longest: number
}

// Desks part the letters by spaces, by dots, or not at all: only the letters count.
const lettersOf = (credit: string): string => foldWord(credit).replaceAll(/[^\p{L}\p{N}]/gu, '')

export function abbreviationsFrom(
  rows: readonly TableRow<'agencies'>[],
  agency: (code: string) => KnowledgeEntry,
): Abbreviations {
  const byLetters = new Map(
    rows.flatMap((row) => values(row.abbreviations).map((short) => [lettersOf(short), agency(row.code)] as const)),
  )
  const beginnings = new Set<string>()
  for (const letters of byLetters.keys())
    for (let end = 1; end <= letters.length; end++) beginnings.add(letters.slice(0, end))
  return {
    begins: perForm((form) => beginnings.has(lettersOf(form.folded)), false),
    agency: (credit) => byLetters.get(lettersOf(credit)) ?? null,
    longest: Math.max(0, ...[...byLetters.keys()].map((letters) => letters.length)),
  }
}
