import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'

const DUAL = /(?:ان|ين)$/u
const DUALS = new Set(
  ['مصدران', 'مصدرين', 'مسوولان', 'شاهدان', 'دبلوماسيان', 'مسؤولان', 'ضابطان', 'خبيران'].map((word) => word),
)

/** How many unnamed people a description declares: `خمسة مصادر` five, `مصدران` two, `مصدر` one, `مصادر` leaves it open. */
export function declaredNumber(page: Page, phrase: SourcePhrase): number | null {
  const number = page.numberAt(phrase.first)
  if (number && number.kind === 'cardinal') return number.value
  const stem = phrase.head?.stem ?? ''
  if (DUALS.has(stem)) return 2
  return isPlural(phrase) ? null : 1
}

/** Whether the head of a phrase is a plural or a dual. */
export function isPlural({ head }: SourcePhrase): boolean {
  const stem = head?.stem ?? ''
  return DUAL.test(stem) && stem.length > 4 ? true : /ون$/u.test(stem) || BROKEN.has(stem)
}

const BROKEN = new Set([
  'مصادر',
  'شهود',
  'خبراء',
  'مسوولون',
  'اوساط',
  'جهات',
  'سكان',
  'اهالي',
  'تجار',
  'ضباط',
  'جنود',
  'نشطاء',
  'زعماء',
  'قاده',
  'نواب',
  'علماء',
  'وسايل',
  'تقارير',
  'صحف',
  'وكالات',
  'قوات',
  'شخصيات',
  'اعضاء',
  'رجال',
  'وزراء',
  'محللون',
])
