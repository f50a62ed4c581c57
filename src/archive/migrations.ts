import type { Migration } from 'kysely'
import * as articles from './migrations/0001-articles.ts'
import * as statements from './migrations/0002-statements.ts'
import * as search from './migrations/0003-search.ts'
import * as lineage from './migrations/0004-lineage.ts'
import * as decisions from './migrations/0005-decisions.ts'
import * as visits from './migrations/0006-visits.ts'

/** Every step that the schema of a SQLite archive went through, by name. Steps are only ever added. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-articles': articles,
  '0002-statements': statements,
  '0003-search': search,
  '0004-lineage': lineage,
  '0005-decisions': decisions,
  '0006-visits': visits,
}
