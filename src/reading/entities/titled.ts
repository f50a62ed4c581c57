import { lexiconFile, readTable, values } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'
import type { Desk } from '../desk.ts'
import type { NameMention } from '../names.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { isOf } from '../words/word-classes.ts'
import { addHead, type Character } from './cast.ts'
import { baseOf, innerTitle, nationalityIn, roleIn } from './roles.ts'
import type { Stage } from './stage.ts'

const LONGEST_TITLE = 10

/**
 * Reads the offices that the article gives to those it names, wherever it names them: `نظيره الصيني وانغ يي`,
 * `الرئيس فلاديمير بوتين`, `هوشيار زيباري مسؤول العلاقات الخارجية`. Later mentions by the office alone find them.
 */
export function learnTitles(stage: Stage): void {
  const { page, named } = stage
  let before: Character | null = null
  for (const name of page.names) {
    const character = named(name)
    if (character && name.kind === 'organization') learnKind(stage, character, name)
    if (!character || name.kind !== 'person') continue
    const phrase = titleBefore(stage, name) ?? titleBehind(stage, name)
    if (phrase) learnFrom(stage, character, phrase, before)
    before = character
  }
}

const nouns = new Map(
  readTable(lexiconFile('body-nouns.tsv'), ['kind', 'nouns']).map((row) => [row.kind, values(row.nouns).map(foldWord)]),
)

/** The noun before a body's name (`شركة «آبل»`) or of its kind, by which it may be called again: `الشركة`. */
function learnKind({ page, speakerWord, cast }: Stage, character: Character, name: NameMention): void {
  for (const noun of nouns.get(character.entry?.subtype ?? '') ?? []) addHead(cast, character, noun)
  const quoted = page.quotationFrom(name.first - 1) !== undefined
  for (const at of [name.first, quoted ? name.first - 2 : name.first - 1]) {
    if (at < 0) continue
    const word = speakerWord(page.tokens[at]!)
    if (word?.kind === 'institution' || word?.kind === 'outlet') addHead(cast, character, baseOf(word.stem))
  }
}

function learnFrom({ page, cast }: Stage, character: Character, phrase: SourcePhrase, before: Character | null): void {
  const role = roleIn(page, phrase, before)
  if (role) {
    character.role ??= role.words
    for (const noun of role.nouns) addHead(cast, character, noun)
  }
  character.country ??= nationalityIn(page, phrase)
  character.gender ??= phrase.head?.gender ?? null
}

/** The longest title phrase that ends with the name. */
function titleBefore(desk: Desk, name: NameMention): SourcePhrase | null {
  const { page, speakerWord } = desk
  let longest: SourcePhrase | null = null
  for (let first = name.first - 1; first >= Math.max(0, name.first - LONGEST_TITLE); first--) {
    const token = page.tokens[first]!
    if (token.kind === 'mark' || isOf(token.form, 'preposition')) break
    if (speakerWord(token)?.kind !== 'person') continue
    const phrase = sourcePhraseAt(desk, first, { to: name.last })
    if (!phrase || phrase.last < name.last) continue
    if (innerTitle(desk, phrase, name.first)) break
    longest = phrase
  }
  return longest
}

/** A title right behind the name, with or without a comma. */
function titleBehind(desk: Desk, name: NameMention): SourcePhrase | null {
  const { page, speakerWord } = desk
  const next = page.tokens[name.last + 1]
  if (!next) return null
  const first = isOf(next.form, 'comma') ? name.last + 2 : name.last + 1
  const token = page.tokens[first]
  if (!token || token.line !== page.tokens[name.last]!.line) return null
  const word = speakerWord(token)
  if (word?.kind !== 'person' || word.proclitics !== '') return null
  return sourcePhraseAt(desk, first, { to: first + LONGEST_TITLE })
}
