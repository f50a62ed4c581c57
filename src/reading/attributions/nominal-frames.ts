import type { CueForm } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { anonymityClauseAt } from '../sources/anonymity.ts'
import { sourcePhraseAt } from '../sources/phrase.ts'
import { isPaper } from '../sources/speaker-words.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { hasStemOf, isBare, isOf } from '../words/word-classes.ts'
import type { Draft } from './attribution.ts'
import { nominalComplement } from './complement.ts'
import { opensClause, subjectOf, type VerbReading, verbDraft } from './verb-reading.ts'

/** What one claims; other things are adopted. */
const ATTACKS =
  /^(?:ال)?(?:مسووليه|مسؤوليه|هجوم|هجومين|هجمات|تفجير|تفجيرات|تفجيرين|عمليه|عمليات|اعتداء|اعتداءات|اغتيال|قصف|اطلاق|خطف|اختطاف|قتل|اسقاط|استهداف|مسؤوليته|مسؤوليتها|مسووليته|مسووليتها)$/u

/** `أعلن X مسؤوليته عن …`, `ونفى وجود …`: the content is the verb's own object. */
export function nominalFrame(desk: Desk, reading: VerbReading): Draft | null {
  const { form, sentence, after } = reading
  if (!form.cue.about.has('')) return null
  const contentFirst = passAdjuncts(desk, after.next, sentence.last)
  if (contentFirst > sentence.last || !canOpenContent(desk, contentFirst)) return null
  const noun = desk.page.tokens[contentFirst]!.form
  if (form.cue.stance === 'claim-responsibility' && !ATTACKS.test(noun.folded)) return null
  if (!subjectOf(reading) && !standsAlone(desk, reading, contentFirst)) return null
  return verbDraft(desk, reading, nominalComplement(contentFirst))
}

function canOpenContent({ page }: Desk, at: number): boolean {
  const token = page.tokens[at]
  if (!token || (token.kind === 'mark' && !page.quotationFrom(at))) return false
  const { form } = token
  if (isOf(form, 'preposition') || isOf(form, 'relative') || isOf(form, 'contrast')) return false
  const joined = /^[وف]/u.test(form.folded) && form.splits.length > 1
  return !joined || startsEventNoun(form) || page.nameAt(at) !== undefined
}

/** Whether a verb with no subject of its own can have the noun at a token for its content. */
function standsAlone(desk: Desk, reading: VerbReading, contentFirst: number): boolean {
  const { form } = reading
  if (!opensClause(desk, reading) || isSomebody(desk, contentFirst) || isPassive(form)) return false
  return !form.cue.needs || (form.proclitics === 'و' && startsEventNoun(desk.page.tokens[contentFirst]!.form))
}

/** `وتعتبر المحافظة حلقة الوصل`: with nobody before or behind it, it reads as a passive: she is thought so. */
const isPassive = ({ kind, cue, enclitic }: CueForm): boolean =>
  kind === 'imperfect' && enclitic === '' && (cue.verb === 'اعتبر' || cue.verb === 'عد')

/** Somebody whom the verb does not agree with is no content either: `ورفض المعارضة …` is a noun and its genitive. */
function isSomebody({ page, speakerWord }: Desk, at: number): boolean {
  const word = speakerWord(page.tokens[at]!)
  return word?.definite === true && !isPaper(word)
}

/** Steps over times, adverbs, and prepositions with their nouns. */
function passAdjuncts(desk: Desk, from: number, to: number): number {
  const { page } = desk
  let at = from
  while (at <= to) {
    const token = page.tokens[at]!
    const unnamed = anonymityClauseAt(page, at)
    if (unnamed >= 0) at = unnamed + 1
    else if (page.timeAt(at) || isBare(token.form, 'adverb') || isOf(token.form, 'comma')) at++
    else {
      const next = behindPreposition(desk, at, to)
      if (next === at) return at
      at = next
    }
  }
  return at
}

/** The token behind a preposition and its noun; the same token where none stands there. */
function behindPreposition(desk: Desk, at: number, to: number): number {
  const { form } = desk.page.tokens[at]!
  const free = isOf(form, 'preposition')
  if (!free && !(hasStemOf(form, 'audience') && form.folded.startsWith('ل'))) return at
  const noun = free ? at + 1 : at
  const last = sourcePhraseAt(desk, noun, { to, strict: true })?.last ?? desk.page.quotationFrom(noun)?.last
  return last === undefined ? at : last + 1
}
