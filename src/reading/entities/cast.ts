import type { KnowledgeEntry } from '../../knowledge/entry.ts'
import type { EntityRecord, MentionRecord } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { splitWords } from '../../text/words.ts'

/** One person, body or document of an article, while it is being read. */
export interface Character {
  readonly id: string
  readonly kind: EntityRecord['kind']
  readonly entry: KnowledgeEntry | null
  /** Every wording that named or described it, the first mention first. */
  readonly wordings: Set<string>
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

/** The characters of one article and where they are mentioned, found by entry, wording, head or a word of the name. */
export interface Cast {
  readonly characters: Character[]
  /** How many ever came on: some of them are found to be others later. */
  entered: number
  readonly mentions: MentionRecord[]
  readonly mentioned: Set<string>
  readonly byEntry: Map<KnowledgeEntry, Character>
  readonly byWording: Map<string, Character[]>
  readonly byHead: Map<string, Character[]>
  readonly byNameWord: Map<string, Character[]>
}

export const emptyCast = (): Cast => ({
  characters: [],
  entered: 0,
  mentions: [],
  mentioned: new Set(),
  byEntry: new Map(),
  byWording: new Map(),
  byHead: new Map(),
  byNameWord: new Map(),
})

export type NewCharacter = Pick<Character, 'kind'> &
  Partial<Omit<Character, 'id' | 'wordings' | 'heads'>> & { readonly name: string }

/** Brings a new character on. */
export function enter(cast: Cast, known: NewCharacter): Character {
  const { name, kind, entry = null } = known
  const character: Character = {
    id: `e${++cast.entered}`,
    kind,
    entry,
    wordings: new Set(),
    named: known.named ?? null,
    words: known.words ?? wordsOf(name),
    heads: new Set(),
    role: known.role ?? null,
    offices: known.offices ?? [],
    country: known.country ?? entry?.country ?? null,
    anonymous: known.anonymous ?? false,
    gender: known.gender ?? null,
    plural: known.plural ?? false,
    declared: known.declared ?? null,
    latest: known.latest ?? 0,
  }
  cast.characters.push(character)
  if (entry) cast.byEntry.set(entry, character)
  addWording(cast, character, name)
  addNameWords(cast, character, character.words)
  return character
}

/** How many characters of one word are kept in mind: in a text of thousands only the latest can be meant. */
const MOST_NAMESAKES = 16

function index(map: Map<string, Character[]>, key: string, character: Character): void {
  const known = map.get(key)
  if (!known) map.set(key, [character])
  else if (!known.includes(character)) {
    known.push(character)
    if (known.length > MOST_NAMESAKES) known.shift()
  }
}

/** A wording by which the article calls the character. */
export function addWording(cast: Cast, character: Character, wording: string): void {
  if (character.wordings.has(wording)) return
  character.wordings.add(wording)
  index(cast.byWording, wording, character)
}

/** A noun by which the character may be called again. */
export function addHead(cast: Cast, character: Character, head: string): void {
  if (head === '' || character.heads.has(head)) return
  character.heads.add(head)
  index(cast.byHead, head, character)
}

/** The words of the character's fullest name so far. */
export function addNameWords(cast: Cast, character: Character, words: readonly string[]): void {
  if (words.length > character.words.length) character.words = words
  for (const word of words) index(cast.byNameWord, word, character)
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
  if (form !== 'pronoun') addWording(cast, character, wording)
  const place = `${character.id}:${span.start}-${span.end}`
  if (cast.mentioned.has(place)) return
  cast.mentioned.add(place)
  cast.mentions.push({ start: span.start, end: span.end, entity: character.id, form })
}

/** The folded words of a name, without articles and signs. */
export const wordsOf = (name: string): readonly string[] =>
  splitWords(foldWord(name), { joined: true }).map((word) =>
    word.length > 4 && word.startsWith('ال') ? word.slice(2) : word,
  )
