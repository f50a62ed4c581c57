import type { Desk } from '../desk.ts'
import type { Page } from '../page.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import { hasStemOf } from '../words/word-classes.ts'
import type { Character } from './cast.ts'

/** An office as a phrase gives it, and the nouns by which its holder may be called again. */
export interface Role {
  readonly words: string
  readonly nouns: readonly string[]
}

/** The office in a phrase: its words up to the name, nationality apart. `نظيره` takes over the office of the speaker. */
export function roleIn(page: Page, phrase: SourcePhrase, speaker: Character | null): Role | null {
  const { head, name } = phrase
  if (head?.kind !== 'person' && head?.kind !== 'source') return null
  if (head.stem.startsWith('نظير')) return speaker?.role ? { words: speaker.role, nouns: [...speaker.heads] } : null
  const words: string[] = []
  for (let at = phrase.first; at <= phrase.last && at !== name?.first; at++) {
    const token = page.tokens[at]!
    if (page.nameAt(at)?.form === 'nationality') continue
    if (token.kind === 'word') words.push(page.text.slice(at === phrase.first ? phrase.start : token.start, token.end))
  }
  return words.length === 0
    ? null
    : { words: words.join(' '), nouns: [baseOf(head.stem), ...spokesmanIn(page, phrase)] }
}

/** `مساعد المتحدث باسم …` is soon `المتحدث`; no other deputy is called by the office of whom he stands for. */
function spokesmanIn({ tokens }: Page, { first, last }: SourcePhrase): readonly string[] {
  const behind = first < last ? tokens[first + 1] : undefined
  if (!behind || !hasStemOf(tokens[first]!.form, 'deputy') || !hasStemOf(behind.form, 'spokesman')) return []
  return [baseOf(behind.form.splits[0]!.bare ?? behind.form.folded)]
}

/** A noun without the ending of its plural, so that `المسؤولون` are `مسؤولو البنتاغون`. */
export const baseOf = (stem: string): string => (stem.length > 5 ? stem.replace(/(?:ون|ين|ان|و|ي)$/u, '') : stem)

/** The country that a phrase gives by a nationality (`الوزير الصيني`) or by its name (`وزير خارجية السعودية`). */
export function nationalityIn(page: Page, phrase: SourcePhrase): string | null {
  for (let at = phrase.first; at <= phrase.last; at++) {
    const name = page.nameAt(at)
    const behindOffice = at > phrase.first && name?.kind === 'country' && phrase.head?.kind === 'person'
    if (name?.form === 'nationality' || behindOffice) return name?.entry?.country ?? null
  }
  return null
}

/**
 * The last title before a name when it hangs on another noun by a preposition: in `المتحدث باسم مكتب لرئيس الوزراء X` the
 * name is the prime minister's. Returns its token, or 0 where there is none.
 */
export function innerTitle({ page, speakerWord }: Desk, { first }: SourcePhrase, name: number): number {
  for (let at = name - 1; at > first; at--) {
    const word = speakerWord(page.tokens[at]!)
    if (word?.kind === 'person') return /[بل]$/u.test(word.proclitics) ? at : 0
  }
  return 0
}
