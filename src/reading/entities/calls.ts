import type { Page } from '../page.ts'
import { type SourcePhrase, sourcePhraseAt, wordingOf } from '../sources/phrase.ts'
import { type Character, enter, wordsOf } from './cast.ts'
import { headStem, isDefinite, kindOf } from './descriptions.ts'
import { byName } from './named-phrases.ts'
import { isPlural } from './number.ts'
import { baseOf, nationalityIn } from './roles.ts'
import type { Stage } from './stage.ts'

/** Somebody known, called by a definite description: `الوزير`, `الوكالة`, `وزير الخارجية الصيني`, `المسؤول`. */
export function called(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { page, cast } = stage
  const wording = wordingOf(page, phrase)
  const again = cast.byWording
    .get(wording)
    ?.findLast((character) => !(character.anonymous && !isDefinite(page, phrase)))
  if (again) return again
  const head = headStem(page, phrase)
  if (head && !isDefinite(page, phrase)) return fromHeadline(stage, phrase, head)
  if (!head) return undefined
  const country = nationalityIn(page, phrase)
  const words = wordsOf(wording)
  const rivals = (cast.byHead.get(head) ?? []).filter(
    (character) => mayBeOf(character, country) && sameNumber(character, phrase) && explains(page, character, phrase),
  )
  // Of several who may be called so, whoever shares most words with the description, then whoever was spoken of last.
  return (
    rivals.sort((a, b) => shared(b, words) - shared(a, words) || b.latest - a.latest)[0] ??
    mentionedBefore(stage, phrase)
  )
}

/** `المسؤولون` are not the one `مسؤول` of whom was told before. */
const sameNumber = ({ anonymous, plural }: Character, phrase: SourcePhrase): boolean =>
  !anonymous || plural === isPlural(phrase)

/** `مسؤول هندي` of the headline is `مسؤول هندي رفيع المستوى` of the lead. */
function fromHeadline({ page, cast }: Stage, phrase: SourcePhrase, head: string): Character | undefined {
  const headlineEnd = page.sentences[0]?.end ?? 0
  const words = wordsOf(page.text.slice(phrase.start, phrase.end)).map(baseOf)
  return cast.byHead
    .get(head)
    ?.find(
      ({ named, latest, words: known }) =>
        !named && latest < headlineEnd && known.every((word) => words.includes(baseOf(word))),
    )
}

/** A nationality tells a body apart even from one whose country is not known; a person's may go unsaid. */
const mayBeOf = ({ kind, country }: Character, wanted: string | null): boolean =>
  !wanted || country === wanted || (country === null && kind === 'person')

const FARTHEST_BACK = 600
const LONGEST_FULLER = 8

/** `المحكمة` behind `محكمة القضاء الإداري`: a fuller phrase of the same noun, though nobody spoke through it yet. */
function mentionedBefore(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { page, speakerWord, cast } = stage
  if (phrase.last > phrase.first || !phrase.head?.definite || phrase.head.kind === 'source') return undefined
  for (let at = phrase.first - 1; at >= Math.max(0, phrase.first - FARTHEST_BACK); at--) {
    const word = speakerWord(page.tokens[at]!)
    if (!word || word.definite || word.stem !== phrase.head.stem) continue
    const { line } = page.tokens[at]!
    let to = at
    while (to - at < LONGEST_FULLER && page.tokens[to + 1]?.line === line) to++
    const fuller = sourcePhraseAt(stage, at, { to, strict: true })
    if (!fuller || fuller.last === at || !isDefinite(page, fuller)) continue
    return byName(stage, fuller) ?? enter(cast, { kind: kindOf(fuller), name: wordingOf(page, fuller) })
  }
  return undefined
}

/** Words that may stand in a second mention and tell nothing new. */
const EMPTY = /^(?:هذا|هذه|هولاء|نفسه|نفسها|ذاته|ذاتها|ال)?(?:مذكور|مذكوره|رسمي|رسميه|نفسه|ذاته|)$/u

/** Whether every other word of a description is one that the character was named or described with before. */
function explains(page: Page, character: Character, phrase: SourcePhrase): boolean {
  const known = new Set([
    ...character.words,
    ...[...character.wordings].flatMap(wordsOf),
    ...wordsOf(character.role ?? ''),
    ...character.offices,
  ])
  for (let at = phrase.first; at <= phrase.last; at++) {
    const token = page.tokens[at]!
    if (token.kind !== 'word' || page.nameAt(at)?.form === 'nationality' || EMPTY.test(token.form.folded)) continue
    const [word = ''] = wordsOf(page.text.slice(at === phrase.first ? phrase.start : token.start, token.end))
    if (!known.has(word) && !character.heads.has(baseOf(word)) && !EMPTY.test(word)) return false
  }
  return true
}

const shared = (character: Character, words: readonly string[]): number =>
  Math.max(...[...character.wordings].map((wording) => wordsOf(wording).filter((word) => words.includes(word)).length))
