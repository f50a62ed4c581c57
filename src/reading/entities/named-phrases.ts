import type { NameMention } from '../names.ts'
import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { isListed } from '../words/word-classes.ts'
import { type Character, enter } from './cast.ts'
import { innerTitle } from './roles.ts'
import type { Stage } from './stage.ts'

/** Two or more joined by و speak as one: `موسكو وبكين`. */
export function coordinated({ page, cast, named }: Stage, phrase: SourcePhrase): Character | undefined {
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

function namesIn(page: Page, { first, last }: SourcePhrase): NameMention[] {
  const names: NameMention[] = []
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
export function byName(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { page, named } = stage
  const names = namesIn(page, phrase)
  const person = names.find((name) => name.kind === 'person')
  if (person && !belongsToOther(stage, phrase, person.first)) return named(person)
  const only = names.find((name) => name.form !== 'nationality')
  if (!only || only.kind === 'person' || isJoined(page, phrase, only.last + 1)) return undefined
  const headed = phrase.head !== undefined && only.first > phrase.first
  const isName = headed
    ? isKindWord(phrase) && only.last >= phrase.last - 2 && only.kind === 'organization'
    : only.first <= phrase.first + 1
  return isName ? named(only) : undefined
}

/** `مستشار الرئيس بوتين`, `محامي فلان`, `والدة فلان`: the person named is not the one who speaks. */
function belongsToOther(stage: Stage, phrase: SourcePhrase, at: number): boolean {
  const head = phrase.head
  if (!head || at === phrase.first) return false
  // `حكومة شارون`, `محكمة … برئاسة المستشار X`: the body speaks, not the person in its name.
  if (head.kind === 'institution' || head.kind === 'outlet' || head.kind === 'document') return true
  if (innerTitle(stage, phrase, at)) return true
  return at === phrase.first + 1 && !head.definite && isListed(head.stem, 'relation')
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

/** `وكالة «أ.ف.ب»`: an agency by its letters, which count only beside its noun or in quotation marks. */
export function byLetters({ page, cast }: Stage, phrase: SourcePhrase): Character | undefined {
  if (phrase.head?.kind !== 'outlet') return undefined
  const letters = page.text.slice(page.tokens[phrase.first]!.end, phrase.end)
  const entry = page.knowledge.abbreviations.agency(letters)
  if (!entry) return undefined
  return cast.byEntry.get(entry) ?? enter(cast, { kind: entry.kind, name: entry.name, entry })
}
