import type { Page } from '../page.ts'
import { anonymityClauseAt } from '../sources/anonymity.ts'
import { sourcePhraseAt } from '../sources/phrase.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { hasStemOf, isBare, isOf } from '../words/word-classes.ts'
import type { Search } from './complement.ts'
import { type TailSource, tailSourceAt } from './tail-sources.ts'

const LONGEST_BRACKET = 30
const LONGEST_MEDIUM = 8

/** Steps over what stands at the token on the way to a complement; gives the token after it. */
export function pass(search: Search): number {
  const { desk, at } = search
  const { page } = desk
  const token = page.tokens[at]!
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

function passTail(search: Search, tail: TailSource): number {
  if (tail.transfers) search.behind = tail.source
  else search.via.push(tail.source)
  return tail.source.last + 1
}

function passMark({ desk: { page }, at, to }: Search): number {
  const quotation = page.quotationFrom(at)
  if (quotation) return quotation.last + 1
  if (page.tokens[at]!.form.surface !== '(') return at + 1
  for (let i = at + 1; i <= Math.min(to, at + LONGEST_BRACKET); i++) {
    if (page.tokens[i]!.form.surface === ')') return i + 1
  }
  return at + 1
}

/** `في بيان`, `لوكالة فرانس برس`, `خلال مؤتمر صحافي`: the medium; any other preposition is stepped over with its noun. */
function passPreposition(search: Search): number {
  const { at } = search
  const { tokens } = search.desk.page
  const free = isOf(tokens[at]!.form, 'preposition')
  const noun = free ? at + 1 : at
  if (opensMedium(search, noun, free)) {
    const last = mediumLast(search, noun)
    search.medium ??= { start: tokens[at]!.start, end: tokens[last]!.end }
    return last + 1
  }
  if (!free) search.strayed = true
  return free ? behindNoun(search, noun) : at + 1
}

/** An occasion, an audience, a body, or a name in quotation marks: `في بيان`, `للصحافيين`, `لرويترز`, `لـ«عكاظ»`. */
function opensMedium({ desk: { page }, at }: Search, noun: number, free: boolean): boolean {
  const form = page.tokens[noun]?.form
  if (form && (hasStemOf(form, 'occasion') || hasStemOf(form, 'audience'))) return true
  return free ? page.quotationFrom(noun) !== undefined : page.nameAt(at)?.kind === 'organization'
}

/** `في إطاره`, `مع نظيره`: an adjunct is stepped over with its noun, unless that noun is what the search looks for. */
function behindNoun({ desk, to }: Search, noun: number): number {
  if (complementizerAt(desk.page, noun)) return noun
  const phrase = sourcePhraseAt(desk, noun, { to, strict: true })
  return phrase ? phrase.last + 1 : noun
}

/** Last token of a medium: the noun phrase behind the preposition, short of the complementizer or the comma. */
const mediumLast = ({ desk, to }: Search, noun: number): number =>
  Math.max(
    desk.page.nameAt(noun)?.last ?? noun,
    sourcePhraseAt(desk, noun, { to: Math.min(to, noun + LONGEST_MEDIUM) })?.last ?? noun,
  )

function tokensTo({ tokens }: Page, at: number, end: number): number {
  let next = at
  while (next < tokens.length && tokens[next]!.start < end) next++
  return next
}
