import type { Page } from '../page.ts'
import type { SourcePhrase, SpeakerWordOf } from '../source-phrases.ts'
import { isOf } from '../word-classes.ts'
import { type Cast, type Character, enter, mention, wordsOf } from './cast.ts'
import type { CharacterOf } from './named.ts'
import { declaredNumber, isPlural } from './number.ts'
import { baseOf, innerTitle, nationalityIn, roleIn } from './roles.ts'

/** What the casting of an article works with. */
export interface Stage {
  readonly page: Page
  readonly speakerWord: SpeakerWordOf
  readonly cast: Cast
  readonly named: CharacterOf
}

/** Finds the character of a source's noun phrase, or brings it on. `speaker` is who spoke last, for `نظيره`. */
export function characterOfPhrase({ page, speakerWord, cast, named }: Stage, phrase: SourcePhrase, speaker: Character | null): Character {
  const character = coordinated(page, cast, named, phrase) ?? byName(page, speakerWord, named, phrase) ?? called(page, cast, phrase) ?? describe(page, cast, phrase)
  learn(page, character, phrase, speaker)
  mention(cast, character, phrase, formOf(page, character, phrase), page.text.slice(phrase.start, phrase.end))
  return character
}

/** Two or more joined by و speak as one: `موسكو وبكين`. */
function coordinated(page: Page, cast: Cast, named: CharacterOf, phrase: SourcePhrase): Character | undefined {
  const names = namesIn(page, phrase).filter((name) => name.form !== 'nationality')
  const joined = names.filter((name) => name.first > phrase.first && /^و/u.test(page.tokens[name.first]!.form.folded) && name.start > page.tokens[name.first]!.start)
  if (names.length < 2 || joined.length !== names.length - 1 || names[0]!.first !== phrase.first) return undefined
  const wording = page.text.slice(phrase.start, phrase.end)
  const known = cast.characters.find((character) => character.kind === 'group' && character.wordings.includes(wording))
  if (known) return known
  for (const name of names) named(name)
  return enter(cast, { kind: 'group', name: wording, plural: true })
}

function namesIn(page: Page, { first, last }: SourcePhrase) {
  const names = []
  for (let at = first; at <= last; at++) {
    const name = page.nameAt(at)
    if (name?.first === at) names.push(name)
  }
  return names
}

/** The bearer of the name in the phrase: a person anywhere in it, a body where the name is the phrase itself. */
function byName(page: Page, speakerWord: SpeakerWordOf, named: CharacterOf, phrase: SourcePhrase): Character | undefined {
  const names = namesIn(page, phrase)
  const person = names.find((name) => name.kind === 'person')
  if (person && !belongsToOther(page, speakerWord, phrase, person.first)) return named(person)
  const only = names.find((name) => name.form !== 'nationality')
  if (!only || only.kind === 'person' || isJoined(page, phrase, only.last + 1)) return undefined
  const headed = phrase.head !== undefined && only.first > phrase.first
  const isName = headed ? isKindWord(phrase) && only.last >= phrase.last - 2 && only.kind === 'organization' : only.first <= phrase.first + 1
  return isName ? named(only) : undefined
}

/** `مستشار الرئيس بوتين`, `محامي فلان`, `والدة فلان`: the person named is not the one who speaks. */
function belongsToOther(page: Page, speakerWord: SpeakerWordOf, phrase: SourcePhrase, at: number): boolean {
  const head = phrase.head
  if (!head || at === phrase.first) return false
  if (innerTitle(page, speakerWord, phrase, at)) return true
  const direct = at === phrase.first + 1 && !head.definite && head.kind !== 'institution'
  return direct && /^(?:والد|والده|شقيق|شقيقه|زوجه|زوج|ابن|ابنه|نجل|محامي|محاميه|مستشار|مساعد|مكتب|ناطق|متحدث|وكيل|اسره|عايله|مقربون|مقربين|اداره|حكومه|حزب|تنظيم|حركه|نظام)$/u.test(head.stem)
}

/** `دمشق والحكومة اللبنانية` is not Damascus alone. */
function isJoined(page: Page, { last }: SourcePhrase, from: number): boolean {
  for (let at = from; at <= last; at++) {
    const { folded, splits } = page.tokens[at]!.form
    if (folded.startsWith('و') && splits.some((split) => split.proclitics === 'و' && split.stem.startsWith('ال'))) return true
  }
  return false
}

/** `وكالة`, `صحيفة`, `تنظيم`, `شركة` before its name are only the kind of it. */
const isKindWord = ({ head }: SourcePhrase): boolean => head?.kind === 'outlet' || head?.kind === 'institution'

