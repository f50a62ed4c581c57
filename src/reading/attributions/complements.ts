import { formOf } from '../../language/forms.ts'
import type { Span } from '../../text/span.ts'
import type { CueForm, CueVerb } from '../cues/cue-forms.ts'
import { cueForms } from '../cues/cue-forms.ts'
import type { Page } from '../page.ts'
import { anonymityClauseAt } from '../sources/anonymity.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { hasStemOf, isBare, isOf } from '../words/word-classes.ts'
import type { Desk, Joint } from './attribution.ts'
import { tailSourceAt } from './tail-sources.ts'

/** Where the content of a verb begins, and what was met on the way to it. */
export interface Complement {
  readonly joint: Joint
  readonly contentFirst: number
  readonly medium: Span | null
  /** Sources named in a parenthesis on the way: `قال X، بحسب ما نقلت عنه Y، إن …`. */
  readonly via: readonly SourcePhrase[]
  /** The source behind `نقلا عن` or `على لسان`, from whom the subject has it. */
  readonly behind: SourcePhrase | null
  /** Words that are no adjunct were passed on the way. */
  readonly strayed: boolean
}

/** How far from the verb its content may begin, in tokens. */
const FARTHEST = 70

interface Search {
  readonly desk: Desk
  readonly cue: CueVerb
  readonly from: number
  readonly to: number
  at: number
  medium: Span | null
  via: SourcePhrase[]
  behind: SourcePhrase | null
  /** Something other than an adjunct was passed: from here on only a complementizer, a colon or a quotation counts. */
  strayed: boolean
}

/**
 * Finds the complement of a cue from a token on: a complementizer, a colon, a quotation, or the noun that the verb's
 * frame allows. Times, occasions and addressees between them are stepped over.
 */
