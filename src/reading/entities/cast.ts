import type { KnowledgeEntry } from '../../knowledge/entry.ts'
import type { EntityRecord, MentionRecord } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'

/** One person, body or document of an article, while it is being read. */
export interface Character {
  readonly id: string
  readonly kind: EntityRecord['kind']
  readonly entry: KnowledgeEntry | null
  /** Every wording that named or described it, the first mention first. */
  readonly wordings: string[]
  /** The longest name that the article gives it; null while it is only described. */
  named: string | null
  /** Folded words of its fullest name, for what is called by a part of it. */
  words: readonly string[]
  /** Folded nouns that it was headed by (`وزير`, `شركه`), by which it may be called again. */
  readonly heads: Set<string>
  role: string | null
  /** Folded words of the offices that the tables know for the day of publication: they explain a call, they are not shown. */
  offices: readonly string[]
  country: string | null
  anonymous: boolean
  gender: 'm' | 'f' | null
  plural: boolean
  /** Number of unnamed people that its description declares. */
  declared: number | null
  /** Offset of its latest mention. */
  latest: number
}

/** The characters of one article and where they are mentioned. */
export interface Cast {
  readonly characters: Character[]
  readonly mentions: MentionRecord[]
}

export const emptyCast = (): Cast => ({ characters: [], mentions: [] })

export type NewCharacter = Pick<Character, 'kind'> & Partial<Character> & { readonly name: string }

/** Brings a new character on. */
export function enter(cast: Cast, { name, kind, entry = null, ...rest }: NewCharacter): Character {
  const character: Character = {
    id: `e${cast.characters.length + 1}`,
    kind,
    entry,
    wordings: [name],
    named: null,
    words: wordsOf(name),
    heads: new Set(),
    role: null,
    offices: [],
    country: entry?.country ?? null,
    anonymous: false,
    gender: null,
    plural: false,
    declared: null,
    latest: 0,
    ...rest,
  }
  cast.characters.push(character)
  return character
}

/** Notes that a character is mentioned. The same place is noted once. */
export function mention(
  cast: Cast,
  character: Character,
  span: Span,
  form: MentionRecord['form'],
  wording: string,
): void {
  character.latest = Math.max(character.latest, span.start)
  if (!character.wordings.includes(wording) && form !== 'pronoun') character.wordings.push(wording)
  if (
    cast.mentions.some((known) => known.entity === character.id && known.start === span.start && known.end === span.end)
  )
    return
  cast.mentions.push({ start: span.start, end: span.end, entity: character.id, form })
}

/** The folded words of a name, without articles and signs. */
export const wordsOf = (name: string): readonly string[] =>
  foldWord(name)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
