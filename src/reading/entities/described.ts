import { formOf } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import type { Page } from '../page.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import type { SpeakerWordOf } from '../sources/speaker-words.ts'
import { isOf } from '../words/word-classes.ts'
import { addHead, addWording, type Cast, type Character, enter, mention, wordsOf } from './cast.ts'
import type { CharacterOf } from './named.ts'
import { declaredNumber, isPlural } from './number.ts'
import { baseOf, innerTitle, nationalityIn, roleIn } from './roles.ts'

/** What the casting of an article works with. */
export interface Stage {
  readonly page: Page
  readonly speakerWord: SpeakerWordOf
  readonly cast: Cast
  readonly named: CharacterOf
  /** Whether a sentence is part of the report: bylines and credits are not. */
  readonly isRead: (sentence: number) => boolean
  /** Who issued the documents that somebody spoke in, by the folded noun: `في بيان` → `بيان`. */
  readonly issuers: Map<string, Character>
}

/** Finds the character of a source's noun phrase, or brings it on. `speaker` is who spoke last, for `نظيره`. */
export function characterOfPhrase(stage: Stage, phrase: SourcePhrase, speaker: Character | null): Character {
  const { page, speakerWord, cast, named } = stage
  const issuer = issuerOf(stage, phrase)
  if (issuer) {
    mention(cast, issuer, phrase, 'description', nameOfIssuer(issuer))
    return issuer
  }
  const character =
    coordinated(page, cast, named, phrase) ??
    byName(page, speakerWord, named, phrase) ??
    byUnknownName(page, speakerWord, cast, phrase) ??
    byLetters(page, cast, phrase) ??
    called(stage, phrase) ??
    describe(page, cast, phrase)
  learn(stage, character, phrase, speaker)
  mention(cast, character, phrase, mentionForm(page, character, phrase), page.text.slice(phrase.start, phrase.end))
  return character
}

/** A document adds no name to whoever issued it. */
const nameOfIssuer = ({ wordings }: Character): string => [...wordings][0] ?? ''

/** `وأضاف البيان`: the statement speaks for whoever issued it; so does `بيان صادر عن الوزارة`. */
function issuerOf(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { head, first, last } = phrase
  const { page, speakerWord, issuers } = stage
  if (head?.kind !== 'document') return undefined
  for (let at = first + 1; at < last - 1; at++) {
    if (!/^صادره?$/u.test(page.tokens[at]!.form.folded) || page.tokens[at + 1]!.form.folded !== 'عن') continue
    const issuer = sourcePhraseAt({ page, speakerWord }, at + 2, { to: last })
    if (!issuer) continue
    const character = characterOfPhrase(stage, issuer, null)
    issuers.set(head.stem, character)
    return character
  }
  return head.definite && last - first <= 1 ? issuers.get(head.stem) : undefined
}

/** Two or more joined by و speak as one: `موسكو وبكين`. */
function coordinated(page: Page, cast: Cast, named: CharacterOf, phrase: SourcePhrase): Character | undefined {
  const names = namesIn(page, phrase).filter((name) => name.form !== 'nationality')
  const joined = names.filter(
    (name) =>
      name.first > phrase.first &&
      /^و/u.test(page.tokens[name.first]!.form.folded) &&
      name.start > page.tokens[name.first]!.start,
  )
  if (names.length < 2 || joined.length !== names.length - 1 || names[0]!.first !== phrase.first) return undefined
  const wording = page.text.slice(phrase.start, phrase.end)
  const known = cast.byWording.get(wording)?.find((character) => character.kind === 'group')
  if (known) return known
  for (const name of names) named(name)
  return enter(cast, { kind: 'group', name: wording, plural: true })
}

function namesIn(page: Page, { first, last }: SourcePhrase) {
  const names = []
  for (let at = first; at <= last; at++) {
    const name = page.nameAt(at)
    if (page.tokens[at]!.form.surface === '(' && at > first) at = closingBracket(page, at, last)
    else if (name?.first === at) names.push(name)
  }
  return names
}

