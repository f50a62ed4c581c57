import type { Mode } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'
import { cueForms } from '../cues/cue-forms.ts'
import type { Page } from '../page.ts'
import type { Quotation } from '../quotations.ts'
import type { Sentence } from '../sentences.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'
import type { Content, Draft } from './attribution.ts'
import { isNarratorRemark } from './narrator.ts'
import { readsAsSpeech } from './speech.ts'

/**
 * Finds the end of a draft's content: the end of its quotation, the next attribution beside it, a remark of the
 * narrator, or the end of the sentence.
 *
 * @param stops first tokens of the clauses that end it, ascending
 */
export function resolveContent(page: Page, draft: Draft, sentence: Sentence, stops: readonly number[]): Content | null {
  const first = firstWord(page, draft.contentFirst, sentence.last)
  if (first === null) return null
  if (draft.contentLast !== null) return spanned(page, draft, first, draft.contentLast)
  const around = quotationAround(page, draft, first)
  if (around) return fromQuotation(page, draft, first, around, sentence, stops)
  return spanned(page, draft, first, endOfClause(page, first, sentence.last, stops, draft.joint === 'nominal'))
}

function firstWord(page: Page, from: number, to: number): number | null {
  let at = from
  while (
    at <= to &&
    page.tokens[at]!.kind === 'mark' &&
    !page.quotationFrom(at) &&
    '،,-–:.'.includes(page.tokens[at]!.form.surface)
  )
    at++
  return at <= to ? at : null
}

/** The quotation that the content opens, or, where the complementizer stands inside it, that opened just before. */
function quotationAround(page: Page, draft: Draft, first: number): Quotation | undefined {
  const opening = page.quotationFrom(first)
  if (opening)
    return readsAsSpeech(page, opening) || !opening.closed || quotesSpeech(page, opening) ? opening : undefined
  const around = page.quotationAt(first)
  return around && around.first > draft.cueLast && around.first >= draft.contentFirst - 3 ? around : undefined
}

function fromQuotation(
  page: Page,
  draft: Draft,
  first: number,
  quotation: Quotation,
  sentence: Sentence,
  stops: readonly number[],
): Content | null {
  const inner = first === quotation.first ? first + 1 : first
  const innerLast = quotation.closed ? quotation.last - 1 : quotation.last
  const after = quotation.last + 1
  if (!quotation.closed || endsBehind(page, after, sentence.last, stops)) return quoted(page, inner, innerLast)
  return spanned(page, draft, first, endOfClause(page, after, sentence.last, stops))
}

function quoted(page: Page, first: number, to: number): Content | null {
  const last = trimmedLast(page, first, to)
  if (last < first) return null
  return { first, last, spans: [spanOf(page, first, last)], mode: 'direct' }
}

/** Whether nothing of the content goes on behind a closing mark. */
function endsBehind(page: Page, after: number, to: number, stops: readonly number[]): boolean {
  const token = page.tokens[after]
  if (!token || after > to || stops.includes(after)) return true
  const { form } = token
  if (token.kind === 'mark') return !page.quotationFrom(after) && form.surface !== '('
  if (isOf(form, 'contrast') || isNarratorRemark(page, after)) return true
  if (cueForms(form).some((cue) => cue.kind !== 'noun')) return true
  return /^(?:بعد|بعدما|عقب|اثر|وذلك|تعليقا|ردا|قبل|وهو|وهي|وكان|وكانت|بينما|فيما)$/u.test(form.folded)
}

function endOfClause(
  page: Page,
  from: number,
  sentenceLast: number,
  stops: readonly number[],
  nominal = false,
): number {
  const stop = stops.find((at) => at > from && !insideSpeech(page, at, from)) ?? sentenceLast + 1
  let at = from
  while (at < stop && at <= sentenceLast) {
    const quotation = page.quotationFrom(at)
    if (at > from && (isNarratorRemark(page, at) || (nominal && isContrast(page, at)))) break
    at = quotation?.closed && quotation.last < stop ? quotation.last + 1 : at + 1
  }
  return Math.min(at, stop, sentenceLast + 1) - 1
}

