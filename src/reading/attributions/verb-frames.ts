import type { CueForm } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'
import type { CueSite, Draft } from './attribution.ts'
import { clauseBefore } from './clauses.ts'
import { findComplement } from './complements.ts'
import { nominalFrame } from './nominal-frames.ts'
import { objectComplement } from './objects.ts'
import { subjectAfter } from './subjects.ts'
import { isUnlikely } from './unlikely.ts'
import { type VerbReading, verbDraft } from './verb-reading.ts'

/** Reads `قال X إن …`, `أعلن X …`, `X يطالب بـ…`, `وأضاف: …` from its verb or participle. */
export function readVerbFrame(desk: Desk, site: CueSite): Draft | null {
  const { at, form, sentence } = site
  if (form.enclitic !== '' && !takesPronoun(form)) return null
  if (isDenied(desk, at)) return null
  const before =
    form.kind === 'participle' ? { first: at, subject: null } : clauseBefore(desk, at, sentence.first, form)
  const after = subjectAfter(desk, site, before.subject)
  const reading: VerbReading = { at, form, sentence, before, after }
  const complement = findComplement(desk, form, after.next, sentence.last) ?? objectComplement(desk, reading)
  if (!complement || isUnlikely(desk, reading, complement)) return nominalFrame(desk, reading)
  return verbDraft(desk, reading, complement)
}

// Only verbs that take their object before the content carry a pronoun and still attribute: وصفه بأنه, اعتبرها, أبلغه أن.
const takesPronoun = (form: CueForm): boolean =>
  form.kind !== 'participle' && (form.cue.object.size > 0 || TAKES_OBJECT.has(form.cue.verb))

const TAKES_OBJECT = new Set(['أبلغ', 'أخبر', 'عد', 'اعتبر'])

/** `لم يعلن`, `لا يقول`, `إذا أعلن`, `قبل أن يعلن`: nothing was said. */
function isDenied({ page }: Desk, at: number): boolean {
  const before = page.tokens[at - 1]
  if (!before) return false
  if (isOf(before.form, 'negation') || isOf(before.form, 'condition')) return true
  const earlier = page.tokens[at - 2]
  return complementizerAt(page, at - 1) !== undefined && earlier !== undefined && isOf(earlier.form, 'negation')
}