/** `المجلس الأعلى (بزعامة فلان)`: who stands in brackets is not who speaks. */
function closingBracket({ tokens }: Page, open: number, last: number): number {
  for (let at = open; at <= last; at++) if (tokens[at]!.form.surface === ')') return at
  return open
}

/** The bearer of the name in the phrase: a person anywhere in it, a body where the name is the phrase itself. */
function byName(
  page: Page,
  speakerWord: SpeakerWordOf,
  named: CharacterOf,
  phrase: SourcePhrase,
): Character | undefined {
  const names = namesIn(page, phrase)
  const person = names.find((name) => name.kind === 'person')
  if (person && !belongsToOther(page, speakerWord, phrase, person.first)) return named(person)
  const only = names.find((name) => name.form !== 'nationality')
  if (!only || only.kind === 'person' || isJoined(page, phrase, only.last + 1)) return undefined
  const headed = phrase.head !== undefined && only.first > phrase.first
  const isName = headed
    ? isKindWord(phrase) && only.last >= phrase.last - 2 && only.kind === 'organization'
    : only.first <= phrase.first + 1
  return isName ? named(only) : undefined
}

/** `مستشار الرئيس بوتين`, `محامي فلان`, `والدة فلان`: the person named is not the one who speaks. */
function belongsToOther(page: Page, speakerWord: SpeakerWordOf, phrase: SourcePhrase, at: number): boolean {
  const head = phrase.head
  if (!head || at === phrase.first) return false
  // `حكومة شارون`, `محكمة … برئاسة المستشار X`: the body speaks, not the person in its name.
  if (head.kind === 'institution' || head.kind === 'outlet' || head.kind === 'document') return true
  if (innerTitle(page, speakerWord, phrase, at)) return true
  const direct = at === phrase.first + 1 && !head.definite
  return (
    direct &&
    /^(?:والد|والده|شقيق|شقيقه|زوجه|زوج|ابن|ابنه|نجل|محامي|محاميه|مستشار|مساعد|مكتب|ناطق|متحدث|وكيل|اسره|عايله|مقربون|مقربين|اداره|حكومه|حزب|تنظيم|حركه|نظام)$/u.test(
      head.stem,
    )
  )
}

/** `دمشق والحكومة اللبنانية` is not Damascus alone. */
function isJoined(page: Page, { last }: SourcePhrase, from: number): boolean {
  for (let at = from; at <= last; at++) {
    const { folded, splits } = page.tokens[at]!.form
    if (folded.startsWith('و') && splits.some((split) => split.proclitics === 'و' && split.stem.startsWith('ال')))
      return true
  }
  return false
}

/** `وكالة`, `صحيفة`, `تنظيم`, `شركة` before its name are only the kind of it. */
const isKindWord = ({ head }: SourcePhrase): boolean => head?.kind === 'outlet' || head?.kind === 'institution'

/** The bearer of a name that nothing has found: the bare words behind a title, or a part of a name met before. */
function byUnknownName(
  page: Page,
  speakerWord: SpeakerWordOf,
  cast: Cast,
  phrase: SourcePhrase,
): Character | undefined {
  if (!phrase.head) return partOfName(page, cast, phrase)
  if (phrase.head.kind !== 'person' && phrase.head.kind !== 'source') return undefined
  const first = unknownNameFirst(page, speakerWord, phrase)
  if (first < 0) return undefined
  const words = page.text.slice(page.tokens[first]!.start, phrase.end)
  return partOfWords(cast, words) ?? enter(cast, { kind: 'person', name: words, named: words })
}

