import type { StoredStatement } from '../../archive/archive.ts'
import { nameWords } from '../../archive/names.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import type { EntityRecord } from '../../record/schema.ts'
import { wordingOf } from '../matching/content-words.ts'
import { likenessOf } from '../matching/likeness.ts'
import type { Parties } from '../parties.ts'
import type { Denial } from '../schema.ts'
import { daysBetween } from '../transmission/account.ts'
import { deniedReport, isOfOtherNumbers } from './denied-report.ts'
import { isReportWord, reportWord } from './report-words.ts'

/** `المصدر`, `المحللون`: a source without a name, though the text speaks of it as of a known one. */
export const isOnlySource = ({ kind, name }: EntityRecord): boolean =>
  kind === 'group' && SOURCE_NOUNS.has(nameWords(name)[0] ?? '')

const SOURCE_NOUNS = new Set(
  readTable(lexiconFile('speaker-nouns.tsv'), ['noun', 'kind'])
    .filter(({ kind }) => kind === 'source')
    .map(({ noun }) => nameWords(noun)[0]!),
)

/** Whether a statement is one that says that something is not so: denied, or a report called baseless. */
export function isDenial(statement: StoredStatement): boolean {
  if (statement.statement.stance === 'deny') return true
  const { words } = wordingOf(statement)
  const kinds = words.map(({ form }) => reportWord(form))
  return kinds.includes('baseless') && kinds.includes('noun')
}

const DAYS_OF_A_STORY = 14

/** Whether a statement denies another: published with it or later, and about the same matter. */
export function denies(denial: StoredStatement, statement: StoredStatement, parties: Parties): boolean {
  const days = daysBetween(statement.document.published, denial.document.published) ?? 0
  if (denial.id === statement.id || days < 0 || days > DAYS_OF_A_STORY) return false
  const isOfReport = denialTarget(denial) === 'report'
  const matter = isOfReport ? deniedReport(denial, parties).matter : wordingOf(denial)
  const likeness = likenessOf(matter, wordingOf(statement))
  const { shared, containment, names, specific } = likeness
  if (names.shared === 0 && names.fewer > 0) return false
  if (isOfReport && isOfOtherNumbers(likeness)) return false
  const least = isOfReport ? 0.4 : 0.5
  return (shared >= 3 && containment >= least) || (shared >= 2 && containment > 0.99 && specific > 0)
}

/** A report is denied where the words say that it was reported, or put into somebody's mouth. */
export const denialTarget = (denial: StoredStatement): Denial['target'] =>
  wordingOf(denial).words.some(({ form }) => isReportWord(form)) ? 'report' : 'event'
