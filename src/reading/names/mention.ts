import type { EntryKind, KnowledgeEntry } from '../../knowledge/entry.ts'
import type { Span } from '../../text/span.ts'

/** A name in a text. Its span begins behind the proclitics of its first word. */
export interface NameMention extends Span {
  /** Index of its first and its last token, inclusive. */
  readonly first: number
  readonly last: number
  readonly kind: EntryKind
  /** What the tables know it as, or null. */
  readonly entry: KnowledgeEntry | null
  /** What else of its kind the tables know by this name. */
  readonly namesakes: readonly KnowledgeEntry[]
  /** What found it: the tables, a word that announces a name, or the trained model. */
  readonly basis: 'table' | 'frame' | 'model'
  readonly form: 'name' | 'nationality' | 'metonym'
}
