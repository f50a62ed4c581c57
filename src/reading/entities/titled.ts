import type { NameMention } from '../names.ts'
import type { Page } from '../page.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import type { SpeakerWordOf } from '../sources/speaker-words.ts'
import { isOf } from '../words/word-classes.ts'
import { addHead, type Cast, type Character } from './cast.ts'
import type { Stage } from './described.ts'
import { baseOf, innerTitle, nationalityIn, roleIn } from './roles.ts'

const LONGEST_TITLE = 10

/**
 * Reads the offices that the article gives to those it names, wherever it names them: `نظيره الصيني وانغ يي`,
 * `الرئيس فلاديمير بوتين`, `هوشيار زيباري مسؤول العلاقات الخارجية`. Later mentions by the office alone find them.
 */
export function learnTitles({ page, speakerWord, cast, named }: Omit<Stage, 'issuers' | 'isRead'>): void {
  let before: Character | null = null
  for (const name of page.names) {
    const character = named(name)
    if (character && name.kind === 'organization') learnKind(page, cast, speakerWord, character, name)
    if (!character || name.kind !== 'person') continue
    const phrase = titleBefore(page, speakerWord, name) ?? titleBehind(page, speakerWord, name)
    if (phrase) learnFrom(page, cast, character, phrase, before)
    before = character
  }
}

/** What a body of a kind of the tables is called again by. */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  agency: ['وكاله'], newspaper: ['صحيفه', 'جريده'], magazine: ['مجله'], tv: ['قناه', 'شبكه', 'محطه', 'تلفزيون'], radio: ['اذاعه'], site: ['موقع'],
  company: ['شركه', 'مجموعه'], bank: ['بنك', 'مصرف'], university: ['جامعه'], club: ['نادي', 'فريق'], party: ['حزب', 'حركه'],
  'armed-group': ['تنظيم', 'حركه', 'جماعه'], igo: ['منظمه'], ngo: ['منظمه', 'مرصد'], parliament: ['برلمان', 'مجلس'], court: ['محكمه'], army: ['جيش'],
} // biome-ignore format: a table reads better in rows

/** The noun before a body's name (`شركة «آبل»`) or of its kind, by which it may be called again: `الشركة`. */
function learnKind(page: Page, cast: Cast, speakerWord: SpeakerWordOf, character: Character, name: NameMention): void {
  for (const noun of NOUNS[character.entry?.subtype ?? ''] ?? []) addHead(cast, character, noun)
  const quoted = page.quotationFrom(name.first - 1) !== undefined
  for (const at of [name.first, quoted ? name.first - 2 : name.first - 1]) {
    if (at < 0) continue
    const word = speakerWord(page.tokens[at]!)
    if (word?.kind === 'institution' || word?.kind === 'outlet') addHead(cast, character, baseOf(word.stem))
  }
}

function learnFrom(page: Page, cast: Cast, character: Character, phrase: SourcePhrase, before: Character | null): void {
  const role = roleIn(page, phrase, before)
  if (role) {
    character.role ??= role.words
    for (const noun of role.nouns) addHead(cast, character, noun)
  }
  character.country ??= nationalityIn(page, phrase)
  character.gender ??= phrase.head?.gender ?? null
}

/** The longest title phrase that ends with the name. */
function titleBefore(page: Page, speakerWord: SpeakerWordOf, name: NameMention): SourcePhrase | null {
  let longest: SourcePhrase | null = null
  for (let first = name.first - 1; first >= Math.max(0, name.first - LONGEST_TITLE); first--) {
    const token = page.tokens[first]!
    if (token.kind === 'mark' || isOf(token.form, 'preposition')) break
    if (speakerWord(token)?.kind !== 'person') continue
    const phrase = sourcePhraseAt({ page, speakerWord }, first, { to: name.last })
    if (!phrase || phrase.last < name.last) continue
    if (innerTitle(page, speakerWord, phrase, name.first)) break
    longest = phrase
  }
  return longest
}

/** A title right behind the name, with or without a comma. */
function titleBehind(page: Page, speakerWord: SpeakerWordOf, name: NameMention): SourcePhrase | null {
  const next = page.tokens[name.last + 1]
  if (!next) return null
  const first = isOf(next.form, 'comma') ? name.last + 2 : name.last + 1
  const token = page.tokens[first]
  if (!token || token.line !== page.tokens[name.last]!.line) return null
  const word = speakerWord(token)
  if (word?.kind !== 'person' || word.proclitics !== '') return null
  return sourcePhraseAt({ page, speakerWord }, first, { to: first + LONGEST_TITLE })
}
