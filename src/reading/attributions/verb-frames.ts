import { formOf } from '../../language/forms.ts'
import type { Agreement, CueForm } from '../cues/cue-forms.ts'
import type { Sentence } from '../sentences.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { hasStemOf, isBare, isOf } from '../words/word-classes.ts'
import type { Desk, Draft } from './attribution.ts'
import { clauseBefore } from './clauses.ts'
import { type Complement, findComplement } from './complements.ts'

/** A cue reading at a token of a sentence. */
export interface CueSite {
  readonly at: number
  readonly form: CueForm
  readonly sentence: Sentence
}

/** Reads `قال X إن …`, `أعلن X …`, `X يطالب بـ…`, `وأضاف: …` from its verb or participle. */
export function readVerbFrame(desk: Desk, site: CueSite): Draft | null {
  const { at, form, sentence } = site
  if (form.enclitic !== '' && !takesPronoun(form)) return null
  if (isDenied(desk, at)) return null
  const before = form.kind === 'participle' ? null : clauseBefore(desk, at, sentence.first, form)
  const after = subjectAfter(desk, site, before?.subject ?? null)
  const complement = findComplement(desk, form, after.next, sentence.last) ?? objectComplement(desk, site, after)
  if (!complement || isUnlikely(desk, site, complement, before?.subject ?? null, after.subject)) {
    return nominalFrame(desk, site, before?.subject ?? null, before?.first ?? at)
  }
  const subject = after.subject ?? before?.subject ?? null
  return draft(site, complement, subject, before?.first ?? at, desk)
}

// Only verbs that take their object before the content carry a pronoun and still attribute: وصفه بأنه, اعتبرها, أبلغه أن.
const takesPronoun = (form: CueForm): boolean =>
  form.kind !== 'participle' && (form.cue.object.size > 0 || TAKES_OBJECT.has(form.cue.verb))

const TAKES_OBJECT = new Set(['أبلغ', 'أخبر', 'عد', 'اعتبر'])

/** `لم يعلن`, `لا يقول`, `إذا أعلن`, `قبل أن يعلن`: nothing was said. */
function isDenied(desk: Desk, at: number): boolean {
  const { tokens } = desk.page
  const before = tokens[at - 1]
  if (!before) return false
  if (isOf(before.form, 'negation') || isOf(before.form, 'condition')) return true
  const earlier = tokens[at - 2]
  return complementizerAt(desk.page, at - 1) !== undefined && earlier !== undefined && isOf(earlier.form, 'negation')
}

interface After {
  readonly subject: SourcePhrase | null
  readonly next: number
}