/** First of the words at the end of a phrase that are no title, no nationality and no adjective of what stands before. */
function unknownNameFirst(page: Page, speakerWord: SpeakerWordOf, { first, last }: SourcePhrase): number {
  let start = -1
  for (let at = last; at > first; at--) {
    const token = page.tokens[at]!
    const { folded } = token.form
    if (
      token.kind !== 'word' ||
      (speakerWord(token) && !page.knowledge.personNames.given.has(page.tokens[at - 1]!.form.folded)) ||
      page.nameAt(at)?.form === 'nationality' ||
      (isOf(token.form, 'preposition') && token.form.surface !== 'علي')
    )
      break
    if (NEVER_NAMES.test(folded) || (isPrepositional(speakerWord, token) && !isGivenOrFamily(page, folded))) break
    if (
      !folded.startsWith('ال') &&
      !folded.startsWith('وال') &&
      (page.tokens[at - 1]!.form.folded.startsWith('ال') || page.nameAt(at - 1))
    )
      start = at
  }
  return start >= 0 && last - start >= 1 && last - start <= 4 ? start : -1
}

const NEVER_NAMES =
  /^(?:رفيع|رفيعه|كبير|كبيره|بارز|بارزه|مطلع|مطلعه|مقرب|مقربه|باسم|بلسان|سابق|سابقه|حالي|اخر|اخري|عن|في|من)$/u

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

const partOfName = (page: Page, cast: Cast, { start, end }: SourcePhrase): Character | undefined =>
  partOfWords(cast, page.text.slice(start, end))

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

/** `وكالة «أ.ف.ب»`: an agency by its letters, which count only beside its noun or in quotation marks. */
function byLetters(page: Page, cast: Cast, phrase: SourcePhrase): Character | undefined {
  if (phrase.head?.kind !== 'outlet') return undefined
  const letters = page.text.slice(page.tokens[phrase.first]!.end, phrase.end)
  const entry = page.knowledge.abbreviations.agency(letters)
  if (!entry) return undefined
  return cast.byEntry.get(entry) ?? enter(cast, { kind: entry.kind, name: entry.name, entry })
}

/** Somebody known, called by a definite description: `الوزير`, `الوكالة`, `وزير الخارجية الصيني`, `المسؤول`. */
function called(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { page, cast } = stage
  const wording = page.text.slice(phrase.start, phrase.end)
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
    (character) => mayBeOf(character, country) && explains(page, character, phrase),
  )
  // Of several who may be called so, whoever shares most words with the description, then whoever was spoken of last.
  return (
    rivals.sort((a, b) => shared(b, words) - shared(a, words) || b.latest - a.latest)[0] ??
    mentionedBefore(stage, phrase)
  )
}

/** `مسؤول هندي` of the headline is `مسؤول هندي رفيع المستوى` of the lead. */
function fromHeadline({ page, cast }: Stage, phrase: SourcePhrase, head: string): Character | undefined {
  const headlineEnd = page.sentences[0]?.end ?? 0
  const words = wordsOf(page.text.slice(phrase.start, phrase.end))
  return cast.byHead
    .get(head)
    ?.find(
      ({ named, latest, words: known }) =>
        !named && latest < headlineEnd && known.every((word) => words.includes(word)),
    )
}

/** A nationality tells a body apart even from one whose country is not known; a person's may go unsaid. */
const mayBeOf = ({ kind, country }: Character, wanted: string | null): boolean =>
  !wanted || country === wanted || (country === null && kind === 'person')

const FARTHEST_BACK = 600

