import type { KnowledgeEntry } from '../knowledge/entry.ts'
import type { EntityRecord } from '../record/schema.ts'
import { nameKey, nameWords } from './names.ts'

// Fewer words than this are borne by many men; then country or office has to agree too.
const TELLING_NAME = 3
const FULL_NAME = 2

/**
 * What tells an entity from all others. Entities of two articles with one identity are one; when in doubt they are
 * two, for a wrong merger puts words into somebody's mouth.
 */
export function identityOf(entity: EntityRecord, entry: KnowledgeEntry | null, document: string): string {
  const wikidata = entity.wikidata ?? entry?.wikidata
  if (wikidata) return `wikidata:${wikidata}`
  if (entry) return named(entry.kind, entry.name, entry.country)
  return sharedIdentity(entity) ?? `document:${document}:${entity.id}`
}

function sharedIdentity(entity: EntityRecord): string | null {
  if (entity.anonymous) return null
  if (entity.kind === 'person') return personIdentity(entity)
  const isNamed = entity.kind === 'organization' || entity.kind === 'place' || entity.kind === 'country'
  return isNamed && entity.country ? named(entity.kind, entity.name, entity.country) : null
}

function personIdentity({ kind, name, country, role }: EntityRecord): string | null {
  const { length } = nameWords(name)
  if (length < FULL_NAME || isDescription(name, role)) return null
  if (length >= TELLING_NAME || country) return named(kind, name, country)
  return role ? `${named(kind, name, null)}:${nameKey(role)}` : null
}

// A person who is only described carries the description as a name.
const isDescription = (name: string, role: string | null): boolean =>
  role !== null && nameKey(name).startsWith(nameKey(role))

const named = (kind: string, name: string, country: string | null): string =>
  `${kind}:${country ?? ''}:${nameKey(name)}`
