import type { AlikeFilter, Archive, StoredStatement } from '../../archive/archive.ts'
import { sliceOf } from '../../text/span.ts'
import { wordingOf } from '../matching/content-words.ts'
import { dayAfter } from '../transmission/account.ts'

export type CandidateArchive = Pick<Archive, 'alike' | 'statements'>

// What has less of the rare words of a statement shares them by chance.
const LEAST_SCORE = 0.2
const MOST_SCORE = 0.5
// So many telling words two statements share at least, if they say the same.
const LEAST_SHARED = 2.5
// One speaker may say it otherwise, and who denies it says less.
const PART_OF_SCORE = 0.5
const MOST = 60
const FEWEST_TELLING = 3

/**
 * Statements of other documents that may be versions of one, or deny it: those that share its rarest words, those of
 * the same speaker in the same days, however they are worded, and denials of the weeks after.
 */
export async function candidatesFor(archive: CandidateArchive, pivot: StoredStatement): Promise<StoredStatement[]> {
  const words = wordingOf(pivot).telling.size
  if (words < FEWEST_TELLING) return []
  const least = Math.min(MOST_SCORE, Math.max(LEAST_SCORE, LEAST_SHARED / words))
  const found = await archive.alike({ text: contentOf(pivot), least, or: kindred(pivot), limit: MOST })
  const others = found.filter(({ document, score }) => document !== pivot.document.id && score >= least * PART_OF_SCORE)
  return [...(await archive.statements(others.map(({ id }) => id)))]
}

/** What the same speaker says in the same days, and denials of the weeks after. */
function kindred({ document: { published }, speaker }: StoredStatement): readonly AlikeFilter[] {
  const near = published ? { from: dayAfter(published, -3), to: dayAfter(published, 3) } : {}
  const later = published ? { from: published, to: dayAfter(published, 14) } : {}
  return [{ stance: ['deny'], ...later }, ...(speaker ? [{ speaker: speaker.id, ...near }] : [])]
}

export const contentOf = ({ document, statement }: StoredStatement): string =>
  statement.content.map((span) => sliceOf(document.record.document.text, span)).join(' … ')
