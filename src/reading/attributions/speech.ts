import type { Page } from '../page.ts'
import type { Quotation } from '../quotations.ts'
import { isOf } from '../words/word-classes.ts'

/** Words in quotation marks from which on they are speech, whatever stands around them. */
const SURELY_SPEECH = 6
/** Words from which on they are speech although the sentence goes on behind them. */
const LIKELY_SPEECH = 4

/** A quotation is speech when it is no name: it is long, or nothing of the sentence goes on behind it. */
export function readsAsSpeech(page: Page, { first, last, closed }: Quotation): boolean {
  const length = last - first - (closed ? 1 : 0)
  if (length >= SURELY_SPEECH) return true
  if (page.nameAt(first + 1) && page.nameAt(first + 1) === page.nameAt(last - 1)) return false
  const after = page.tokens[last + 1]
  const ends = after === undefined || isOf(after.form, 'ender') || isOf(after.form, 'comma')
  return length >= 2 && (ends || length >= LIKELY_SPEECH)
}

/** Quoted words count as speech unless they are just a name: «داعش», "جولدمان ساكس". */
export function quotesSpeech(page: Page, { first, last }: Quotation): boolean {
  const name = page.nameAt(first + 1)
  if (name && name.last >= last - 2) return false
  return last - first > 1 && page.tokens[first + 1]!.kind === 'word'
}
