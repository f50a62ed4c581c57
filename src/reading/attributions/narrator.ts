import { perForm } from '../../language/forms.ts'
import type { Page } from '../page.ts'

const OPENERS = perForm(
  (form) =>
    /^و?(?:دون|بدون|من|في|وذلك|ذلك|علي|حسب|بحسب|الا|غير|بيد|ملمحا|مختصرا|مستدلا|وهو|وهي|الامر)$/u.test(form.folded),
  false,
)

const REMARKS: readonly RegExp[] = [
  // `من دون أن يوضح`, `دون ذكر تفاصيل`, `بدون إعطاء`
  /^(?:من )?(?:دون|بدون) (?:ان|ذكر|اعطاء|اضافه|توضيح|تحديد|الكشف|كشف|مزيد|تفاصيل|الاشاره|اي تفاصيل|الخوض|تقديم|الادلاء)/u,
  /^في (?:اشاره|تلميح|رد واضح|ايماءه)/u,
  /^و?ذلك (?:خلال|في|بعد|عقب|علي|حسب|بحسب|وفق|ردا|تعليقا|اثناء|ضمن|بحضور|لدي|عند)/u,
  // `على حد قوله`: whose words these are was said before
  /^(?:علي حد|حسب|بحسب) (?:قوله|قولها|قولهم|تعبيره|تعبيرها|تعبيرهم|وصفه|وصفها|زعمه|زعمهم)/u,
  // `إلا أنه رفض …`: the narrator sets his own word against what was said
  /^(?:الا|غير|بيد) (?:انه|انها|انهم) (?:رفض|رفضت|رفضوا|لم|اوضح|اوضحت|اشار|اشارت|اكد|اكدت|اضاف|قال|قالت|عاد|اعترف|نفي|امتنع)/u,
  /^(?:ملمحا|مختصرا|مستدلا) /u,
  // `وهو ما نفته الحركة`: what others say to it
  /^(?:وهو ما|وهي ما|الامر الذي) (?:نفا|نفت|نفو|تنفي|ينفي|رفض|ترفض|يرفض|اكد|تؤكد|يؤكد|لم تؤكد|لم يؤكد)/u,
]

/** Whether the narrator's own voice comes in at a token: what follows is no more part of what was said. */
export function isNarratorRemark(page: Page, at: number): boolean {
  const token = page.tokens[at]!
  if (token.kind !== 'word' || !OPENERS(token.form)) return false
  const words = [0, 1, 2].map((step) => page.tokens[at + step]?.form.folded ?? '').join(' ')
  return REMARKS.some((remark) => remark.test(words))
}
