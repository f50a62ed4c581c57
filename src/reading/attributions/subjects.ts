import type { Agreement } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { hasStemOf, isOf } from '../words/word-classes.ts'
import type { CueSite } from './attribution.ts'

/** What stands behind a verb: its subject, and the first token after it. */
export interface SubjectAfter {
  readonly subject: SourcePhrase | null
  readonly next: number
}

/** The subject behind the verb, adverbs and times between them stepped over. */
export function subjectAfter(desk: Desk, { at, form, sentence }: CueSite, before: SourcePhrase | null): SubjectAfter {
  const none = { subject: null, next: at + 1 }
  // In `X تستنكر Y` the subject stands before, and what follows is the object.
  if (form.kind === 'participle' || before) return none
  const next = beforeSubject(desk, at + 1, sentence.last)
  if (next > sentence.last) return none
  const strict = form.cue.about.has('')
  const governed = new Set([...form.cue.about, ...form.cue.object])
  const beforeObject = form.cue.object.size > 0
  const phrase = sourcePhraseAt(desk, next, { to: sentence.last, strict, governed, beforeObject })
  if (!phrase || startsWithPreposition(desk, phrase)) return none
  if (strict && !canBeSubject(desk, phrase, form.agreement)) return none
  return { subject: phrase, next: phrase.last + 1 }
}

/** Steps over times, adverbs and addressees that stand before the subject: `أكد أمس لـ«عكاظ» شيخ الجالية …`. */
function beforeSubject({ page }: Desk, from: number, to: number): number {
  let next = from
  while (next <= to) {
    const { form } = page.tokens[next]!
    const quoted = page.quotationFrom(next + 1)
    if (page.timeAt(next) || isOf(form, 'adverb')) next++
    else if (form.folded === 'ل' && quoted?.closed) next = quoted.last + 1
    else if (hasStemOf(form, 'audience') && /^لل?/u.test(form.folded) && !page.nameAt(next)) next++
    else break
  }
  return next
}

function startsWithPreposition({ page }: Desk, phrase: SourcePhrase): boolean {
  const { form, start } = page.tokens[phrase.first]!
  if (isOf(form, 'preposition') || (hasStemOf(form, 'occasion') && phrase.start > start)) return true
  return phrase.start > start && /^[بلك]/u.test(form.folded)
}

/** Whether a phrase can be who speaks: it is somebody, and the verb agrees with it. */
function canBeSubject({ page }: Desk, phrase: SourcePhrase, agreement: Agreement): boolean {
  if (!phrase.agentive || (startsEventNoun(page.tokens[phrase.first]!.form) && !phrase.name)) return false
  if (!phrase.head) return true
  // A verb before its subject is singular; it is feminine before a feminine noun and before plurals of things.
  return phrase.head.gender === 'f' ? agreement.startsWith('f') : agreement.startsWith('m') || phrase.name !== undefined
}
