import { isDefinite } from '../../language/article.ts'
import { timeWordOf } from '../../language/times/words.ts'
import type { Stance } from '../../record/schema.ts'
import type { Agreement, CueForm } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { isPaper } from '../sources/speaker-words.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { hasStemOf, isOf } from '../words/word-classes.ts'
import type { CueSite } from './attribution.ts'
import { findComplement } from './complements.ts'

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
  if (strict && !canBeSubject(desk, phrase, form.agreement) && !leadsToContent(desk, phrase, form, sentence.last))
    return none
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

/** What these do, they do to something: `رفض الفكرة`, `نفى الشائعات`. */
const DONE_TO: ReadonlySet<Stance> = new Set(['reject', 'deny', 'condemn', 'demand', 'accuse'])

/**
 * `أكدت الدوريات الأمنية أن`: a definite noun between a verb and its complementizer is the subject, known or not, unless
 * it reads as what the verb does (`أكد ضرورة الأمر لأن`).
 */
function leadsToContent(desk: Desk, { first, last }: SourcePhrase, form: CueForm, sentenceLast: number): boolean {
  const { tokens } = desk.page
  const word = tokens[first]!.form
  const singular = form.agreement === 'fs' || (form.agreement === 'ms' && !word.surface.endsWith('ة'))
  if (form.kind !== 'perfect' || !singular || form.cue.object.size > 0 || DONE_TO.has(form.cue.stance)) return false
  if (startsEventNoun(word) || isOf(word, 'demonstrative') || timeWordOf(word) || /^[بلك]/u.test(word.folded))
    return false
  if (!isDefinite(word) && !(last > first && isDefinite(tokens[first + 1]!.form))) return false
  const complement = findComplement(desk, form, last + 1, sentenceLast)
  return complement?.joint === 'that' && !complement.strayed
}

/** Whether a phrase can be who speaks: it is somebody, and the verb agrees with it. */
function canBeSubject({ page }: Desk, phrase: SourcePhrase, agreement: Agreement): boolean {
  // `تقرير` has the shape of a verbal noun.
  if (!phrase.agentive || (startsEventNoun(page.tokens[phrase.first]!.form) && !phrase.name && !isPaper(phrase.head)))
    return false
  if (!phrase.head) return true
  // A verb before its subject is singular; it is feminine before a feminine noun and before plurals of things.
  return phrase.head.gender === 'f' ? agreement.startsWith('f') : agreement.startsWith('m') || phrase.name !== undefined
}
