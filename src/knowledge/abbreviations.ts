import { values } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'
import type { KnowledgeEntry } from './entry.ts'
import type { TableRow } from './tables.ts'

/** The abbreviations of the news agencies: they count only in bylines, datelines, credits and brackets. */
export interface Abbreviations {
  /** The agency that a credit abbreviates: `أ ف ب`, `أ.ف.ب`, `أ. ف. ب.`, `أف ب`. */
  readonly agency: (credit: string) => KnowledgeEntry | null
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
  return {
    agency: (credit) => byLetters.get(lettersOf(credit)) ?? null,
    longest: Math.max(0, ...[...byLetters.keys()].map((letters) => letters.length)),
  }
}