/** `المحكمة` behind `محكمة القضاء الإداري`: a fuller phrase of the same noun, though nobody spoke through it yet. */
function mentionedBefore({ page, speakerWord, cast, named }: Stage, phrase: SourcePhrase): Character | undefined {
  if (phrase.last > phrase.first || !phrase.head?.definite || phrase.head.kind === 'source') return undefined
  for (let at = phrase.first - 1; at >= Math.max(0, phrase.first - FARTHEST_BACK); at--) {
    const word = speakerWord(page.tokens[at]!)
    if (!word || word.definite || word.stem !== phrase.head.stem) continue
    const { line } = page.tokens[at]!
    let to = at
    while (to - at < 8 && page.tokens[to + 1]?.line === line) to++
    const fuller = sourcePhraseAt({ page, speakerWord }, at, { to, strict: true })
    if (!fuller || fuller.last === at || !isDefinite(page, fuller)) continue
    return (
      byName(page, speakerWord, named, fuller) ??
      enter(cast, { kind: kindOf(fuller), name: page.text.slice(fuller.start, fuller.end) })
    )
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

function isDefinite(page: Page, phrase: SourcePhrase): boolean {
  if (isOf(page.tokens[phrase.first]!.form, 'demonstrative')) return true
  if (phrase.head?.definite) return true
  // An idafa is definite by its second noun: `وزير الخارجية`, `أمانة المنظمة`.
  const second = page.tokens[phrase.first + 1]
  return phrase.last > phrase.first && second !== undefined && second.form.folded.startsWith('ال')
}

/** The head noun, its plural ending taken off, so that `المسؤولون` are `مسؤولو البنتاغون`. */
function headStem(page: Page, phrase: SourcePhrase): string | undefined {
  const first =
    isOf(page.tokens[phrase.first]!.form, 'demonstrative') && phrase.last > phrase.first
      ? phrase.first + 1
      : phrase.first
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

const isAnonymous = (page: Page, phrase: SourcePhrase): boolean =>
  phrase.head?.kind === 'source' && !isDefinite(page, phrase) && !phrase.name?.entry

/** What the phrase tells of its character: its noun, its office, its country, its number. */
function learn(
  { page, speakerWord, cast }: Stage,
  character: Character,
  phrase: SourcePhrase,
  speaker: Character | null,
): void {
  for (const noun of headsIn(page, speakerWord, phrase)) addHead(cast, character, noun)
  const part = isPlural(phrase) ? lastConjunct(page, speakerWord, phrase) : null
  if (part) addWording(cast, character, part)
  const role = roleIn(page, phrase, speaker)
  if (role && character.kind === 'person') {
    character.role ??= role.words
    for (const noun of role.nouns) addHead(cast, character, noun)
  }
  character.plural ||= isPlural(phrase)
  character.country ??= nationalityIn(page, phrase)
  character.gender ??= phrase.head?.gender ?? null
  if (character.anonymous) character.declared ??= declaredNumber(page, phrase)
}

/** The nouns that a phrase is headed by, those joined by و with them: `مصرفيون وخبراء في الاقتصاد`. */
function headsIn(page: Page, speakerWord: SpeakerWordOf, phrase: SourcePhrase): string[] {
  const heads = [headStem(page, phrase) ?? '']
  for (let at = phrase.first + 1; at <= phrase.last; at++) {
    const word = speakerWord(page.tokens[at]!)
    if (word?.proclitics === 'و' && !word.definite) heads.push(baseOf(word.stem))
  }
  return heads.filter((head) => head !== '')
}

/** `خبراء في الاقتصاد` of `مصرفيون مصريون وخبراء في الاقتصاد`. */
function lastConjunct(page: Page, speakerWord: SpeakerWordOf, phrase: SourcePhrase): string | null {
  for (let at = phrase.last; at > phrase.first; at--) {
    if (speakerWord(page.tokens[at]!)?.proclitics === 'و')
      return page.text.slice(page.tokens[at]!.start + 1, phrase.end)
  }
  return null
}

function mentionForm(
  page: Page,
  character: Character,
  phrase: SourcePhrase,
): 'name' | 'role' | 'metonym' | 'description' {
  if (page.nameAt(phrase.first)?.first === phrase.first && phrase.name?.last === phrase.last)
    return character.kind === 'country' && phrase.name.kind === 'place' ? 'metonym' : 'name'
  return phrase.head?.kind === 'person' ? 'role' : 'description'
}
