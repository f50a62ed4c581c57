import { nameKey, nameWords } from '../archive/names.ts'
import { entriesOf } from '../knowledge/entries.ts'
import type { KnowledgeEntry } from '../knowledge/entry.ts'
import { readTables } from '../knowledge/tables.ts'
import { lexiconFile, readTable, values } from '../language/table.ts'
import type { Party } from './account.ts'

/** Knows the press by all its names. */
export interface Parties {
  /** The agency or outlet that a phrase names, or null when it names no press. */
  readonly press: (phrase: string) => Party | null
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

export function partiesFrom(folders: readonly string[] = []): Parties {
  const tables = readTables(folders)
  const entries = new Map(
    entriesOf(tables)
      .map(({ entry }) => entry)
      .filter(({ id }) => /^(?:agency|outlet):/u.test(id))
      .map((entry) => [entry.id, entry]),
  )
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
  return {
    press,
    outlet: (name) => press(name) ?? { key: `outlet:${nameKey(name) || name}`, name, kind: 'outlet' },
    namesOf: ({ key, name }) => {
      const entry = entries.get(key)
      return entry ? [entry.name, ...entry.variants, ...(addresses.get(key) ?? [])] : [name]
    },
  }
}

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

function pressNamed(phrase: string, byKey: ReadonlyMap<string, KnowledgeEntry>): Party | null {
  const words = nameWords(phrase)
  const bare = words.slice(words.findIndex((word) => !OUTLET_NOUNS.has(word)))
  for (const part of [words, bare]) {
    const entry = byKey.get(part.join(' '))
    if (entry) return partyOf(entry)
  }
  const isPress = OUTLET_NOUNS.has(words[0] ?? '') && bare.length > 0 && bare.length < words.length
  return isPress ? { key: `outlet:${bare.join(' ')}`, name: plainName(phrase), kind: 'outlet' } : null
}

const partyOf = ({ id, name, subtype }: KnowledgeEntry): Party => ({
  key: id,
  name,
  kind: subtype === 'agency' ? 'agency' : 'outlet',
})
