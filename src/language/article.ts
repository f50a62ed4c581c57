import { type Form, perForm } from './forms.ts'

// Verbal nouns whose own first letters look like the article: التزام, التقاء, إلغاء, إلقاء.
const OWN_LETTERS = /^ال(?:تزام|تقاء|تقاط|تحاق|غاء|قاء|زام|تفاف|تماس|تباس|هام|تهاب|تفات|حاق|حاح|تيام|تئام)\p{L}{0,2}$/u
const SHORTEST = 5

/** The word behind the article and the proclitics before it, or undefined where there is no article. */
export const behindArticle = perForm((form: Form): string | undefined => {
  for (const { stem, bare } of form.splits) {
    if (bare !== null && stem.length >= SHORTEST && !OWN_LETTERS.test(stem)) return bare
  }
  return undefined
}, undefined)

/** Whether a word carries the article, with or without proclitics. */
export const isDefinite = (form: Form): boolean => behindArticle(form) !== undefined
