import { isDefinite } from '../../language/article.ts'
import type { Token } from '../../language/tokens.ts'
import { cueForms } from '../cues/cue-forms.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { isOf } from '../words/word-classes.ts'
import { endsPhrase } from './boundaries.ts'
import { isOccasion, isOnBehalf, isUnder, takesPreposition } from './prepositions.ts'
import { isFresh, joinedBy, type Scan, take } from './scan.ts'
import { isPaper, type SpeakerWord } from './speaker-words.ts'

/** `فلان وزملاؤه`, `فلان وعائلته`: his own people speak with him. */
const FELLOWS = /^و\p{L}{3,}(?:ه|ها|هم|هما)$/u

/** Adjectives of nationality and of relation, and those of offices and bodies. */
const ADJECTIVES =
  /(?:ي|يه|يين|يون)$|^ال(?:سابق|اسبق|حالي|جديد|عام|عامه|اعلي|عليا|مساعد|اول|ثاني|راحل|منتخب|مكلف|مستقيل|متحده|متحد|مركزي|رسمي)ه?$/u

/** Takes a word into the phrase; false where the phrase ends before it. */
export function stepWord(scan: Scan, token: Token): boolean {
  if (endsPhrase(scan, token)) return false
  const word = scan.speakerWord(token)
  if (isFresh(scan) || isCounted(scan)) scan.head = word
  else if (!goesOn(scan, token, word)) return false
  else if (scan.named && word?.kind === 'person') {
    scan.named = false
    scan.head ??= word
  } else if (!scan.head && isOf(scan.page.tokens[scan.first]!.form, 'demonstrative')) scan.head = word
  take(scan, scan.at)
  scan.definite = isDefinite(token.form)
  return true
}

/** `ثلاثة مسؤولين`, `5 خبراء`: nothing but the number of them was read so far. */
const isCounted = ({ page, first, last, head }: Scan): boolean =>
  head === undefined && page.numberAt(first)?.last === last

/** Whether a word can go on with the phrase that stands before it. */
function goesOn(scan: Scan, token: Token, word: SpeakerWord | undefined): boolean {
  const { form } = token
  const joined = joinedBy(scan, scan.at)
  if (joined === 'preposition' || isUnder(form)) return takesPreposition(scan, scan.at)
  if (joined === 'conjunction') return joinsAnother(scan, token, word)
  if (scan.limits.strict && startsObject(scan, token, word)) return false
  if (scan.limits.beforeObject && isSomebodyElse(scan, token, word)) return false
  if (isDefinite(form) || word || isOf(form, 'preposition') || isOnBehalf(scan, scan.at) || isLamPhrase(scan))
    return true
  if (scan.page.nameAt(scan.at) || startsPersonName(scan)) return true
  if (cueForms(form).some((cue) => cue.kind === 'perfect' && cue.enclitic === '' && !cue.cue.needs)) return false
  return scan.limits.strict ? goesOnBare(scan, token) : !scan.named
}

/** Whether a bare word goes on with a phrase behind which an object may follow. */
function goesOnBare({ head, last, first, named, definite }: Scan, { form }: Token): boolean {
  const office = head?.kind === 'person'
  // Right behind an office in the construct state stands what it is the office of: `وكيل أعمال`.
  if (office && last === first && !head.definite) return true
  // Behind an office a bare word is whoever holds it, unless it reads as what he did.
  return (!definite || (office && !named)) && !startsEventNoun(form)
}

/** `اتهم رئيس الحزب [الحكومة]`: a body behind a definite noun, with nothing to join them, is the object. */
const isSomebodyElse = ({ definite }: Scan, { form }: Token, word: SpeakerWord | undefined): boolean =>
  definite && isDefinite(form) && word?.proclitics === '' && (word.kind === 'institution' || word.kind === 'source')

/** A definite noun that goes on with nothing before it: statements and papers, or what no adjective is behind a body's name. */
function startsObject({ page, at, head }: Scan, { form }: Token, word: SpeakerWord | undefined): boolean {
  if (isPaper(word)) return true
  if (!isDefinite(form) || ADJECTIVES.test(form.folded) || word) return false
  const before = page.nameAt(at - 1)
  return before?.kind === 'organization' || (before?.form === 'nationality' && head?.kind === 'institution')
}

/** `الاتحاد السعودي لكرة القدم`: an indefinite noun behind lam and before its own genitive. */
function isLamPhrase({ page, at, head, limits }: Scan): boolean {
  const token = page.tokens[at]!
  const { folded } = token.form
  const next = page.tokens[at + 1]
  if (!head || !next || !folded.startsWith('ل') || folded.length < 4 || isOccasion(token)) return false
  return !limits.governed?.has('ل') && next.form.folded.startsWith('ال') && page.nameAt(at) === undefined
}

/** `السفيرة مليحة [لودهي]`: a bare word between a title and a name, or one that is given to people. */
function startsPersonName({ page, at, named, head }: Scan): boolean {
  if (named || head?.kind === 'institution') return false
  const next = page.nameAt(at + 1)
  if (next?.kind === 'person' && next.first === at + 1) return true
  const given = page.knowledge.personNames.given.get(page.tokens[at]!.form.folded)
  return given !== undefined && !given.ambiguous
}

/** `وزارة التجارة والصناعة`, `موسكو وبكين`, `مصرفيون مصريون وخبراء`. */
function joinsAnother(scan: Scan, { form }: Token, word: SpeakerWord | undefined): boolean {
  if (cueForms(form).length > 0) return false
  if (word || (scan.named && FELLOWS.test(form.folded)) || scan.page.nameAt(scan.at)) return true
  return !scan.named && isDefinite(form) && isDefinite(scan.page.tokens[scan.at - 1]!.form)
}
