import type { Visit } from '../intake/visits.ts'
import type { ArchiveDatabase } from './word-index.ts'

export async function visitTo(db: ArchiveDatabase, url: string): Promise<Visit | null> {
  const row = await db.selectFrom('visits').selectAll().where('url', '=', url).executeTakeFirst()
  if (!row) return null
  const { last_modified: lastModified, taken, ...rest } = row
  return { ...rest, taken: taken === 1, lastModified }
}

/** Keeps what is to be remembered of a URL, in the place of what was. */
export async function rememberVisit(db: ArchiveDatabase, { lastModified, taken, ...rest }: Visit): Promise<void> {
  const row = { ...rest, taken: taken ? 1 : 0, last_modified: lastModified }
  await db
    .insertInto('visits')
    .values(row)
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute()
}
