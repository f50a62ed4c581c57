import type { DecisionRow } from './archive.ts'
import { inChunks } from './chunks.ts'
import type { ArchiveDatabase } from './word-index.ts'

/** Keeps a decision. One of an id that is there already is left as it is. */
export async function storeDecision(db: ArchiveDatabase, { subjects, ...row }: DecisionRow): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const stored = await transaction
      .insertInto('decisions')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!stored) return
    const values = subjects.map((subject, position) => ({ decision: stored.key, position, subject }))
    await transaction.insertInto('decision_subjects').values(values).execute()
  })
}

/** The decisions on any of the subjects, in the order in which they were taken. */
export async function decisionsOn(db: ArchiveDatabase, subjects: readonly string[]): Promise<DecisionRow[]> {
  const found = await inChunks([...new Set(subjects)], (chunk) =>
    db.selectFrom('decision_subjects').select('decision').distinct().where('subject', 'in', chunk).execute(),
  )
  const keys = [...new Set(found.map(({ decision }) => decision))]
  const rows = await inChunks(keys, (chunk) =>
    db.selectFrom('decisions').selectAll().where('key', 'in', chunk).execute(),
  )
  return Promise.all(rows.sort((a, b) => a.key - b.key).map(({ key, ...row }) => withSubjects(db, key, row)))
}

async function withSubjects(
  db: ArchiveDatabase,
  decision: number,
  row: Omit<DecisionRow, 'subjects'>,
): Promise<DecisionRow> {
  const subjects = await db
    .selectFrom('decision_subjects')
    .select('subject')
    .where('decision', '=', decision)
    .orderBy('position')
    .execute()
  return { ...row, subjects: subjects.map(({ subject }) => subject) }
}
