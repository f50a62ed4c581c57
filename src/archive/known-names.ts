import { entriesOf } from '../knowledge/entries.ts'
import type { KnowledgeEntry } from '../knowledge/entry.ts'
import { readTables } from '../knowledge/tables.ts'
import type { EntityRecord } from '../record/schema.ts'
import { nameKey, nameWords } from './names.ts'

/** Finds what the tables know of an entity of a record. */
export type EntryOf = (entity: EntityRecord) => KnowledgeEntry | null

let own: EntryOf | undefined

/** The names of the tables, read when they are first asked for: only adding needs them. */
export function knownNames(folders: readonly string[] = []): EntryOf {
  if (folders.length > 0) return namesOf(folders)
  own ??= namesOf([])
  return own
}

function namesOf(folders: readonly string[]): EntryOf {
  const entries = entriesOf(readTables(folders)).map(({ entry }) => entry)
  const byWikidata = new Map(entries.flatMap((entry) => (entry.wikidata ? [[entry.wikidata, entry] as const] : [])))
  const byName = uniqueByName(entries)
  return (entity) => {
    if (entity.anonymous) return null
    if (entity.wikidata) return byWikidata.get(entity.wikidata) ?? null
    const entry = byName.get(keyOf(entity.kind, entity.name))
    return entry && (entity.country === null || entity.country === entry.country) ? entry : null
  }
}

/** Names that two entries of a kind share tell neither, and a single word is too little to tell a person. */
function uniqueByName(entries: readonly KnowledgeEntry[]): ReadonlyMap<string, KnowledgeEntry> {
  const byName = new Map<string, KnowledgeEntry | null>()
  for (const entry of entries) {
    const keys = new Set(
      [entry.name, ...entry.variants].filter((name) => isTelling(entry, name)).map((name) => keyOf(entry.kind, name)),
    )
    for (const key of keys) byName.set(key, byName.has(key) ? null : entry)
  }
  return new Map([...byName].filter((pair): pair is [string, KnowledgeEntry] => pair[1] !== null))
}

const isTelling = ({ kind }: KnowledgeEntry, name: string): boolean => kind !== 'person' || nameWords(name).length > 1

const keyOf = (kind: string, name: string): string => `${kind}:${nameKey(name)}`
