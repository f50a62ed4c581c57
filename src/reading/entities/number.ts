import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { isListed } from '../words/word-classes.ts'

const DUAL = /(?:ان|ين)$/u
const SHORTEST_DUAL = 5
/** In the construct state it has lost its nun: `مسؤولو البنتاغون`. */
const SOUND_PLURAL = /ون$|\p{L}{4}و$/u

/** How many unnamed people a description declares: `خمسة مصادر` five, `مصدران` two, `مصدر` one, `مصادر` leaves it open. */
export function declaredNumber(page: Page, phrase: SourcePhrase): number | null {
  const number = page.numberAt(phrase.first)
  if (number && number.kind === 'cardinal') return number.value
  if (isListed(phrase.head?.stem ?? '', 'dual')) return 2
  return isPlural(phrase) ? null : 1
}

/** Whether the head of a phrase is a plural or a dual. */
export function isPlural({ head }: SourcePhrase): boolean {
  const stem = head?.stem ?? ''
  if (DUAL.test(stem) && stem.length >= SHORTEST_DUAL) return true
  return SOUND_PLURAL.test(stem) || isListed(stem, 'plural')
}