/** `رغبته في … إلا أن الفحوصات أكدت`: a noun takes no clause of its own behind a contrast. */
const isContrast = (page: Page, at: number): boolean =>
  complementizerAt(page, at + 1) !== undefined && /^(?:الا|غير|بيد)$/u.test(page.tokens[at]!.form.folded)

/** Whether a clause starts inside a quotation that the content itself opened: then it is nested, and ends nothing. */
function insideSpeech(page: Page, at: number, from: number): boolean {
  const quotation = page.quotationAt(at)
  return quotation?.closed === true && quotation.first >= from && quotation.last > at
}

function spanned(page: Page, draft: Draft, first: number, to: number): Content | null {
  const last = trimmedLast(page, first, draft.joint === 'nominal' ? beforeDate(page, draft, first, to) : to)
  if (last < first) return null
  return { first, last, spans: [spanOf(page, first, last)], mode: modeOf(page, draft, first, last) }
}

const BEHIND_DATE = /^(?:عندما|حين|حينما|بعد|بعدما|خلال|اثر|عقب|قبل)$/u

/** `أعلنت إطلاق المفاوضات في نوفمبر 2012`: a past date behind what was announced says when it was. */
function beforeDate(page: Page, draft: Draft, first: number, to: number): number {
  if (draft.stance !== 'announce') return to
  for (let at = first + 1; at < to; at++) {
    const time = page.timeAt(at + 1)
    if (page.tokens[at]!.form.folded !== 'في' || time?.type !== 'DATE' || !/^\d{4}/u.test(time.value)) continue
    let next = at + 1
    while (next <= to && page.tokens[next]!.start < time.end) next++
    const after = page.tokens[next]?.form.folded ?? ''
    if (next > to || BEHIND_DATE.test(after) || page.tokens[next]!.kind === 'mark') return at - 1
  }
  return to
}

function modeOf(page: Page, draft: Draft, first: number, last: number): Mode {
  if (draft.joint === 'colon') return 'direct'
  const whole = page.quotationFrom(first)
  if (whole?.closed && whole.last === last && readsAsSpeech(page, whole)) return 'direct'
  for (let at = first; at <= last; at++) {
    const quotation = page.quotationFrom(at)
    if (quotation && quotation.last <= last + 1 && quotesSpeech(page, quotation)) return 'mixed'
  }
  return 'indirect'
}

/** Quoted words count as speech unless they are just a name: «داعش», "جولدمان ساكس". */
function quotesSpeech(page: Page, { first, last }: Quotation): boolean {
  const name = page.nameAt(first + 1)
  if (name && name.last >= last - 2) return false
  return last - first > 1 && page.tokens[first + 1]!.kind === 'word'
}

const spanOf = (page: Page, first: number, last: number): Span => ({
  start: startOf(page, first),
  end: page.tokens[last]!.end,
})

/** `بأن`: the complementizer was taken off; anything else starts with its first letter. */
const startOf = (page: Page, first: number): number => page.tokens[first]!.start

/** Takes commas, full stops, dangling connectors and half-open brackets off the end. */
function trimmedLast(page: Page, first: number, to: number): number {
  let last = to
  while (last >= first && isDangling(page, first, last)) last--
  return last
}

const DANGLING = new Set(['وذلك', 'فيما', 'بينما', 'و', 'كما', 'وكما', 'وقد', 'حيث', 'لكن', 'ولكن', 'ثم', 'فقد'])

function isDangling(page: Page, first: number, last: number): boolean {
  const { kind, form } = page.tokens[last]!
  if (kind !== 'mark') return DANGLING.has(form.folded) || (complementizerAt(page, last) !== undefined && last > first)
  if (form.surface === ')' || form.surface === '%' || form.surface === '٪') return false
  const quotation = page.quotationAt(last)
  return !(quotation?.closed && quotation.last === last && quotation.first >= first)
}
