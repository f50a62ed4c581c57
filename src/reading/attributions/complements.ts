import { formOf } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import { type CueForm, cueForms } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import type { Quotation } from '../quotations.ts'
import { anonymityClauseAt } from '../sources/anonymity.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { hasStemOf, isBare, isOf } from '../words/word-classes.ts'
import { pass } from './adjuncts.ts'
import type { Complement, Search } from './complement.ts'
import { quotesSpeech, readsAsSpeech } from './speech.ts'

/** How far from the verb its content may begin, in tokens. */
const FARTHEST = 70

/**
 * Finds the complement of a cue from a token on: a complementizer, a colon, a quotation, or the noun that the verb's
 * frame allows. Times, occasions and addressees between them are stepped over.
 */
export function findComplement(desk: Desk, form: CueForm, from: number, sentenceLast: number): Complement | null {
  const search: Search = {
    desk,
    cue: form.cue,
    from,
    to: Math.min(sentenceLast, from + FARTHEST),
    at: from,
    medium: null,
    via: [],
    behind: null,
    strayed: false,
  }
  while (search.at <= search.to) {
    const found = stopAt(search)
    if (found === 'none') return null
    const { medium, via, behind, strayed } = search
    if (found) return { joint: found.joint, contentFirst: found.contentFirst, medium, via, behind, strayed }
    search.at = Math.max(search.at + 1, pass(search))
  }
  return null
}

type Stop = Pick<Complement, 'joint' | 'contentFirst'>

/** The complement at a token; null to look further, 'none' where the search ends. */
function stopAt(search: Search): Stop | 'none' | null {
  const { page } = search.desk
  const token = page.tokens[search.at]!
  if (token.kind === 'mark') return stopAtMark(search)
  if (complementizerAt(page, search.at)) return stopAtComplementizer(search)
  if (isAbout(search)) return nominal(search)
  return opensOtherClause(search) ? 'none' : null
}

function stopAtMark(search: Search): Stop | null {
  const { page } = search.desk
  const { tokens } = page
  if (tokens[search.at]!.form.surface === ':') {
    const clock = tokens[search.at - 1]?.kind === 'number' && tokens[search.at + 1]?.kind === 'number'
    return clock ? null : afterColon(search)
  }
  const quotation = page.quotationFrom(search.at)
  if (!quotation || !(readsAsSpeech(page, quotation) || followsSubject(search, quotation))) return null
  return { joint: 'quotation', contentFirst: search.at }
}

/** Two quoted words or more right behind the subject, that are no name, are what he said. */
const followsSubject = ({ desk, at, from, strayed }: Search, quotation: Quotation): boolean =>
  at === from && !strayed && quotation.last - quotation.first > 2 && quotesSpeech(desk.page, quotation)

/** Behind a colon a complementizer may still stand: `قال: إن …` is indirect, `قال: …` is not. */
function afterColon({ desk: { page }, at }: Search): Stop | null {
  const next = at + 1
  if (next >= page.tokens.length) return null
  const complementizer = complementizerAt(page, next)
  if (complementizer && !complementizer.pronoun) return { joint: 'that', contentFirst: next + 1 }
  return { joint: complementizer ? 'that' : 'colon', contentFirst: next }
}

function stopAtComplementizer({ desk: { page }, cue, at }: Search): Stop | null {
  const { tokens } = page
  const complementizer = complementizerAt(page, at)!
  // `فإن`, `وإن`: a clause of its own.
  if (/^[وف]/u.test(complementizer.proclitics)) return null
  const before = tokens[at - 1]
  const governs = before?.kind === 'word' && cue.that.has(before.form.folded)
  const preposition = governs ? before.form.folded : complementizer.proclitics
  if (before && preposition !== before.form.folded && opensOtherAn(before)) return null
  const allowed = cue.that.has(preposition) || (preposition === 'ب' && cue.that.has('')) || complementizer.inna
  if (!allowed) return null
  // A quotation mark between `أن` and the word itself is opened by the content.
  const contentFirst = complementizer.pronoun ? at : at + 1
  return contentFirst < tokens.length ? { joint: 'that', contentFirst } : null
}

/** `بعد أن`, `حيث إن`, `لو أن`: what أن opens is not the content of the verb before. */
const opensOtherAn = ({ form }: Token): boolean =>
  isOf(form, 'before-an') || isBare(form, 'contrast') || isBare(form, 'condition')

/** Whether a preposition of the verb's nominal content stands at the token, and its noun is no occasion or addressee. */
function isAbout(search: Search): boolean {
  const { at, cue, strayed } = search
  const { page } = search.desk
  if (strayed || cue.about.size === 0) return false
  const { form } = page.tokens[at]!
  if (form.folded === 'ل' || !cue.about.has(form.folded)) return fusedPreposition(search) && !isAdjunctNoun(search, at)
  const next = page.tokens[at + 1]
  if (next === undefined || next.kind === 'mark') return page.quotationFrom(at + 1) !== undefined
  return !isAdjunctNoun(search, at + 1) && !complementizerAt(page, at + 1)
}

/** `بإزالة`, `لزيارة`: the preposition is written on the noun and stays in the content. */
function fusedPreposition({ desk, at, cue: { about } }: Search): boolean {
  const { form } = desk.page.tokens[at]!
  if (isOf(form, 'adverb') || form.folded.length <= 3) return false
  if (about.has('ب') && form.folded.startsWith('ب')) return true
  return (
    about.has('ل') &&
    form.folded.startsWith('ل') &&
    form.splits.some((split) => split.proclitics === 'ل' && startsEventNoun(formOf(split.stem)))
  )
}

function isAdjunctNoun({ desk: { page }, cue }: Search, at: number): boolean {
  const token = page.tokens[at]
  if (!token || page.timeAt(at)) return true
  if (cue.about.has('في') && hasStemOf(token.form, 'occasion')) return true
  return hasStemOf(token.form, 'audience') && !page.nameAt(at)
}

function nominal({ desk, at, cue }: Search): Stop {
  const free = cue.about.has(desk.page.tokens[at]!.form.folded)
  return { joint: 'nominal', contentFirst: free ? at + 1 : at }
}

/** Another verb of saying with a content of its own ends the search: what follows is its content. */
function opensOtherClause({ desk, at, from, cue }: Search): boolean {
  const { tokens } = desk.page
  const token = tokens[at]!
  const forms = cueForms(token.form)
  if (forms.length === 0 || anonymityClauseAt(desk.page, at) >= 0) return false
  // An imperfect right behind the subject only tells more of it: `قال مصرفي يتابع الأزمة إن`.
  const tells = at === from
  const finite = forms.filter(
    (other) =>
      other.kind !== 'noun' && !(tells && other.kind === 'imperfect') && other.enclitic === '' && !other.cue.needs,
  )
  if (finite.length === 0 || desk.page.nameAt(at) || desk.speakerWord(token)) return false
  return !isOf(tokens[at - 1]!.form, 'relative') || finite.some((other) => other.cue.verb === cue.verb)
}
