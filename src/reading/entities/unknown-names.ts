import { formOf } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import type { Desk } from '../desk.ts'
import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { isPreposition } from '../sources/prepositions.ts'
import type { SpeakerWordOf } from '../sources/speaker-words.ts'
import { isListed } from '../words/word-classes.ts'
import { type Cast, type Character, enter, wordsOf } from './cast.ts'
import type { Stage } from './stage.ts'

/** The bearer of a name that nothing has found: the bare words behind a title, or a part of a name met before. */
export function byUnknownName(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { page, cast } = stage
  if (!phrase.head) return partOfWords(cast, page.text.slice(phrase.start, phrase.end))
  if (phrase.head.kind !== 'person' && phrase.head.kind !== 'source') return undefined
  const first = unknownNameFirst(stage, phrase)
  if (first < 0) return undefined
  const words = page.text.slice(page.tokens[first]!.start, phrase.end)
  return partOfWords(cast, words) ?? enter(cast, { kind: 'person', name: words, named: words })
}

/** How many words a name that no table knows has. */
const FEWEST_WORDS = 2
const MOST_WORDS = 5

/** First of the words at the end of a phrase that are no title, no nationality and no adjective of what stands before. */
function unknownNameFirst(desk: Desk, { first, last }: SourcePhrase): number {
  let start = -1
  for (let at = last; at > first && mayBeNameWord(desk, at); at--) if (opensName(desk.page, at)) start = at
  const words = last - start + 1
  return start >= 0 && words >= FEWEST_WORDS && words <= MOST_WORDS ? start : -1
}

const ON_BEHALF = /^ب(?:اسم|لسان)$/u

function mayBeNameWord({ page, speakerWord }: Desk, at: number): boolean {
  const token = page.tokens[at]!
  const { form } = token
  if (token.kind !== 'word' || isPreposition(form) || page.nameAt(at)?.form === 'nationality') return false
  if (speakerWord(token) && !page.knowledge.personNames.given.has(page.tokens[at - 1]!.form.folded)) return false
  if (isListed(form.folded, 'quality') || ON_BEHALF.test(form.folded)) return false
  return !isPrepositional(speakerWord, token) || isGivenOrFamily(page, form.folded)
}

/** A name begins with a bare word behind a definite one or behind another name. */
function opensName(page: Page, at: number): boolean {
  if (/^و?ال/u.test(page.tokens[at]!.form.folded)) return false
  return page.tokens[at - 1]!.form.folded.startsWith('ال') || page.nameAt(at - 1) !== undefined
}

/** `بمنطقة`, `لهيئة`, `بالقاهرة`: a noun with a preposition written on it, not a name that begins with that letter. */
function isPrepositional(speakerWord: SpeakerWordOf, { form, start, end, kind, line }: Token): boolean {
  return form.splits.some(({ proclitics, stem }) => {
    if (!/[بل]$/u.test(proclitics)) return false
    return (
      stem.startsWith('ال') ||
      /(?:ه|ات)$/u.test(stem) ||
      speakerWord({ form: formOf(stem), start, end, kind, line }) !== undefined
    )
  })
}

const isGivenOrFamily = ({ knowledge }: Page, folded: string): boolean =>
  knowledge.personNames.given.has(folded) || knowledge.personNames.family.has(folded)

/** The person of whose name the words are a part. */
function partOfWords(cast: Cast, name: string): Character | undefined {
  const parts = wordsOf(name)
  return cast.byNameWord
    .get(parts[0] ?? '')
    ?.findLast((character) => character.kind === 'person' && parts.every((word) => isNameWord(character, word)))
}

/** How far into a description the name of its bearer may stand: `مساعد غالي المتحدث الرسمي`. */
const NAME_WITHIN = 2

function isNameWord({ named, words, heads }: Character, word: string): boolean {
  const at = words.indexOf(word)
  return named !== null ? at >= 0 : at >= 1 && at <= NAME_WITHIN && !heads.has(word)
}
