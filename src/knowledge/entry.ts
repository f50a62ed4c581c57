/** What kind of thing a name names: the kinds of an entity of the record that a table can know. */
export type EntryKind = 'person' | 'organization' | 'country' | 'place' | 'group'

/** One thing that the tables know by name. */
export interface KnowledgeEntry {
  /** Stable: the table and the key of the row, such as `country:RUS`. */
  readonly id: string
  readonly kind: EntryKind
  readonly name: string
  readonly variants: readonly string[]
  /** ISO 3166-1 alpha-3 code of the country it belongs to (of a country: its own), or null. */
  readonly country: string | null
  readonly wikidata: string | null
  /** The finer kind that its table gives, such as `agency`, `newspaper`, `city`; null for persons and countries. */
  readonly subtype: string | null
}
