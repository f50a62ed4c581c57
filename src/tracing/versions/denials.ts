import type { StoredStatement } from '../../archive/archive.ts'
import { nameWords } from '../../archive/names.ts'
import { formOf, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import type { EntityRecord } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import { type ContentWord, wordingOf } from '../matching/content-words.ts'
import { likenessOf } from '../matching/likeness.ts'
import type { Denial } from '../schema.ts'
import { daysBetween } from '../transmission/account.ts'

type ReportWord = 'noun' | 'verb' | 'baseless'

const REPORT_WORDS = new Map(
  readTable(lexiconFile('report-words.tsv'), ['word', 'kind']).map(({ word, kind }) => [
    foldWord(word),
    kind as ReportWord,
  ]),
)
const reportWord = perForm<ReportWord | null>(({ splits }) => {
  for (const { stem, bare } of splits) {
    const kind = REPORT_WORDS.get(stem) ?? (bare ? REPORT_WORDS.get(bare) : undefined)
    if (kind) return kind
  }
  return null
}, null)

/** `المصدر`, `المحللون`: a source without a name, though the text speaks of it as of a known one. */
export const isOnlySource = ({ kind, name }: EntityRecord): boolean =>
  kind === 'group' && SOURCE_NOUNS.has(nameWords(name)[0] ?? '')

const SOURCE_NOUNS = new Set(
  readTable(lexiconFile('speaker-nouns.tsv'), ['noun', 'kind'])
    .filter(({ kind }) => kind === 'source')
    .map(({ noun }) => nameWords(noun)[0]!),
)

/** `أنباء`, `تقارير`: they vouch for nothing, for nobody says whose they are. */
export const isOnlyReport = (name: string): boolean => reportWord(formOf(name)) === 'noun'

const hasReportWord = (words: readonly ContentWord[], kinds: readonly ReportWord[]): boolean =>
  words.some(({ form }) => {
    const kind = reportWord(form)
    return kind !== null && kinds.includes(kind)
  })

/** Whether a statement is one that says that something is not so: denied, or a report called baseless. */
export function isDenial(statement: StoredStatement): boolean {
  if (statement.statement.stance === 'deny') return true
  const { words } = wordingOf(statement)
  return hasReportWord(words, ['baseless']) && hasReportWord(words, ['noun'])
}

const DAYS_OF_A_STORY = 14

/** Whether a statement denies another: published with it or later, and about the same matter. */
export function denies(denial: StoredStatement, statement: StoredStatement): boolean {
  const days = daysBetween(statement.document.published, denial.document.published) ?? 0
  if (denial.id === statement.id || days < 0 || days > DAYS_OF_A_STORY) return false
  const { shared, containment, names, specific } = likenessOf(wordingOf(denial), wordingOf(statement))
  if (names.shared === 0 && names.fewer > 0) return false
  const least = denialTarget(denial) === 'report' ? 0.4 : 0.5
  return (shared >= 3 && containment >= least) || (shared >= 2 && containment > 0.99 && specific > 0)
}

/** A report is denied where the words say that it was reported, or put into somebody's mouth. */
export const denialTarget = (denial: StoredStatement): Denial['target'] =>
  hasReportWord(wordingOf(denial).words, ['noun', 'verb']) ? 'report' : 'event'
