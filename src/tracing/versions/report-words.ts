import { type Form, formOf, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'

type ReportWord = 'noun' | 'verb' | 'baseless'

const REPORT_WORDS = new Map(
  readTable(lexiconFile('report-words.tsv'), ['word', 'kind']).map(({ word, kind }) => [
    foldWord(word),
    kind as ReportWord,
  ]),
)

/** What a word has to do with reports: it is one, spreads one, or calls one baseless. */
export const reportWord = perForm<ReportWord | null>(({ splits }) => {
  for (const { stem, bare } of splits) {
    const kind = REPORT_WORDS.get(stem) ?? (bare ? REPORT_WORDS.get(bare) : undefined)
    if (kind) return kind
  }
  return null
}, null)

/** Whether a word is a report or what was done to spread it. */
export const isReportWord = (form: Form): boolean => {
  const kind = reportWord(form)
  return kind === 'noun' || kind === 'verb'
}

/** `أنباء`, `تقارير`: they vouch for nothing, for nobody says whose they are. */
export const isOnlyReport = (name: string): boolean => reportWord(formOf(name)) === 'noun'
