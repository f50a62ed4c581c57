import { CharacterClass, characterClass } from './characters.ts'

/**
 * The words of a short folded text, its punctuation left out.
 *
 * @param joined whether digits and letters that touch are one word (`f16`), as in a name, or two, as in the tokens; where
 *   they are two, a plus sign is a word too, for it tells one name from another (`أوبك`, `أوبك+`)
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

const PLUS = '+'.charCodeAt(0)

/** What a unit is part of; `space` for all that is in no word. */
function kindAt(folded: string, at: number, joined: boolean): CharacterClass {
  const unit = folded.charCodeAt(at)
  const kind = characterClass(unit)
  if (unit === PLUS && !joined) return kind
  if (kind === CharacterClass.digit) return joined ? CharacterClass.letter : kind
  return kind === CharacterClass.letter ? kind : CharacterClass.space
}
