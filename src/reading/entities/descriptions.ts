import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { isPaper } from '../sources/speaker-words.ts'
import { isOf } from '../words/word-classes.ts'
import { type Character, wordsOf } from './cast.ts'
import { baseOf } from './roles.ts'

/** Whether a phrase speaks of somebody whom the reader is taken to know. */
export function isDefinite(page: Page, phrase: SourcePhrase): boolean {
  if (isOf(page.tokens[phrase.first]!.form, 'demonstrative')) return true
  if (phrase.head?.definite) return true
  // An idafa is definite by its second noun: `وزير الخارجية`, `أمانة المنظمة`.
  const second = page.tokens[phrase.first + 1]
  return phrase.last > phrase.first && second !== undefined && second.form.folded.startsWith('ال')
}

/** The head noun, its plural ending taken off, so that `المسؤولون` are `مسؤولو البنتاغون`. */
export function headStem(page: Page, phrase: SourcePhrase): string | undefined {
  const first =
    isOf(page.tokens[phrase.first]!.form, 'demonstrative') && phrase.last > phrase.first
      ? phrase.first + 1
      : phrase.first
  return baseOf(phrase.head?.stem ?? wordsOf(page.tokens[first]!.form.folded)[0] ?? '')
}

/** The kind of whoever is headed so. */
export function kindOf({ head }: SourcePhrase): Character['kind'] {
  if (isPaper(head)) return 'document'
  if (head?.kind === 'institution' || head?.kind === 'outlet') return 'organization'
  return head?.kind === 'person' ? 'person' : 'group'
}

/** Whether a phrase hides who speaks: `مصدر مطلع`, `مسؤولون`, and `المصادر` of whom no more was told. */
export const isAnonymous = ({ head, name }: SourcePhrase): boolean => head?.kind === 'source' && !name?.entry
