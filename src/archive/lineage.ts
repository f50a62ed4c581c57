import type { ArticleRecord } from '../record/schema.ts'

/** Key of a document. Keys grow in the order of adding. */
export type DocumentKey = number

export interface KeyedId {
  readonly key: DocumentKey
  /** Content hash: the same in every archive. */
  readonly id: string
}

/** What of a document's text others are compared with. */
export interface Placement {
  readonly document: DocumentKey
  /** Hashes of all its shingles, sorted. */
  readonly shingles: Uint32Array
  /** The few of them by which it is found. */
  readonly fingerprints: Uint32Array
}

/** Two documents that share text. */
export interface SharedText {
  readonly document: DocumentKey
  readonly other: DocumentKey
  /** Share of the shorter one's shingles that the other has too. */
  readonly overlap: number
}

/** Documents that share text with each other, directly or over others, with all that they share. */
export interface Component {
  readonly documents: readonly KeyedId[]
  readonly shared: readonly SharedText[]
}

/** The story of a document, by the key of its document that was added first; null for one that stands alone. */
export interface StoryMember {
  readonly document: DocumentKey
  readonly story: DocumentKey | null
}

/**
 * What the archive keeps of who shares text with whom. `src/tracing` decides what it holds. Used inside a transaction:
 * another process may be placing at the same time.
 */
export interface LineageIndex {
  /** The first documents without a placement, in the order of their keys. */
  readonly unplaced: (limit: number) => Promise<readonly KeyedId[]>
  readonly record: (document: DocumentKey) => Promise<ArticleRecord>
  /** The documents that have each of these fingerprints. */
  readonly having: (fingerprints: readonly number[]) => Promise<ReadonlyMap<number, readonly DocumentKey[]>>
  readonly shingles: (documents: readonly DocumentKey[]) => Promise<ReadonlyMap<DocumentKey, Uint32Array>>
  /** Days of publication, of those that are known. */
  readonly days: (documents: readonly DocumentKey[]) => Promise<ReadonlyMap<DocumentKey, string>>
  readonly place: (placements: readonly Placement[], shared: readonly SharedText[]) => Promise<void>
  /** The components of the first documents whose stories are not made yet. */
  readonly ungrouped: (limit: number) => Promise<readonly Component[]>
  readonly setStories: (members: readonly StoryMember[]) => Promise<void>
}
