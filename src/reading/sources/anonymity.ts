import { perForm } from '../../language/forms.ts'
import type { Page } from '../page.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'

const ASKS =
  /^و?(?:رفض|رفضت|رفضوا|رافضا|رافضين|رافضه|طلب|طلبت|طلبوا|طلبا|طلبتا|طالبا|طالبين|طالبه|فضل|فضلت|فضلوا|فضلا|مفضلا|اشترط|اشترطت|اشترطوا|مشترطا|شريطه|بشرط|امتنع)$/u
const asks = perForm(({ folded }) => ASKS.test(folded), false)
const HIDES = /^(?:عدم|الكشف|كشف|ذكر|نشر|الافصاح|الاشاره|التعريف|تعريف|عن|الي|ان|يذكر|يكشف|تكشف|ايراد)$/u
const IDENTITY =
  /^(?:ب)?(?:اسمه|اسمها|اسمهم|اسمهما|اسماوهم|اسماءهم|اسماءهما|اسماؤهم|هويته|هويتها|هويتهم|هويتهما|هويتيهما|اسميهما|هوياتهم|اسمائهم|اسمائهما)$/u
const LONGEST = 7

const REASON = /^(?:لان|لانه|لانها|لانهم|لانهما|كونه|كونها|كونهم|بسبب|نظرا|لعدم|لحساسيه|خوفا|خشيه)$/u
const LONGEST_REASON = 20

/** Tokens of the clause by which a source asks not to be named, and of the reason in it. */
export interface AnonymityClause {
  readonly last: number
  readonly reason: { readonly first: number; readonly last: number } | null
}

/** The clause that starts at a token: `طلب عدم الكشف عن هويته`, `شريطة عدم نشر اسمه لأنه غير مخول بالحديث`. */
export function readAnonymityClause(page: Page, at: number): AnonymityClause | null {
  const { tokens } = page
  if (!asks(tokens[at]!.form)) return null
  let hides = false
  for (let last = at + 1; last <= at + LONGEST && last < tokens.length; last++) {
    const { folded } = tokens[last]!.form
    hides ||= HIDES.test(folded)
    if (hides && IDENTITY.test(folded)) return withReason(page, last)
  }
  return null
}

/** The last token of such a clause that starts at a token, or -1. */
export const anonymityClauseAt = (page: Page, at: number): number => readAnonymityClause(page, at)?.last ?? -1

function withReason(page: Page, last: number): AnonymityClause {
  const first = last + 1
  if (!REASON.test(page.tokens[first]?.form.folded ?? '')) return { last, reason: null }
  const reason = { first, last: endOfReason(page, first) }
  return { last: reason.last, reason }
}

/** A reason goes on to a comma, a colon, or the complementizer of what was said. */
function endOfReason(page: Page, first: number): number {
  const { tokens } = page
  let last = first
  while (last - first < LONGEST_REASON && last + 1 < tokens.length) {
    const { form, line } = tokens[last + 1]!
    const ends = isOf(form, 'comma') || isOf(form, 'ender') || form.surface === ':' || line !== tokens[first]!.line
    if (ends || (last > first && complementizerAt(page, last + 1))) break
    last++
  }
  return last
}
