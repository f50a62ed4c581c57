import { CharacterClass, characterClass } from './characters.ts'

/**
 * The words of a short folded text, its punctuation left out.
 *
 * @param joined whether digits and letters that touch are one word (`f16`), as in a name, or two, as in the tokens
 */
export function splitWords(folded: string, { joined }: { readonly joined: boolean }): string[] {
  const words: string[] = []
  let start = 0
  let before: CharacterClass = CharacterClass.space
  for (let at = 0; at <= folded.length; at++) {
    const kind = at < folded.length ? kindAt(folded, at, joined) : CharacterClass.space
    if (kind === before) continue
    if (before !== CharacterClass.space) words.push(folded.slice(start, at))
    start = at
    before = kind
  }
  return words
}

/** What a unit is part of; `space` for all that is in no word. */
function kindAt(folded: string, at: number, joined: boolean): CharacterClass {
  const kind = characterClass(folded.charCodeAt(at))
  if (kind === CharacterClass.digit) return joined ? CharacterClass.letter : kind
  return kind === CharacterClass.letter ? kind : CharacterClass.space
}
