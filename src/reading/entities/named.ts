import { cueForms } from '../cues/cue-forms.ts'
import type { NameMention } from '../names.ts'
import type { Page } from '../page.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'
import { addHead, addNameWords, type Cast, type Character, enter, mention, wordsOf } from './cast.ts'

/** Which character a name mention names, for whoever reads the phrase around it. */
export type CharacterOf = (name: NameMention) => Character | undefined

/** Brings on everybody and everything that is named, and merges the names of one bearer. */
export function castNames(page: Page, cast: Cast, published: string | null): CharacterOf {
  const known = new Map<NameMention, Character>()
  const full = fullPersonNames(page)
  for (const name of page.names) {
    if (name.form === 'nationality') continue
    const before = cast.characters.length
    const wording = wordingOf(page, name)
    const character = characterOfName(page, cast, name, wording, full)
    if (published && cast.characters.length > before) learnOffices(page, cast, character, published)
    known.set(name, character)
    if (wording.length > (character.named?.length ?? 0)) character.named = wording
    mention(cast, character, name, formOf(page, name), wording)
  }
  return (name) => known.get(name)
}

/** `للصين` has swallowed the alif of the article: as a name it is الصين. */
function wordingOf({ text, tokens }: Page, { first, start, end }: NameMention): string {
  const words = text.slice(start, end)
  const { form, start: whole } = tokens[first]!
  return start > whole && /^[وف]?لل/u.test(form.folded) && words.startsWith('ل') ? `ا${words}` : words
}

/** The offices that somebody known held on the day, so that `الرئيس الإيراني` finds him wherever he is named. */
function learnOffices({ knowledge }: Page, cast: Cast, character: Character, published: string): void {
  if (!character.entry || character.kind !== 'person') return
  const offices = knowledge.roles.of(character.entry, published)
  character.offices = offices.flatMap(({ role }) => wordsOf(role))
  for (const { role } of offices) addHead(cast, character, wordsOf(role)[0] ?? '')
}

/** The multi-word names of persons in the article, so that a surname read before its full name finds it too. */
function fullPersonNames(page: Page): readonly (readonly string[])[] {
  return page.names
    .filter((name) => name.kind === 'person' && name.last > name.first)
    .map((name) => wordsOf(page.text.slice(name.start, name.end)))
}

function characterOfName(
  page: Page,
  cast: Cast,
  name: NameMention,
  words: string,
  full: readonly (readonly string[])[],
): Character {
  if (name.kind === 'person') return personOf(cast, name, words, full)
  const entry = standsForGovernment(page, name) ? (page.knowledge.capitalOf(name.entry!) ?? name.entry) : name.entry
  if (entry) return cast.byEntry.get(entry) ?? enter(cast, { kind: entry.kind, name: entry.name, entry })
  const folded = wordsOf(words)
  return (
    cast.byNameWord
      .get(folded[0] ?? '')
      ?.find((character) => character.kind === name.kind && sameWords(character.words, folded)) ??
    enter(cast, { kind: name.kind, name: words })
  )
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

function personOf(cast: Cast, name: NameMention, words: string, full: readonly (readonly string[])[]): Character {
  const parts = wordsOf(words)
  const persons = namesakes(cast, name, parts)
  const same = persons.findLast((person) => isSamePerson(person, parts, name))
  if (same) {
    addNameWords(cast, same, parts)
    return same
  }
  // The table knows a bare surname, but the article gives it to somebody else in full: then the article is right.
  const other =
    parts.length === 1 &&
    full.some(
      (longer) => longer.at(-1) === parts[0] && !wordsOf(name.entry?.name ?? '').every((word) => longer.includes(word)),
    )
  return enter(cast, {
    kind: 'person',
    name: name.entry && !other ? name.entry.name : words,
    entry: other ? null : name.entry,
    words: parts,
  })
}

/** Persons who share the first or the last word of a name, or its bearer in the tables. */
function namesakes(cast: Cast, { entry }: NameMention, parts: readonly string[]): Character[] {
  const known = entry ? cast.byEntry.get(entry) : undefined
  const shared = [parts[0], parts.at(-1)].flatMap((word) => cast.byNameWord.get(word ?? '') ?? [])
  return [...(known ? [known] : []), ...shared].filter((character) => character.kind === 'person')
}

/** One name is the other, or a part of it that ends or begins it: `لافروف` of `سيرغي لافروف`. */
function isSamePerson(person: Character, parts: readonly string[], name: NameMention): boolean {
  if (person.entry && name.entry) return person.entry === name.entry
  const [long, short] = person.words.length >= parts.length ? [person.words, parts] : [parts, person.words]
  if (!short.every((word) => long.includes(word))) return false
  return short.length > 1 || short[0] === long.at(-1) || short[0] === long[0]
}

const formOf = (page: Page, name: NameMention) =>
  name.form === 'metonym' || standsForGovernment(page, name) ? 'metonym' : 'name'

/** Whether a capital acts, as only a government does: `أعلنت موسكو`, `أن بكين تعتزم`, `موسكو وبكين تعتزمان`. */
function standsForGovernment(page: Page, name: NameMention): boolean {
  if (!name.entry || name.kind !== 'place' || !page.knowledge.capitalOf(name.entry)) return false
  const before = page.tokens[name.first - 1]
  const joined = page.nameAt(name.first - 1)
  const proclitic = name.start > page.tokens[name.first]!.start
  if (proclitic && joined && joined.last === name.first - 1) return standsForGovernment(page, joined)
  if (proclitic) return false
  if (
    before &&
    (complementizerAt(page, name.first - 1) ||
      cueForms(before.form).some((cue) => cue.kind === 'perfect' || cue.kind === 'imperfect'))
  )
    return true
  const opens =
    !before ||
    isOf(before.form, 'ender') ||
    before.line !== page.tokens[name.first]!.line ||
    isOf(before.form, 'contrast')
  return (opens || isAuxiliary(before?.form.folded ?? '')) && actsNext(page, name.last + 1)
}

const isAuxiliary = (folded: string): boolean => /^[وف]?كانت?$/u.test(folded) || /^[وف]?ست\p{L}+$/u.test(folded)

/** A feminine or dual imperfect, a perfect of saying, or another name joined to this one stands next. */
function actsNext(page: Page, at: number): boolean {
  const token = page.tokens[at]
  if (!token) return false
  const { folded } = token.form
  return (
    /^(?:س?ت\p{L}{2,}|قد)$/u.test(folded) ||
    cueForms(token.form).some((cue) => cue.kind !== 'noun') ||
    (folded.startsWith('و') && page.nameAt(at) !== undefined)
  )
}
