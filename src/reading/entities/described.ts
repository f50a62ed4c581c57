import type { MentionRecord } from '../../record/schema.ts'
import type { Page } from '../page.ts'
import { type SourcePhrase, sourcePhraseAt, wordingOf } from '../sources/phrase.ts'
import { called } from './calls.ts'
import { type Cast, type Character, enter, mention } from './cast.ts'
import { isAnonymous, kindOf } from './descriptions.ts'
import { learn } from './lessons.ts'
import { byLetters, byName, coordinated } from './named-phrases.ts'
import type { Stage } from './stage.ts'
import { byUnknownName } from './unknown-names.ts'

/** Finds the character of a source's noun phrase, or brings it on. `speaker` is who spoke last, for `نظيره`. */
export function characterOfPhrase(stage: Stage, phrase: SourcePhrase, speaker: Character | null): Character {
  const { page, cast } = stage
  const issuer = issuerOf(stage, phrase)
  if (issuer) {
    mention(cast, issuer, phrase, 'description', nameOfIssuer(issuer))
    return issuer
  }
  const character =
    coordinated(stage, phrase) ??
    byName(stage, phrase) ??
    byUnknownName(stage, phrase) ??
    byLetters(stage, phrase) ??
    called(stage, phrase) ??
    describe(page, cast, phrase)
  learn(stage, character, phrase, speaker)
  mention(cast, character, phrase, mentionForm(page, character, phrase), wordingOf(page, phrase))
  return character
}

/** A document adds no name to whoever issued it. */
const nameOfIssuer = ({ wordings }: Character): string => [...wordings][0] ?? ''

/** `وأضاف البيان`: the statement speaks for whoever issued it; so does `بيان صادر عن الوزارة`. */
function issuerOf(stage: Stage, phrase: SourcePhrase): Character | undefined {
  const { head, first, last } = phrase
  const { page, issuers } = stage
  if (head?.kind !== 'document') return undefined
  for (let at = first + 1; at < last - 1; at++) {
    if (!/^صادره?$/u.test(page.tokens[at]!.form.folded) || page.tokens[at + 1]!.form.folded !== 'عن') continue
    const issuer = sourcePhraseAt(stage, at + 2, { to: last })
    if (!issuer) continue
    const character = characterOfPhrase(stage, issuer, null)
    issuers.set(head.stem, character)
    return character
  }
  return head.definite && last - first <= 1 ? issuers.get(head.stem) : undefined
}

function describe(page: Page, cast: Cast, phrase: SourcePhrase): Character {
  return enter(cast, { kind: kindOf(phrase), name: wordingOf(page, phrase), anonymous: isAnonymous(phrase) })
}

function mentionForm(page: Page, character: Character, phrase: SourcePhrase): MentionRecord['form'] {
  if (page.nameAt(phrase.first)?.first === phrase.first && phrase.name?.last === phrase.last)
    return character.kind === 'country' && phrase.name.kind === 'place' ? 'metonym' : 'name'
  return phrase.head?.kind === 'person' ? 'role' : 'description'
}
