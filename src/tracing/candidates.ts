import type { Archive, StoredStatement } from '../archive/archive.ts'
import { sliceOf } from '../text/span.ts'
import { dayAfter } from './account.ts'

export type CandidateArchive = Pick<Archive, 'alike' | 'statements'>

// What has less of the rare words of a statement shares them by chance.
const LEAST_SCORE = 0.2
const MOST = 80

/**
 * Statements of other documents that may be versions of one, or deny it: those that share its rarest words, those of
 * the same speaker in the same days, however they are worded, and denials of the weeks after.
 */
export async function candidatesFor(archive: CandidateArchive, pivot: StoredStatement): Promise<StoredStatement[]> {
  const { published } = pivot.document
  const near = published ? { from: dayAfter(published, -3), to: dayAfter(published, 3) } : {}
  const later = published ? { from: published, to: dayAfter(published, 14) } : {}
  const or = [
    { stance: ['deny' as const], ...later },
    ...(pivot.speaker ? [{ speaker: pivot.speaker.id, ...near }] : []),
  ]
  const found = await archive.alike({ text: contentOf(pivot), least: LEAST_SCORE, or, limit: MOST })
  const others = found.filter(({ document }) => document !== pivot.document.id)
  return [...(await archive.statements(others.map(({ id }) => id)))]
}

export const contentOf = ({ document, statement }: StoredStatement): string =>
  statement.content.map((span) => sliceOf(document.record.document.text, span)).join(' … ')
