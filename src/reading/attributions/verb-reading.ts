import type { CueForm } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { isOf } from '../words/word-classes.ts'
import { type CueSite, type Draft, draftOf } from './attribution.ts'
import type { ClauseBefore } from './clauses.ts'
import type { Complement } from './complement.ts'
import type { SubjectAfter } from './subjects.ts'

/** A verb or participle with the subjects that stand before and behind it. */
export interface VerbReading extends CueSite {
  readonly before: ClauseBefore
  readonly after: SubjectAfter
}

export const subjectOf = ({ before, after }: VerbReading): SourcePhrase | null => after.subject ?? before.subject

/** The draft of a verb with its complement. */
export function verbDraft(desk: Desk, reading: VerbReading, complement: Complement): Draft {
  const { at, form, before } = reading
  const { behind, via, medium, joint, contentFirst } = complement
  const subject = subjectOf(reading)
  return draftOf({
    cueFirst: at,
    cueLast: at,
    clauseFirst: before.first,
    source: behind ?? subject,
    agreement: subject || behind ? null : form.agreement,
    agentless: !subject && !behind && isPassive(desk, at, form),
    via: behind && subject ? [subject, ...via] : via,
    medium,
    stance: form.cue.stance,
    joint,
    contentFirst,
    link: linkOf(desk, reading),
    rule: `${form.kind === 'participle' ? 'participle' : 'verb'}-${joint}`,
  })
}

/** `وكان أعلن عن`, `وقد أعلن أن`: behind an auxiliary and with no subject the verb reads as a passive. */
const isPassive = (desk: Desk, at: number, form: CueForm): boolean =>
  form.kind === 'perfect' &&
  form.agreement === 'ms' &&
  form.proclitics === '' &&
  /^و?كان$/u.test(desk.page.tokens[at - 1]?.form.folded ?? '')

function linkOf({ page: { tokens } }: Desk, { at, form, before: { first }, sentence }: VerbReading): Draft['link'] {
  if (form.kind === 'participle' || form.proclitics !== '') return 'sibling'
  if (first === sentence.first || at === sentence.first) return 'main'
  const before = tokens[first - 1]!
  const opener = tokens[first]!
  if (isOf(opener.form, 'contrast') || isOf(before.form, 'contrast') || before.form.folded === 'قد') return 'sibling'
  return 'nested'
}

/** A dropped subject shows by the conjunction on the verb, or by the verb's place at the head of its sentence. */
export const opensClause = ({ page: { tokens } }: Desk, { at, sentence }: CueSite): boolean =>
  /^[وف]/u.test(tokens[at]!.form.folded) ||
  at === sentence.first ||
  /^(?:كما|قد|وقد|[وف]?كانت?)$/u.test(tokens[at - 1]!.form.folded)
