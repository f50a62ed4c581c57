import type { Component, DocumentKey } from '../../src/archive/lineage.ts'
import { plainMatter } from '../../src/tracing/matching/matter.ts'
import { overlapOf, shinglesOf } from '../../src/tracing/matching/shingles.ts'

const WORDS =
  'بحر جبل مدينة سوق مدرسة طريق شجرة كتاب باب نافذة حقل نهر قمر نجم ليل نهار صيف شتاء مطر ريح رمل صخرة سفينة قطار جسر مصنع عامل طبيب معلم تاجر فلاح كاتب شاعر رسام مهندس طالب قاض حارس سائق بحار زهرة عصفور حصان جمل خروف سمك خبز ملح سكر زيت عسل تمر قهوة شاي ماء نار تراب حديد ذهب فضة نحاس قطن حرير صوف ورق حبر قلم دفتر رسالة صورة خريطة ساعة مفتاح كرسي طاولة بيت غرفة سقف جدار حديقة ساحة ميدان شارع زقاق قرية واحة صحراء ساحل جزيرة ميناء مطار محطة'.split(
    ' ',
  )

/** So many words that no other seed gives in that order. */
export function proseOf(seed: number, length: number): string {
  let state = seed * 2654435761 + 1
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return WORDS[state % WORDS.length]
  }).join(' ')
}

/** Texts as the archive knows them: the key of each is its place, its id is its own. */
export function componentOf(texts: readonly string[]): {
  component: Component
  shingles: ReadonlyMap<DocumentKey, Uint32Array>
} {
  const sets = texts.map((text) => shinglesOf(plainMatter(text)))
  const shared = sets.flatMap((set, document) =>
    sets.slice(0, document).flatMap((theirs, other) => {
      const overlap = overlapOf(set, theirs)
      return overlap >= 0.2 ? [{ document, other, overlap }] : []
    }),
  )
  const documents = texts.map((text, key) => ({ key, id: text }))
  return { component: { documents, shared }, shingles: new Map(sets.map((set, key) => [key, set])) }
}
