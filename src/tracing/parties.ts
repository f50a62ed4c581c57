import { nameKey, nameWords } from '../archive/names.ts'
import { entriesOf } from '../knowledge/entries.ts'
import type { KnowledgeEntry } from '../knowledge/entry.ts'
import { readTables } from '../knowledge/tables.ts'
import { lexiconFile, readTable, values } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'
import type { Party } from './transmission/account.ts'

/** Knows the press by all its names. */
export interface Parties {
  /** The agency or outlet that a phrase names, or null when it names no press. */
  readonly press: (phrase: string) => Party | null
  /**
   * The same of words in running text, where a name that is also an ordinary word (`البيان`) counts only in quotation
   * marks or behind its noun.
   */
  readonly called: (phrase: string, isQuoted: boolean) => Party | null
  /** The same, but what is not known is an outlet of that name: the article's own. */
  readonly outlet: (name: string) => Party
  /** Names under which an archive may have a party's documents. */
  readonly namesOf: (party: Party) => readonly string[]
}

/** A name without the quotation marks that it may stand in. */
export const plainName = (name: string): string => name.replace(/["«»“”„]/gu, '').trim() || name

/** Nouns that stand before the name of an outlet: `صحيفة`, `قناة`. */
const OUTLET_NOUNS = new Set(
  readTable(lexiconFile('speaker-nouns.tsv'), ['noun', 'kind'])
    .filter(({ kind }) => kind === 'outlet')
    .map(({ noun }) => nameKey(noun)),
)
const PLURALS = new Set(
  readTable(lexiconFile('classes.tsv'), ['word', 'class'])
    .filter((row) => values(row.class).includes('plural'))
    .map(({ word }) => nameKey(word)),
)
const QUALIFIERS = new Set(readTable(lexiconFile('press-qualifiers.tsv'), ['word']).map(({ word }) => nameKey(word)))
const REPORT_NOUNS = new Set(
  readTable(lexiconFile('report-words.tsv'), ['word', 'kind'])
    .filter(({ kind }) => kind === 'noun')
    .map(({ word }) => nameKey(word)),
)
const isPlural = (word: string): boolean => word.endsWith('ات') || PLURALS.has(word)
// It is the noun of news agencies and of others.
const AGENCY = nameKey('وكالة')
const isKindNoun = (word: string): boolean => word === AGENCY || OUTLET_NOUNS.has(word)

/** @param folders folders of tables that are laid over the program's own */
export function partiesFrom(folders: readonly string[] = []): Parties {
  const tables = readTables(folders)
  const named = entriesOf(tables).filter(({ entry }) => /^(?:agency|outlet):/u.test(entry.id))
  const entries = new Map(named.map(({ entry }) => [entry.id, entry]))
  const addresses = new Map<string, string[]>([
    ...tables.agencies.map((row) => [`agency:${row.code}`, [row.code, ...hostNames(row.domain)]] as const),
    ...tables.outlets.map((row) => [`outlet:${row.name}`, hostNames(row.domain)] as const),
  ] as [string, string[]][])
  const byKey = keyed([...entries.values()], (entry) => [
    entry.name,
    ...entry.variants,
    ...(addresses.get(entry.id) ?? []),
  ])
  const press = (phrase: string): Party | null => pressNamed(phrase, byKey)
  const plain = new Set(named.filter(({ ambiguous }) => !ambiguous).flatMap(({ entry }) => spellingsOf(entry)))
  const spelled = new Set(named.flatMap(({ entry }) => spellingsOf(entry)))
  return {
    press,
    called: (phrase, isQuoted) => {
      const isName = isKindNoun(nameWords(phrase)[0] ?? '') || (isQuoted ? spelled : plain).has(foldWord(phrase))
      return isName ? press(phrase) : null
    },
    outlet: (name) => press(name) ?? unknownOutlet(name),
    namesOf: ({ key, name }) => {
      const entry = entries.get(key)
      return entry ? [entry.name, ...entry.variants, ...(addresses.get(key) ?? [])] : [name]
    },
  }
}

const spellingsOf = ({ name, variants }: KnowledgeEntry): string[] => [name, ...variants].map(foldWord)

/** `aawsat.com` is also called `aawsat`. */
const hostNames = (domain: string): string[] => values(domain).flatMap((host) => [host, host.split('.')[0]!])

function keyed(
  entries: readonly KnowledgeEntry[],
  namesOf: (entry: KnowledgeEntry) => readonly string[],
): ReadonlyMap<string, KnowledgeEntry> {
  const byKey = new Map<string, KnowledgeEntry>()
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const key = nameKey(name)
      if (!byKey.has(key)) byKey.set(key, entry)
    }
  }
  return byKey
}

