import { isDefinite } from '../../language/article.ts'
import { type Form, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'

const listed = new Set(readTable(lexiconFile('event-nouns.tsv'), ['noun']).map((row) => foldWord(row.noun)))

// Verbal nouns of the derived forms: تفعيل تفعّل تفاعل انفعال افتعال استفعال إفعال; each may end in ta marbuta.
const SHAPES = /^(?:ت..ي.|ان..ا.|ا.ت.ا.|است..ا.|است.ا..|ا..ا.|م.ا...)ه?$/u
const PRONOUN = /(?:ه|ها|هم|هما|نا)$/u

/**
 * Whether a bare word reads as a verbal noun (`وجود`, `تعزيز`, `مسؤوليتها`), with which a nominal content begins.
 * The listed nouns are the project's own; the shapes are those of the derived verbal nouns (Wright, Grammar I §202).
 */
export const startsEventNoun = perForm((form: Form): boolean => {
  const { folded } = form
  if (isDefinite(form)) return false
  const bare = folded.replace(PRONOUN, '')
  return (
    listed.has(folded) ||
    listed.has(bare) ||
    listed.has(bare.replace(/ت$/u, 'ه')) ||
    SHAPES.test(folded) ||
    SHAPES.test(bare)
  )
}, false)
