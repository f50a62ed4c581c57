import type { Archive, StoredStatement } from '../archive/archive.ts'
import { sliceOf } from '../text/span.ts'
import { unique } from './groups.ts'

export type CandidateArchive = Pick<Archive, 'alike' | 'statements'>

// Of what shares words with a statement, what has less than this part of the best score shares words by chance.
const LEAST_SCORE = 0.2
const MOST_ALIKE = 60
const MOST_OF_SPEAKER = 16
const MOST_DENIALS = 16
const RAREST_OF_SPEAKER = 30

const DAY = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + days * DAY).toISOString().slice(0, 10)

/**
 * Statements of other documents that may be versions of one, or deny it: those that share its rarest words, those of
 * the same speaker in the same days, however they are worded, and denials of the weeks after.
 */
export async function candidatesFor(archive: CandidateArchive, pivot: StoredStatement): Promise<StoredStatement[]> {
  const text = contentOf(pivot)
  const { published } = pivot.document
  const alike = await archive.alike({ text, limit: MOST_ALIKE })
  const top = Math.max(0, ...alike.map(({ score }) => score))
  const near = published ? { from: dayAfter(published, -3), to: dayAfter(published, 3) } : {}
  const ofSpeaker = pivot.speaker
    ? await archive.alike({
        text,
        speaker: pivot.speaker.id,
        rarest: RAREST_OF_SPEAKER,
        limit: MOST_OF_SPEAKER,
        ...near,
      })
    : []
  const later = published ? { from: published, to: dayAfter(published, 14) } : {}
  const denials = await archive.alike({ text, stance: ['deny'], limit: MOST_DENIALS, ...later })
  const found = [...alike.filter(({ score }) => score >= top * LEAST_SCORE), ...ofSpeaker, ...denials]
  const others = found.filter(({ document }) => document !== pivot.document.id)
  return [...(await archive.statements(unique(others.map(({ id }) => id))))]
}

export const contentOf = ({ document, statement }: StoredStatement): string =>
  statement.content.map((span) => sliceOf(document.record.document.text, span)).join(' … ')
