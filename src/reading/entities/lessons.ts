import type { Desk } from '../desk.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { addHead, addWording, type Character } from './cast.ts'
import { headStem } from './descriptions.ts'
import { declaredNumber, isPlural } from './number.ts'
import { baseOf, nationalityIn, roleIn } from './roles.ts'
import type { Stage } from './stage.ts'

/** What the phrase tells of its character: its noun, its office, its country, its number. */
export function learn(stage: Stage, character: Character, phrase: SourcePhrase, speaker: Character | null): void {
  const { page, cast } = stage
  for (const noun of headsIn(stage, phrase)) addHead(cast, character, noun)
  const part = isPlural(phrase) ? lastConjunct(stage, phrase) : null
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
function headsIn({ page, speakerWord }: Desk, phrase: SourcePhrase): string[] {
  const heads = [headStem(page, phrase) ?? '']
  for (let at = phrase.first + 1; at <= phrase.last; at++) {
    const word = speakerWord(page.tokens[at]!)
    if (word?.proclitics === 'و' && !word.definite) heads.push(baseOf(word.stem))
  }
  return heads.filter((head) => head !== '')
}

/** `خبراء في الاقتصاد` of `مصرفيون مصريون وخبراء في الاقتصاد`. */
function lastConjunct({ page, speakerWord }: Desk, phrase: SourcePhrase): string | null {
  for (let at = phrase.last; at > phrase.first; at--) {
    if (speakerWord(page.tokens[at]!)?.proclitics === 'و')
      return page.text.slice(page.tokens[at]!.start + 1, phrase.end)
  }
  return null
}
