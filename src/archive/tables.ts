import type { Generated, Selectable } from 'kysely'
import type { EntityRecord, Mode, Stance } from '../record/schema.ts'

/** What the versions of one article share. */
export interface ArticlesTable {
  key: Generated<number>
  /** Its URL, or the id of its only document. */
  address: string
}

export interface OutletsTable {
  key: Generated<number>
  name: string
  words: string
}

export interface DocumentsTable {
  key: number
  id: string
  record_id: string
  article: number
  /** 1 for the version that was retrieved last, else 0. */
  latest: number
  url: string | null
  outlet: number | null
  title: string | null
  published: string | null
  retrieved_at: string
  bytes_sha256: string | null
  record: Uint8Array
}

export interface StatementsTable {
  key: number
  id: string
  document: number
  /** The id that it has in its record. */
  record_id: string
  speaker: number | null
  mode: Mode
  stance: Stance
  said_from: string | null
  said_to: string | null
  // Kept here too, for searches sort and filter by them without looking at documents.
  outlet: number | null
  published: string | null
  latest: number
}

/** The links of a chain between the outlet and the speaker. */
export interface LinksTable {
  statement: number
  position: number
  role: 'agency' | 'via'
  name: string
  words: string
  entity: number | null
}

export interface MentionsTable {
  statement: number
  entity: number
}

export interface EntitiesTable {
  key: Generated<number>
  id: string
  kind: EntityRecord['kind']
  name: string
  country: string | null
  wikidata: string | null
  anonymous: number
}

export interface EntityNamesTable {
  key: Generated<number>
  entity: number
  name: string
  words: string
}

export interface DecisionsTable {
  key: Generated<number>
  id: string
  kind: 'merge' | 'split' | 'relabel'
  label: 'credited' | 'uncredited' | 'common-source' | null
  by: string
  at: string
  note: string | null
}

export interface DecisionSubjectsTable {
  decision: number
  position: number
  subject: string
}

/** A document whose place among the others is known. */
export interface PlacementsTable {
  document: number
  /** Key of the document of its story that was added first; null when it shares no text. */
  story: number | null
  /** 0 while documents that it shares text with were added since stories were last made. */
  grouped: number
  /** Hashes of its shingles, sorted, four bytes each. */
  shingles: Uint8Array
}

export interface FingerprintsTable {
  level: number
  hash: number
  document: number
}

export interface SharedTextsTable {
  document: number
  other: number
  /** Share of the shorter one's shingles that the other has too. */
  overlap: number
}

export interface VisitsTable {
  url: string
  kind: 'page' | 'listing'
  stamp: string | null
  /** 1 where there was an article, else 0. */
  taken: number
  etag: string | null
  last_modified: string | null
}

export interface ArchiveTables {
  placements: PlacementsTable
  fingerprints: FingerprintsTable
  shared_texts: SharedTextsTable
  articles: ArticlesTable
  outlets: OutletsTable
  documents: DocumentsTable
  statements: StatementsTable
  statement_links: LinksTable
  statement_mentions: MentionsTable
  entities: EntitiesTable
  entity_names: EntityNamesTable
  decisions: DecisionsTable
  decision_subjects: DecisionSubjectsTable
  visits: VisitsTable
}

export type EntityRow = Selectable<EntitiesTable>
