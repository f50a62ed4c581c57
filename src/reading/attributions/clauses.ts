import type { CueForm } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'

/** The clause that a verb stands in, as far as it goes before the verb. */
export interface ClauseBefore {
  /** Its first token. */
  readonly first: number
  /** The subject before the verb: `روسيا تقول`, `كانت موسكو قد قالت`, `الشركة التي أعلنت`. */
  readonly subject: SourcePhrase | null
}

const BE = new Set(['كان', 'كانت', 'وكان', 'وكانت', 'كانا', 'كانوا', 'وكانا', 'وكانوا'])
const FARTHEST = 24

/** Looks back from a verb to the head of its clause and for a subject in it. */
export function clauseBefore(desk: Desk, verb: number, sentenceFirst: number, form: CueForm): ClauseBefore {
  if (form.proclitics !== '') return { first: verb, subject: null }
  const { tokens } = desk.page
  let end = verb - 1
  while (end >= sentenceFirst && ['قد', 'وقد', 'لقد', 'ايضا'].includes(tokens[end]!.form.folded)) end--
  if (end < sentenceFirst) return { first: sentenceFirst, subject: null }
  if (isOf(tokens[end]!.form, 'relative')) return { first: end, subject: antecedent(desk, end - 1, sentenceFirst) }
  const first = headOfClause(desk, end, sentenceFirst)
  const opener = BE.has(tokens[first]!.form.folded) ? first + 1 : first
  return {
    first,
    subject: subjectBetween(
      desk,
      skipOpeners(desk, opener, end),
      end,
      form,
      opener > first || complementizerAt(desk.page, first - 1) !== undefined,
    ),
  }
}

/** Goes back to the last comma, contrast word, colon or complementizer before the verb. */
function headOfClause(desk: Desk, end: number, sentenceFirst: number): number {
  const { page } = desk
  let at = end
  while (at > sentenceFirst && end - at < FARTHEST) {
    const { form, kind } = page.tokens[at]!
    if (kind === 'mark' && (isOf(form, 'comma') || form.surface === ':')) return at + 1
    if (isOf(form, 'contrast') || BE.has(form.folded)) return at
    if (complementizerAt(page, at)) return at + 1
    at--
  }
  return at
}

function skipOpeners(desk: Desk, from: number, end: number): number {
  let at = from
  while (at < end && (isOf(desk.page.tokens[at]!.form, 'contrast') || complementizerAt(desk.page, at))) at++
  return at
}

/** A subject is one phrase that somebody can be, and that reaches the verb but for times and brackets. */
function subjectBetween(desk: Desk, first: number, end: number, verb: CueForm, sure: boolean): SourcePhrase | null {
  if (first > end) return null
  const { page } = desk
  const phrase = sourcePhraseAt(desk, first, { to: end })
  if (!phrase || !(phrase.agentive || sure) || isPrepositional(desk, phrase)) return null
  if (phrase.head && !phrase.name && phrase.head.gender === 'f' && verb.agreement === 'ms') return null
  for (let at = phrase.last + 1; at <= end; at++) {
    if (!page.timeAt(at) && !isOf(page.tokens[at]!.form, 'adverb')) return null
  }
  return phrase
}

const isPrepositional = (desk: Desk, phrase: SourcePhrase): boolean => {
  const token = desk.page.tokens[phrase.first]!
  return (
    isOf(token.form, 'preposition') ||
    (phrase.start > token.start && /[بلك]$/u.test(token.form.folded.slice(0, phrase.start - token.start)))
  )
}

/** `[رئيس] الوزراء فلان`: behind an office in the construct state the phrase has begun already. */
function isGenitive({ page, speakerWord }: Desk, first: number): boolean {
  const before = page.tokens[first - 1]
  const word = before && speakerWord(before)
  return word?.kind === 'person' && !word.definite
}

/** The noun that a relative clause tells more of, nearest first, with the office before a name. */
function antecedent(desk: Desk, end: number, sentenceFirst: number): SourcePhrase | null {
  const { page } = desk
  const last = isOf(page.tokens[end]?.form ?? page.tokens[sentenceFirst]!.form, 'comma') ? end - 1 : end
  let nearest: SourcePhrase | null = null
  for (let first = last; first >= sentenceFirst && last - first < 10; first--) {
    const phrase = sourcePhraseAt(desk, first, { to: last })
    if (!phrase?.agentive || phrase.last !== last || !phrase.head || isGenitive(desk, first)) continue
    if (isHolder(phrase)) return phrase
    nearest ??= phrase
  }
  return nearest
}

/** `أمين المنطقة صالح القاضي`: an office and who holds it. */
const isHolder = ({ head, name }: SourcePhrase): boolean =>
  head?.kind === 'person' && !head.definite && head.proclitics === '' && name?.kind === 'person'
