import { perForm } from '../../language/forms.ts'
import type { Page } from '../page.ts'

const ASKS =
  /^و?(?:رفض|رفضت|رفضوا|رافضا|رافضين|رافضه|طلب|طلبت|طلبوا|طلبا|طلبتا|طالبا|طالبين|طالبه|فضل|فضلت|فضلوا|فضلا|مفضلا|اشترط|اشترطت|اشترطوا|مشترطا|شريطه|بشرط|امتنع)$/u
const asks = perForm(({ folded }) => ASKS.test(folded), false)
const HIDES = /^(?:عدم|الكشف|كشف|ذكر|نشر|الافصاح|الاشاره|التعريف|تعريف|عن|الي|ان|يذكر|يكشف|تكشف|ايراد)$/u
const IDENTITY =
  /^(?:ب)?(?:اسمه|اسمها|اسمهم|اسمهما|اسماوهم|اسماءهم|اسماءهما|اسماؤهم|هويته|هويتها|هويتهم|هويتهما|هويتيهما|اسميهما|هوياتهم|اسمائهم|اسمائهما)$/u
const LONGEST = 7

/**
 * The last token of a clause by which a source asks not to be named (`طلب عدم الكشف عن هويته`, `شريطة عدم نشر اسمه`)
 * that starts at a token, or -1.
 */
export function anonymityClauseAt({ tokens }: Page, at: number): number {
  if (!asks(tokens[at]!.form)) return -1
  let hides = false
  for (let last = at + 1; last <= at + LONGEST && last < tokens.length; last++) {
    const { folded } = tokens[last]!.form
    hides ||= HIDES.test(folded)
    if (hides && IDENTITY.test(folded)) return last
  }
  return -1
}
