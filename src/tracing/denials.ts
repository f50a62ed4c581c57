import type { StoredStatement } from '../archive/archive.ts'
import { type Form, formOf, perForm } from '../language/forms.ts'
import { isConjunction } from '../language/proclitics.ts'
import { lexiconFile, readTable } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'
import { daysBetween } from './account.ts'
import { type ContentWord, wordingOf } from './content-words.ts'
import { likenessOf } from './likeness.ts'
import type { Denial } from './schema.ts'

type ReportWord = 'noun' | 'verb' | 'baseless'

const REPORT_WORDS = new Map(
  readTable(lexiconFile('report-words.tsv'), ['word', 'kind']).map(({ word, kind }) => [
    foldWord(word),
    kind as ReportWord,
  ]),
)
const NEGATIONS = new Map(
  readTable(lexiconFile('negations.tsv'), ['word', 'scope']).map(({ word, scope }) => [foldWord(word), scope]),
)

const reportWord = perForm<ReportWord | null>(({ splits }) => {
  for (const { stem, bare } of splits) {
    const kind = REPORT_WORDS.get(stem) ?? (bare ? REPORT_WORDS.get(bare) : undefined)
    if (kind) return kind
  }
  return null
}, null)

/** `أنباء`, `تقارير`: they vouch for nothing, for nobody says whose they are. */
export const isOnlyReport = (name: string): boolean => reportWord(formOf(name)) === 'noun'

/** Whether a word turns what follows into its contrary. */
export const isNegation: (form: Form) => boolean = perForm(
  ({ splits }) => splits.some(({ proclitics, stem }) => isConjunction(proclitics) && NEGATIONS.has(stem)),
  false,
)

const hasReportWord = (words: readonly ContentWord[], kinds: readonly ReportWord[]): boolean =>
  words.some(({ form }) => {
    const kind = reportWord(form)
    return kind !== null && kinds.includes(kind)
  })

/** Whether a statement is one that says that something is not so. */
export const isDenial = (statement: StoredStatement): boolean =>
  statement.statement.stance === 'deny' || hasReportWord(wordingOf(statement).words, ['baseless'])

const DAYS_OF_A_STORY = 14

/** Whether a statement denies another: published with it or later, and about the same matter. */
export function denies(denial: StoredStatement, statement: StoredStatement): boolean {
  const days = daysBetween(statement.document.published, denial.document.published) ?? 0
  if (denial.id === statement.id || days < 0 || days > DAYS_OF_A_STORY) return false
  const { shared, containment } = likenessOf(wordingOf(denial), wordingOf(statement))
  return (shared >= 2 && containment >= 0.5) || (shared >= 3 && containment >= 0.4)
}

/** A report is denied where the words say that it was reported, or put into somebody's mouth. */
export const denialTarget = (denial: StoredStatement): Denial['target'] =>
  hasReportWord(wordingOf(denial).words, ['noun', 'verb']) ? 'report' : 'event'
