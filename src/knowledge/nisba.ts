/** The endings of an adjective of relation, the ya apart: `ي`, `ية`, `يون` … */
const ENDINGS = ['', 'ة', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين'] as const

const ARTICLE = 'ال'

/**
 * All inflected forms of a nisba: `روسي` → روسي روسية روسيون روسيين روسيات روسيان روسيتان روسيتين, each with and
 * without the article. In a nisba of several words every word that ends in ya is inflected with the others
 * (`كوري جنوبي` → `الكورية الجنوبية`); another word stays as it is, and the article stands before either or both
 * (`جنوب أفريقي` → `الجنوب أفريقية`).
 */
export function nisbaForms(nisba: string): readonly string[] {
  const words = nisba.split(' ')
  return ENDINGS.flatMap((ending) => {
    const indefinite = words.map((word) => inflect(word, ending))
    const definite = indefinite.map((word) => ARTICLE + word)
    const half = words.map((word, i) => (word.endsWith('ي') ? definite[i]! : word))
    const front = words[0]!.endsWith('ي') ? half : [ARTICLE + indefinite[0]!, ...indefinite.slice(1)]
    return [...new Set([indefinite, definite, half, front].map((phrase) => phrase.join(' ')))]
  })
}

const inflect = (word: string, ending: string): string => (word.endsWith('ي') ? word + ending : word)

/** Forms of the plain name of a people (`روس`, `أكراد`): with and without the article. */
export const peopleForms = (people: string): readonly string[] =>
  people.startsWith(ARTICLE) ? [people, people.slice(ARTICLE.length)] : [people, ARTICLE + people]
