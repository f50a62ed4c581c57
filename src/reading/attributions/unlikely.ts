import type { Desk } from '../desk.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { isOf } from '../words/word-classes.ts'
import type { Complement } from './complement.ts'
import { opensClause, subjectOf, type VerbReading } from './verb-reading.ts'

/** `يذكر أن`, `يفترض أن`, `يشار إلى أن`: nobody says it. */
const IMPERSONAL = new Set(['ذكر', 'افترض', 'أشار', 'توقع', 'اعتقد', 'رجح', 'قدر', 'أمل', 'وجد'])
/** Written bare it is the preposition; the verb has a conjunction, a feminine or a prefix: وبين, بينت, يبين. */
const BETWEEN = 'بين'
/** `وقوفها`, `رفضهم`: a noun with its possessor is the object of the verb before it. */
const POSSESSED = /^\p{L}{3,}(?:ها|هم|هما|ه)$/u
const LONG_QUOTATION = 6
/** How far behind a participle its nominal content may begin. */
const NEAR = 4

/** A reading that its place makes unlikely: a weak verb without a plain sign, an imperfect inside somebody's sentence. */
export function isUnlikely(desk: Desk, reading: VerbReading, complement: Complement): boolean {
  if (desk.page.tokens[reading.at]!.form.folded === BETWEEN) return true
  if (reading.form.cue.needs && isWeak(desk, reading, complement)) return true
  if (reading.form.kind === 'imperfect' && isSubordinate(desk, reading, complement)) return true
  if (complement.joint === 'quotation' && isUnlikelyQuotation(desk, reading, complement)) return true
  return complement.joint === 'nominal' && isUnlikelyNominal(desk, reading, complement)
}

/** A form that is often another word, and shows no sign that it is the cue here. */
function isWeak(desk: Desk, reading: VerbReading, complement: Complement): boolean {
  const { form, before, after } = reading
  const { joint, strayed } = complement
  const somebody = after.subject?.agentive || before.subject?.agentive
  if (joint === 'nominal' && !somebody) return true
  if (strayed && !(somebody && joint === 'that')) return true
  if (form.kind === 'imperfect' && !subjectOf(reading)) return true
  // A verb that needs its preposition (عبر عن) is not opened by a bare quotation.
  if (joint === 'quotation' && !form.cue.that.has('')) return true
  return form.kind === 'perfect' && form.proclitics === '' && isChoice(desk, complement)
}

/** An imperfect that tells more of somebody, that nobody is the subject of, or that is itself what is said. */
function isSubordinate({ page }: Desk, reading: VerbReading, { joint }: Complement): boolean {
  const { at, form } = reading
  const previous = page.tokens[at - 1]
  if (previous && joint === 'nominal' && isOf(previous.form, 'relative')) return true
  if (form.agreement === 'ms' && IMPERSONAL.has(form.cue.verb) && !subjectOf(reading)) return true
  return complementizerAt(page, at - 1) !== undefined
}

function isUnlikelyNominal(desk: Desk, reading: VerbReading, { contentFirst }: Complement): boolean {
  const { at, form, after } = reading
  if (after.subject && !after.subject.agentive) return true
  if (form.kind === 'participle') return contentFirst - at > NEAR
  return !subjectOf(reading) && !opensClause(desk, reading)
}

/** `أكدت الوزارة وقوفها إلى جانب «…»`: the quotation is part of the noun that the verb takes. */
function isUnlikelyQuotation(desk: Desk, { form, after }: VerbReading, { contentFirst, strayed }: Complement): boolean {
  const next = desk.page.tokens[after.next]
  if (
    form.cue.about.has('') &&
    next &&
    after.next < contentFirst &&
    (startsEventNoun(next.form) || POSSESSED.test(next.form.surface))
  )
    return true
  return strayed && !isLong(desk, contentFirst)
}

function isLong({ page }: Desk, at: number): boolean {
  const quotation = page.quotationFrom(at)
  return quotation !== undefined && quotation.last - quotation.first > LONG_QUOTATION
}

/** `بين أن يكون …`: the preposition, before a choice. */
function isChoice({ page }: Desk, { joint, contentFirst }: Complement): boolean {
  const next = page.tokens[contentFirst]?.form.folded ?? ''
  return joint === 'that' && /^[يت]\p{L}{2,}$/u.test(next) && complementizerAt(page, contentFirst - 1)?.inna === false
}