export function findComplement(desk: Desk, form: CueForm, from: number, sentenceLast: number): Complement | null {
  const search: Search = {
    desk, cue: form.cue, from, to: Math.min(sentenceLast, from + FARTHEST), at: from, medium: null, via: [], behind: null, strayed: false,
  } // biome-ignore format: the starting state on one line
  while (search.at <= search.to) {
    const found = stopAt(search)
    if (found === 'none') return null
    if (found)
      return { ...found, medium: search.medium, via: search.via, behind: search.behind, strayed: search.strayed }
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
  if (!quotation || !readsAsSpeech(page, quotation)) return null
  return { joint: 'quotation', contentFirst: search.at }
}

/** Behind a colon a complementizer may still stand: `قال: إن …` is indirect, `قال: …` is not. */
function afterColon(search: Search): Stop | null {
  const { page } = search.desk
  const next = search.at + 1
  if (next >= page.tokens.length) return null
  const complementizer = complementizerAt(page, next)
  if (complementizer && !complementizer.pronoun) return { joint: 'that', contentFirst: next + 1 }
  return { joint: complementizer ? 'that' : 'colon', contentFirst: next }
}

/** A quotation is speech when it is no name: it is long, or nothing of the sentence goes on behind it. */
export function readsAsSpeech(
  page: Page,
  quotation: { readonly first: number; readonly last: number; readonly closed: boolean },
): boolean {
  const { first, last, closed } = quotation
  const length = last - first - (closed ? 1 : 0)
  if (length >= 6) return true
  if (page.nameAt(first + 1) && page.nameAt(first + 1) === page.nameAt(last - 1)) return false
  const after = page.tokens[last + 1]
  return length >= 2 && (after === undefined || isOf(after.form, 'ender') || isOf(after.form, 'comma') || length >= 4)
}

function stopAtComplementizer(search: Search): Stop | null {
  const { page } = search.desk
  const { tokens } = page
  const complementizer = complementizerAt(page, search.at)!
  const before = tokens[search.at - 1]
  const allowed = search.cue.that
  const preposition =
    before && before.kind === 'word' && allowed.has(before.form.folded) ? before.form.folded : complementizer.proclitics
  if (before && preposition !== before.form.folded && isOf(before.form, 'before-an')) return null
  if (!allowed.has(preposition) && !(preposition === 'ب' && allowed.has('')) && !complementizer.inna) return null
  // A quotation mark between `أن` and the word itself is opened by the content.
  const contentFirst = complementizer.pronoun ? search.at : search.at + 1
  return contentFirst < tokens.length ? { joint: 'that', contentFirst } : null
}

/** Whether a preposition of the verb's nominal content stands at the token, and its noun is no occasion or addressee. */
function isAbout(search: Search): boolean {
  const { page } = search.desk
  if (search.strayed || search.cue.about.size === 0) return false
  const { form } = page.tokens[search.at]!
  const next = page.tokens[search.at + 1]
  if (form.folded !== 'ل' && search.cue.about.has(form.folded)) {
    return next !== undefined && next.kind !== 'mark'
      ? !isAdjunctNoun(search, search.at + 1) && !complementizerAt(page, search.at + 1)
      : next !== undefined && page.quotationFrom(search.at + 1) !== undefined
  }
  return fusedPreposition(search) && !isAdjunctNoun(search, search.at)
}

/** `بإزالة`, `لزيارة`: the preposition is written on the noun and stays in the content. */
function fusedPreposition(search: Search): boolean {
  const { form } = search.desk.page.tokens[search.at]!
  const { about } = search.cue
  if (isOf(form, 'adverb') || form.folded.length <= 3) return false
  if (about.has('ب') && form.folded.startsWith('ب')) return true
  return (
    about.has('ل') &&
    form.folded.startsWith('ل') &&
    form.splits.some((split) => split.proclitics === 'ل' && startsEventNoun(formOf(split.stem)))
  )
}

function isAdjunctNoun(search: Search, at: number): boolean {
  const { page } = search.desk
  const token = page.tokens[at]
  if (!token) return true
  if (page.timeAt(at)) return true
  if (search.cue.about.has('في') && hasStemOf(token.form, 'occasion')) return true
  return hasStemOf(token.form, 'audience') && !page.nameAt(at)
}

function nominal(search: Search): Stop {
  const { form } = search.desk.page.tokens[search.at]!
  return { joint: 'nominal', contentFirst: search.cue.about.has(form.folded) ? search.at + 1 : search.at }
}

/** Another verb of saying with a content of its own ends the search: what follows is its content. */
function opensOtherClause(search: Search): boolean {
  const { tokens } = search.desk.page
  const token = tokens[search.at]!
  if (anonymityClauseAt(search.desk.page, search.at) >= 0) return false
  // An imperfect right behind the subject only tells more of it: `قال مصرفي يتابع الأزمة إن`.
  const tells = search.at === search.from
  const finite = cueForms(token.form).filter(
    (cue) => cue.kind !== 'noun' && !(tells && cue.kind === 'imperfect') && cue.enclitic === '' && !cue.cue.needs,
  )
  if (finite.length === 0 || search.desk.page.nameAt(search.at) || search.desk.speakerWord(token)) return false
  return !isOf(tokens[search.at - 1]!.form, 'relative') || finite.some((cue) => cue.cue.verb === search.cue.verb)
}

/** Steps over what stands at the token; gives the token after it. */
function pass(search: Search): number {
  const { desk, at } = search
  const { page } = desk
  const { tokens } = page
  const token = tokens[at]!
  const unnamed = anonymityClauseAt(page, at)
  if (unnamed >= 0) return unnamed + 1
  const time = page.timeAt(at)
  if (time) return tokensTo(page, at, time.end)
  const tail = tailSourceAt(desk, at, search.to)
  if (tail) return passTail(search, tail)
  if (token.kind === 'mark') return passMark(search)
  if (isOf(token.form, 'preposition') || /^[بل]/u.test(token.form.folded)) return passPreposition(search)
  if (!isOf(token.form, 'adverb') && !isBare(token.form, 'demonstrative')) search.strayed = true
  return at + 1
}

function passTail(search: Search, tail: NonNullable<ReturnType<typeof tailSourceAt>>): number {
  if (tail.transfers) search.behind = tail.source
  else search.via.push(tail.source)
  return tail.source.last + 1
}

function passMark(search: Search): number {
  const { page } = search.desk
  const quotation = page.quotationFrom(search.at)
  if (quotation) return quotation.last + 1
  if (page.tokens[search.at]!.form.surface !== '(') return search.at + 1
  for (let i = search.at + 1; i <= Math.min(search.to, search.at + 30); i++) {
    if (page.tokens[i]!.form.surface === ')') return i + 1
  }
  return search.at + 1
}

/** `في بيان`, `لوكالة فرانس برس`, `خلال مؤتمر صحافي`: the medium; any other preposition is stepped over with its noun. */
function passPreposition(search: Search): number {
  const { desk, at } = search
  const { page } = desk
  const { tokens } = page
  const free = isOf(tokens[at]!.form, 'preposition')
  const noun = free ? at + 1 : at
  const occasion =
    tokens[noun] && (hasStemOf(tokens[noun].form, 'occasion') || hasStemOf(tokens[noun].form, 'audience'))
  const channel = !free && page.nameAt(at)?.kind === 'organization'
  const quoted = free && page.quotationFrom(at + 1)
  if (!occasion && !channel && !quoted) {
    if (!free) search.strayed = true
    return free ? behindNoun(search, noun) : at + 1
  }
  const last = mediumLast(search, noun)
  search.medium ??= { start: tokens[at]!.start, end: tokens[last]!.end }
  return last + 1
}

/** `في إطاره`, `مع نظيره`: an adjunct is stepped over with its noun, unless that noun is what the search looks for. */
function behindNoun({ desk, to }: Search, noun: number): number {
  const { page, speakerWord } = desk
  if (complementizerAt(page, noun)) return noun
  const phrase = sourcePhraseAt(page, speakerWord, noun, { to, strict: true })
  return phrase ? phrase.last + 1 : noun
}

/** Last token of a medium: the noun phrase behind the preposition, short of the complementizer or the comma. */
function mediumLast(search: Search, noun: number): number {
  const { desk, to } = search
  const phrase = sourcePhraseAt(desk.page, desk.speakerWord, noun, { to: Math.min(to, noun + 8) })
  return phrase?.last ?? noun
}

function tokensTo(page: Page, at: number, end: number): number {
  let next = at
  while (next < page.tokens.length && page.tokens[next]!.start < end) next++
  return next
}