/** Somebody known, called by a definite description: `الوزير`, `الوكالة`, `وزير الخارجية الصيني`, `المسؤول`. */
function called(page: Page, cast: Cast, phrase: SourcePhrase): Character | undefined {
  const wording = page.text.slice(phrase.start, phrase.end)
  const again = cast.characters.findLast((character) => character.wordings.includes(wording) && !(character.anonymous && !isDefinite(page, phrase)))
  if (again) return again
  const head = headStem(page, phrase)
  if (!head || !isDefinite(page, phrase)) return undefined
  const country = nationalityIn(page, phrase)
  const words = wordsOf(wording)
  const rivals = cast.characters.filter(
    (character) => character.heads.has(head) && (!country || !character.country || character.country === country) && explains(page, character, phrase),
  )
  // Of several who may be called so, whoever shares most words with the description, then whoever was spoken of last.
  return rivals.sort((a, b) => shared(b, words) - shared(a, words) || b.latest - a.latest)[0]
}

/** Words that may stand in a second mention and tell nothing new. */
const EMPTY = /^(?:هذا|هذه|هولاء|نفسه|نفسها|ذاته|ذاتها|ال)?(?:مذكور|مذكوره|رسمي|رسميه|نفسه|ذاته|)$/u

/** Whether every other word of a description is one that the character was named or described with before. */
function explains(page: Page, character: Character, phrase: SourcePhrase): boolean {
  const known = new Set([...character.words, ...character.wordings.flatMap(wordsOf), ...wordsOf(character.role ?? '')])
  for (let at = phrase.first; at <= phrase.last; at++) {
    const token = page.tokens[at]!
    if (token.kind !== 'word' || page.nameAt(at)?.form === 'nationality' || EMPTY.test(token.form.folded)) continue
    const [word = ''] = wordsOf(page.text.slice(at === phrase.first ? phrase.start : token.start, token.end))
    if (!known.has(word) && !character.heads.has(baseOf(word)) && !EMPTY.test(word)) return false
  }
  return true
}

const shared = (character: Character, words: readonly string[]): number =>
  Math.max(...character.wordings.map((wording) => wordsOf(wording).filter((word) => words.includes(word)).length))

function isDefinite(page: Page, phrase: SourcePhrase): boolean {
  if (isOf(page.tokens[phrase.first]!.form, 'demonstrative')) return true
  if (phrase.head?.definite) return true
  // An idafa is definite by its second noun: `وزير الخارجية`, `أمانة المنظمة`.
  const second = page.tokens[phrase.first + 1]
  return phrase.last > phrase.first && second !== undefined && second.form.folded.startsWith('ال')
}

/** The head noun, its plural ending taken off, so that `المسؤولون` are `مسؤولو البنتاغون`. */
function headStem(page: Page, phrase: SourcePhrase): string | undefined {
  const first = isOf(page.tokens[phrase.first]!.form, 'demonstrative') && phrase.last > phrase.first ? phrase.first + 1 : phrase.first
  return baseOf(phrase.head?.stem ?? wordsOf(page.tokens[first]!.form.folded)[0] ?? '')
}

function describe(page: Page, cast: Cast, phrase: SourcePhrase): Character {
  const wording = page.text.slice(phrase.start, phrase.end)
  return enter(cast, { kind: kindOf(phrase), name: wording, anonymous: isAnonymous(page, phrase) })
}

function kindOf({ head }: SourcePhrase): Character['kind'] {
  if (head?.kind === 'document' || head?.kind === 'study') return 'document'
  if (head?.kind === 'institution' || head?.kind === 'outlet') return 'organization'
  return head?.kind === 'person' ? 'person' : 'group'
}

const isAnonymous = (page: Page, phrase: SourcePhrase): boolean => phrase.head?.kind === 'source' && !isDefinite(page, phrase) && !phrase.name?.entry

/** What the phrase tells of its character: its noun, its office, its country, its number. */
function learn(page: Page, character: Character, phrase: SourcePhrase, speaker: Character | null): void {
  const head = headStem(page, phrase)
  if (head) character.heads.add(head)
  const role = roleIn(page, phrase, speaker)
  if (role && character.kind === 'person') {
    character.role ??= role.words
    for (const noun of role.nouns) character.heads.add(noun)
  }
  character.country ??= nationalityIn(page, phrase)
  character.gender ??= phrase.head?.gender ?? null
  if (character.anonymous) character.declared ??= declaredNumber(page, phrase)
  character.plural ||= isPlural(phrase)
}

function formOf(page: Page, character: Character, phrase: SourcePhrase): 'name' | 'role' | 'metonym' | 'description' {
  if (page.nameAt(phrase.first)?.first === phrase.first && phrase.name?.last === phrase.last) return character.kind === 'country' && phrase.name.kind === 'place' ? 'metonym' : 'name'
  return phrase.head?.kind === 'person' ? 'role' : 'description'
}