/** `صحيفة الأفق` and `وكالة الأفق` without their noun. */
const bareName = (words: readonly string[]): readonly string[] => {
  const first = words.findIndex((word) => !isKindNoun(word))
  return first < 0 ? words : words.slice(first)
}

const unknownOutlet = (name: string): Party => ({
  key: `outlet:${bareName(nameWords(name)).join(' ') || name}`,
  name: plainName(name),
  kind: 'outlet',
})

/** The same, and an archive's own outlets are press too, whether the tables know them or not. */
export function withOutlets(parties: Parties, names: readonly string[]): Parties {
  const own = new Map(
    names.flatMap((name) => {
      const party = parties.outlet(name)
      return [[nameKey(name), party] as const, [bareName(nameWords(name)).join(' '), party] as const]
    }),
  )
  const press = (phrase: string): Party | null => {
    const words = nameWords(phrase)
    const known = own.get(words.join(' ')) ?? (hidesWhich(phrase) ? null : own.get(bareName(words).join(' ')))
    return known ?? parties.press(phrase)
  }
  const spellings = (party: Party): string[] => names.filter((name) => parties.outlet(name).key === party.key)
  const spelled = new Set(names.map(foldWord))
  return {
    press,
    called: (phrase, isQuoted) =>
      isQuoted || isKindNoun(nameWords(phrase)[0] ?? '')
        ? (parties.called(phrase, isQuoted) ??
          (isKindNoun(nameWords(phrase)[0] ?? '') || spelled.has(foldWord(phrase)) ? press(phrase) : null))
        : parties.called(phrase, isQuoted),
    outlet: (name) => press(name) ?? unknownOutlet(name),
    namesOf: (party) => [...parties.namesOf(party), ...spellings(party)],
  }
}

function pressNamed(phrase: string, byKey: ReadonlyMap<string, KnowledgeEntry>): Party | null {
  const words = nameWords(phrase)
  const bare = bareName(words)
  const entry = byKey.get(words.join(' '))
  if (entry) return partyOf(entry)
  if (hidesWhich(phrase)) {
    return { key: `unresolved:${words.join(' ')}`, name: plainName(phrase), kind: 'unresolved' }
  }
  const named = byKey.get(bare.join(' '))
  if (named) return partyOf(named)
  const isPress = OUTLET_NOUNS.has(words[0] ?? '') && bare.length > 0 && bare.length < words.length
  return isPress ? unknownOutlet(phrase) : null
}

/** `صحف تركية`, `مواقع إخبارية` and `تقارير صحافية` hide which as `وكالات` does. */
function hidesWhich(phrase: string): boolean {
  const [noun = '', ...rest] = nameWords(phrase)
  if (OUTLET_NOUNS.has(noun) && isPlural(noun)) return true
  const isPress = OUTLET_NOUNS.has(noun) || REPORT_NOUNS.has(noun)
  return isPress && rest.length > 0 && rest.every((word) => QUALIFIERS.has(word)) && agrees(phrase)
}

/** `قناة الإخبارية` is one of that name: an adjective has the article where its noun has it. */
function agrees(phrase: string): boolean {
  const [noun, ...rest] = phrase
    .trim()
    .split(/\s+/u)
    .map((word) => word.startsWith('ال'))
  return rest.every((isDefinite) => isDefinite === noun)
}

const partyOf = ({ id, name, subtype }: KnowledgeEntry): Party => ({
  key: id,
  name,
  kind: subtype === 'agency' ? 'agency' : 'outlet',
})
