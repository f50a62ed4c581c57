import type { Span } from '../../text/span.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { Page } from '../page.ts'
import { readAnonymityClause } from '../sources/anonymity.ts'
import { isOf } from '../words/word-classes.ts'

/** The first and last token of what stands around an attribution's cue, its content apart. */
function frame({ clauseFirst, cueFirst, cueLast, contentFirst, source }: Attribution): readonly [number, number] {
  const from = Math.min(clauseFirst, cueFirst, source?.first ?? cueFirst)
  const to = Math.max(cueLast, source?.last ?? cueLast, contentFirst > cueLast ? contentFirst - 1 : cueLast)
  return [from, to]
}

/** The date or time that the sentence gives for the saying, as TIMEX3; null where it gives none. */
export function timeOf(page: Page, attribution: Attribution): string | null {
  const [from, to] = frame(attribution)
  for (let at = from; at <= to; at++) {
    const time = page.timeAt(at)
    if (time && (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')) return time.value
  }
  return null
}

/** The place where it was said: a place behind `في` in the frame. */
export function placeOf(page: Page, attribution: Attribution): string | null {
  const [from, to] = frame(attribution)
  for (let at = Math.max(from, attribution.cueLast); at < to; at++) {
    const name = page.nameAt(at + 1)
    if (page.tokens[at]!.form.folded !== 'في' || name?.first !== at + 1 || name.kind !== 'place') continue
    if (attribution.source && at > attribution.source.first && at < attribution.source.last) continue
    return name.entry?.name ?? page.text.slice(name.start, name.end)
  }
  return null
}

const EVIDENCE_WITHIN = 12
const EVIDENCE = /^(?:ال|ب)?(?:ادله|دليل|اثبات|اثباتات|براهين|برهان)$/u

/** `من دون أن تقدم أدلة على ذلك`: the narrator says that no evidence was offered. */
export function evidenceOf(page: Page, { contentLast, cueFirst }: Attribution): 'none-offered' | null {
  const from = Math.max(contentLast, cueFirst) + 1
  const { tokens } = page
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    if (!/^و?(?:ب)?(?:دون|بلا)$/u.test(tokens[at]!.form.folded)) continue
    for (let word = at + 1; word < Math.min(tokens.length, at + EVIDENCE_WITHIN); word++) {
      if (isOf(tokens[word]!.form, 'ender')) break
      if (EVIDENCE.test(tokens[word]!.form.folded)) return 'none-offered'
    }
  }
  return null
}

/** Why a source is unnamed, where the text says it: `شريطة عدم نشر اسمه لأنه غير مخول …`. */
export function anonymityReason(page: Page, attribution: Attribution): Span | null {
  const [from, to] = frame(attribution)
  const { tokens } = page
  for (let at = from; at <= to; at++) {
    const reason = readAnonymityClause(page, at)?.reason
    if (reason) return { start: tokens[reason.first]!.start, end: tokens[reason.last]!.end }
  }
  return null
}