/** The subject behind the verb, adverbs and times between them stepped over. */
function subjectAfter(desk: Desk, { at, form, sentence }: CueSite, before: SourcePhrase | null): After {
  const { page, speakerWord } = desk
  const next = beforeSubject(desk, at + 1, sentence.last)
  if (form.kind === 'participle' || next > sentence.last) return { subject: null, next: at + 1 }
  const strict = form.cue.about.has('')
  // In `X تستنكر Y` the subject stands before, and what follows is the object.
  if (before) return { subject: null, next: at + 1 }
  const governed = new Set([...form.cue.about, ...form.cue.object])
  const phrase = sourcePhraseAt(page, speakerWord, next, { to: sentence.last, strict, governed })
  if (!phrase || startsWithPreposition(desk, phrase)) return { subject: null, next: at + 1 }
  if (strict && !canBeSubject(desk, phrase, form.agreement)) return { subject: null, next: at + 1 }
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

const startsWithPreposition = (desk: Desk, phrase: SourcePhrase): boolean => {
  const { form, start } = desk.page.tokens[phrase.first]!
  if (isOf(form, 'preposition') || (hasStemOf(form, 'occasion') && phrase.start > start)) return true
  return phrase.start > start && /^[بلك]/u.test(form.folded)
}

/** Whether a phrase can be who speaks: it is somebody, and the verb agrees with it. */
function canBeSubject(desk: Desk, phrase: SourcePhrase, agreement: Agreement): boolean {
  if (!phrase.agentive || (startsEventNoun(desk.page.tokens[phrase.first]!.form) && !phrase.name)) return false
  if (!phrase.head) return true
  // A verb before its subject is singular; it is feminine before a feminine noun and before plurals of things.
  return phrase.head.gender === 'f' ? agreement.startsWith('f') : agreement.startsWith('m') || phrase.name !== undefined
}

/** `طالب X الحكومة بإطلاق …`, `اتهم X Y بأنه …`: the content stands behind an object. */
function objectComplement(desk: Desk, { form, sentence }: CueSite, after: After): Complement | null {
  const { cue } = form
  if (cue.object.size === 0) return null
  const last = Math.min(sentence.last, after.next + 25)
  for (let at = after.next; at <= last; at++) {
    const token = desk.page.tokens[at]!
    if (isOf(token.form, 'ender')) return null
    if (isOf(token.form, 'adverb')) continue
    const free = token.kind === 'word' && token.form.folded !== 'ل' && cue.object.has(token.form.folded)
    const fused = cue.object.has('ب') && /^ب/u.test(token.form.folded) && at > after.next - 1 && isFusedBa(desk, at)
    const lam =
      cue.object.has('ل') &&
      /^ل/u.test(token.form.folded) &&
      at > after.next &&
      startsEventNoun(formOf(token.form.folded.slice(1)))
    if (!free && !fused && !lam) continue
    const contentFirst = free ? at + 1 : at
    return { joint: 'nominal', contentFirst, medium: null, via: [], behind: null, strayed: false }
  }
  return null
}

/** Whether the ba of a word is the preposition, not its own first letter. */
function isFusedBa(desk: Desk, at: number): boolean {
  if (desk.page.nameAt(at) && desk.page.nameAt(at)!.start === desk.page.tokens[at]!.start) return false
  return complementizerAt(desk.page, at) !== undefined || desk.page.tokens[at]!.form.folded.length > 3
}

/** `أعلن X مسؤوليته عن …`, `ونفى وجود …`: the content is the verb's own object. */
function nominalFrame(desk: Desk, site: CueSite, before: SourcePhrase | null, first: number): Draft | null {
  const { form, at, sentence } = site
  if (!form.cue.about.has('')) return null
  const { page } = desk
  const { subject, next } = subjectAfter(desk, site, before)
  const contentFirst = passAdjuncts(desk, next, sentence.last)
  const token = page.tokens[contentFirst]
  if (contentFirst > sentence.last || !token || (token.kind === 'mark' && !page.quotationFrom(contentFirst)))
    return null
  if (isOf(token.form, 'preposition') || isOf(token.form, 'relative') || isOf(token.form, 'contrast')) return null
  if (form.cue.stance === 'claim-responsibility' && !ATTACKS.test(token.form.folded)) return null
  if (
    /^[وف]/u.test(token.form.folded) &&
    !startsEventNoun(token.form) &&
    token.form.splits.length > 1 &&
    !page.nameAt(contentFirst)
  )
    return null
  if (!subject && !before && (!opensClause(desk, at, sentence) || isSomebody(desk, contentFirst))) return null
  if (!subject && !before && form.cue.needs && !(form.proclitics === 'و' && startsEventNoun(token.form))) return null
  const complement: Complement = { joint: 'nominal', contentFirst, medium: null, via: [], behind: null, strayed: false }
  return draft(site, complement, subject ?? before, first, desk)
}

/** What one claims; other things are adopted. */
const ATTACKS =
  /^(?:ال)?(?:مسووليه|مسءوليه|هجوم|هجومين|هجمات|تفجير|تفجيرات|تفجيرين|عمليه|عمليات|اعتداء|اعتداءات|اغتيال|قصف|اطلاق|خطف|اختطاف|قتل|اسقاط|استهداف|مسووليته|مسووليتها)$/u

/** Somebody whom the verb does not agree with is no content either: `ورفض المعارضة …` is a noun and its genitive. */
const isSomebody = (desk: Desk, at: number): boolean => {
  const word = desk.speakerWord(desk.page.tokens[at]!)
  return word !== undefined && word.definite && word.kind !== 'document' && word.kind !== 'study'
}

/** A dropped subject shows by the conjunction on the verb, or by the verb's place at the head of its sentence. */
const opensClause = (desk: Desk, at: number, sentence: Sentence): boolean =>
  /^[وف]/u.test(desk.page.tokens[at]!.form.folded) ||
  at === sentence.first ||
  /^(?:كما|قد|وقد|[وف]?كانت?)$/u.test(desk.page.tokens[at - 1]!.form.folded)

function passAdjuncts(desk: Desk, from: number, to: number): number {
  const { page, speakerWord } = desk
  let at = from
  while (at <= to) {
    const token = page.tokens[at]!
    if (page.timeAt(at) || isBare(token.form, 'adverb') || isOf(token.form, 'comma')) at++
    else if (isOf(token.form, 'preposition') || (hasStemOf(token.form, 'audience') && /^ل/u.test(token.form.folded))) {
      const noun = isOf(token.form, 'preposition') ? at + 1 : at
      const phrase = sourcePhraseAt(page, speakerWord, noun, { to, strict: true })
      const quoted = page.quotationFrom(noun)
      if (!phrase && quoted) {
        at = quoted.last + 1
        continue
      }
      if (!phrase) return at
      at = phrase.last + 1
    } else return at
  }
  return at
}

/** A reading that its place makes unlikely: a weak verb without a plain sign, an imperfect inside somebody's sentence. */
function isUnlikely(
  desk: Desk,
  { form, at, sentence }: CueSite,
  complement: Complement,
  before: SourcePhrase | null,
  after: SourcePhrase | null,
): boolean {
  // biome-ignore format: one signature, one line
  const plain = complement.joint !== 'nominal'
  if (form.cue.needs && !plain && !after?.agentive && !before?.agentive) return true
  if (complement.strayed && form.cue.needs && !((after?.agentive || before?.agentive) && complement.joint === 'that'))
    return true
  if (complement.strayed && complement.joint === 'quotation' && !isLong(desk, complement.contentFirst)) return true
  if (form.cue.needs && form.kind === 'imperfect' && !before && !after) return true
  if (desk.page.tokens[at]!.form.folded === BETWEEN) return true
  const relative = desk.page.tokens[at - 1]
  if (!plain && form.kind === 'imperfect' && relative && isOf(relative.form, 'relative')) return true
  // A verb that needs its preposition (عبر عن) is not opened by a bare quotation.
  if (form.cue.needs && complement.joint === 'quotation' && !form.cue.that.has('')) return true
  if (!plain && after && !after.agentive) return true
  if (form.kind === 'imperfect' && form.agreement === 'ms' && IMPERSONAL.has(form.cue.verb) && !before && !after)
    return true
  if (form.cue.needs && form.kind === 'perfect' && form.proclitics === '' && isSubjunctive(desk, complement))
    return true
  if (!plain && !before && !after && form.kind !== 'participle' && !opensClause(desk, at, sentence)) return true
  const previous = desk.page.tokens[at - 1]
  if (form.kind === 'imperfect' && previous && complementizerAt(desk.page, at - 1)) return true
  return form.kind === 'participle' && !plain && complement.contentFirst - at > 4
}

/** `يذكر أن`, `يفترض أن`, `يشار إلى أن`: nobody says it. */
const IMPERSONAL = new Set(['ذكر', 'افترض', 'أشار', 'توقع', 'اعتقد', 'رجح', 'قدر', 'أمل', 'وجد'])

/** Written bare it is the preposition; the verb has a conjunction, a feminine or a prefix: وبين, بينت, يبين. */
const BETWEEN = 'بين'
const LONG_QUOTATION = 6
const isLong = (desk: Desk, at: number): boolean => {
  const quotation = desk.page.quotationFrom(at)
  return quotation !== undefined && quotation.last - quotation.first > LONG_QUOTATION
}

/** `بين أن يكون …`: the preposition, before a choice. */
function isSubjunctive(desk: Desk, { joint, contentFirst }: Complement): boolean {
  const next = desk.page.tokens[contentFirst]?.form.folded ?? ''
  return (
    joint === 'that' && /^[يت]\p{L}{2,}$/u.test(next) && complementizerAt(desk.page, contentFirst - 1)?.inna === false
  )
}

function draft(
  { at, form, sentence }: CueSite,
  complement: Complement,
  subject: SourcePhrase | null,
  first: number,
  desk: Desk,
): Draft {
  const { behind, via, medium, joint, contentFirst } = complement
  return {
    cueFirst: at,
    cueLast: at,
    clauseFirst: first,
    source: behind ?? subject,
    agreement: subject || behind ? null : form.agreement,
    agentless: !subject && !behind && isPassive(desk, at, form),
    via: behind && subject ? [subject, ...via] : via,
    medium,
    stance: form.cue.stance,
    joint,
    contentFirst,
    contentLast: null,
    link: linkOf(desk, at, form, first, sentence),
    rule: `${form.kind === 'participle' ? 'participle' : 'verb'}-${joint}`,
  }
}

/** `وكان أعلن عن`, `وقد أعلن أن`: behind an auxiliary and with no subject the verb reads as a passive. */
const isPassive = (desk: Desk, at: number, form: CueForm): boolean =>
  form.kind === 'perfect' &&
  form.agreement === 'ms' &&
  form.proclitics === '' &&
  /^و?كان$/u.test(desk.page.tokens[at - 1]?.form.folded ?? '')

function linkOf(desk: Desk, at: number, form: CueForm, first: number, sentence: Sentence): Draft['link'] {
  const { tokens } = desk.page
  if (form.kind === 'participle' || form.proclitics !== '') return 'sibling'
  if (first === sentence.first || at === sentence.first) return 'main'
  const before = tokens[first - 1]!
  const opener = tokens[first]!
  if (isOf(opener.form, 'contrast') || isOf(before.form, 'contrast') || before.form.folded === 'قد') return 'sibling'
  return 'nested'
}
