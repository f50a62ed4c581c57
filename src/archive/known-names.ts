import { entriesOf } from '../knowledge/entries.ts'
import type { KnowledgeEntry } from '../knowledge/entry.ts'
import { readTables } from '../knowledge/tables.ts'
import type { EntityRecord } from '../record/schema.ts'
import { nameKey } from './names.ts'

/** Finds what the tables know of an entity of a record. */
export type EntryOf = (entity: EntityRecord) => KnowledgeEntry | null

/** Reads the names of the tables; they are needed only while articles are added. */
export function knownNames(folders: readonly string[] = []): EntryOf {
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

/** A name that two entries of a kind share tells neither. */
function uniqueByName(entries: readonly KnowledgeEntry[]): ReadonlyMap<string, KnowledgeEntry> {
  const byName = new Map<string, KnowledgeEntry>()
  const shared = new Set<string>()
  for (const entry of entries) {
    const key = keyOf(entry.kind, entry.name)
    if (byName.has(key)) shared.add(key)
    byName.set(key, entry)
  }
  for (const key of shared) byName.delete(key)
  return byName
}

const keyOf = (kind: string, name: string): string => `${kind}:${nameKey(name)}`
