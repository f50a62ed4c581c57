import { sql } from 'kysely'
import type { ArchiveDatabase } from './word-index.ts'

/** A name for the state that the archive is in: another one after every change, whoever made it. */
export async function revisionOf(db: ArchiveDatabase): Promise<string> {
  const { rows } = await sql<{ others: number; own: number }>`
    select data_version as others, total_changes() as own from pragma_data_version`.execute(db)
  const { others, own } = rows[0]!
  return `${others}.${own}`
}
