import type { AliasedExpression, Expression, Kysely, SqlBool } from 'kysely'
import type { AskedWords, WordClause } from './search/query.ts'
import type { IndexedWords } from './search/words.ts'
import type { ArchiveTables } from './tables.ts'

/** A key with its weight: the rarer, the more. */
export interface WeighedKey {
  readonly key: string
  readonly weight: number
  /** How many statements have it. */
  readonly statements: number
}

export type ArchiveDatabase = Kysely<ArchiveTables>

/** Full-text search, the one thing that each database does its own way. */
export interface WordIndex {
  readonly addStatements: (
    db: ArchiveDatabase,
    rows: readonly (IndexedWords & { readonly key: number })[],
  ) => Promise<void>
  readonly addNames: (
    db: ArchiveDatabase,
    rows: readonly { readonly key: number; readonly words: string }[],
  ) => Promise<void>
  /** Decides under which keys the words of a query are looked for. */
  readonly resolve: (db: ArchiveDatabase, clauses: readonly WordClause[]) => Promise<AskedWords>
  /** The statements that match, with their rank, the most relevant lowest. */
  readonly matches: (asked: AskedWords) => AliasedExpression<{ key: number; rank: number }, 'found'>
  /** Those of some keys that stand in the contents of fewest statements, but in some. */
  readonly rarest: (db: ArchiveDatabase, keys: readonly string[], count: number) => Promise<readonly WeighedKey[]>
  /** The statements whose content has any of the keys, with the weight of those that it has. */
  readonly weighed: (keys: readonly WeighedKey[]) => AliasedExpression<{ key: number; weight: number }, 'found'>
  /** Whether the key of a name is that of one which has all these words. */
  readonly isNamed: (words: readonly string[]) => Expression<SqlBool>
}
