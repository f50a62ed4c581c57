/** The forms that a counted noun takes in Arabic. */
export interface Counted {
  /** `مقال واحد` */
  readonly one: string
  /** `مقالين`: after a preposition or a verb. */
  readonly two: string
  /** `مقالان`: as a subject. */
  readonly twoSubject: string
  /** `مقالات`: after 3 to 10. */
  readonly few: string
  /** `مقالا`: after 11 to 99. */
  readonly many: string
  /** `مقال`: after hundreds. */
  readonly hundreds: string
}

/** A number with its noun, in the form that the number asks for. */
export function counted(count: number, noun: Counted, role: 'object' | 'subject' = 'object'): string {
  if (count === 1) return noun.one
  if (count === 2) return role === 'subject' ? noun.twoSubject : noun.two
  const rest = count % 100
  if (rest >= 3 && rest <= 10) return `${count} ${noun.few}`
  if (rest >= 11) return `${count} ${noun.many}`
  return `${count} ${noun.hundreds}`
}

/** `ب` and the number: `بصيغتين`, `بـ5 صيغ`. */
export const by = (phrase: string): string => (/^\p{Nd}/u.test(phrase) ? `بـ${phrase}` : `ب${phrase}`)

const noun = (one: string, two: string, twoSubject: string, few: string, many: string, hundreds: string): Counted => ({
  one,
  two,
  twoSubject,
  few,
  many,
  hundreds,
})

export const DOCUMENTS = noun('مقال واحد', 'مقالين', 'مقالان', 'مقالات', 'مقالا', 'مقال')
export const VERSIONS = noun('صيغة واحدة', 'صيغتين', 'صيغتان', 'صيغ', 'صيغة', 'صيغة')
export const OUTLETS = noun('وسيلة واحدة', 'وسيلتين', 'وسيلتان', 'وسائل', 'وسيلة', 'وسيلة')
export const ORIGINS = noun('أصل واحد', 'أصلين', 'أصلان', 'أصول', 'أصلا', 'أصل')
export const ATTESTATIONS = noun('شاهد واحد', 'شاهدين', 'شاهدان', 'شهود', 'شاهدا', 'شاهد')
export const SOURCES = noun('مصدر واحد', 'مصدرين', 'مصدران', 'مصادر', 'مصدرا', 'مصدر')
export const DENIALS = noun('نفي واحد', 'نفيين', 'نفيان', 'مرات نفي', 'نفيا', 'نفي')
export const SPEAKERS = noun('قائل واحد', 'قائلين', 'قائلان', 'قائلين', 'قائلا', 'قائل')
export const LINES = noun('خط واحد', 'خطين', 'خطان', 'خطوط', 'خطا', 'خط')
export const OCCASIONS = noun('مناسبة واحدة', 'مناسبتين', 'مناسبتان', 'مناسبات', 'مناسبة', 'مناسبة')
