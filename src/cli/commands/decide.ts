import { openSqliteArchive } from '../../archive/sqlite.ts'
import { subjectId } from '../../tracing/decisions/subjects.ts'
import type { Decision } from '../../tracing/schema.ts'
import { createTracer } from '../../tracing/tracer.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import { fill, type Language } from '../messages/messages.ts'
import { TRACE_MESSAGES } from '../messages/trace.ts'

/** `isnad decide` as its options say it. */
export interface DecideRequest {
  readonly archive: string
  readonly decision: Omit<Decision, 'id' | 'at'>
  readonly language: Language
}

/** Keeps a decision on what is in the archive. Gives the exit status. */
export function runDecide({ archive: path, decision, language }: DecideRequest): Promise<number> {
  const messages = TRACE_MESSAGES[language]
  return tellingOfArchive(language, async () => {
    const archive = await openSqliteArchive(path, { create: false })
    try {
      const subjects = await Promise.all(decision.subjects.map((id) => subjectId(archive, id)))
      const missing = decision.subjects.find((_, i) => subjects[i] === null)
      if (missing !== undefined) {
        process.stderr.write(`isnad: ${fill(messages.unknown, { id: missing })}\n`)
        return 1
      }
      const tracer = createTracer(archive, { read: neverRead, now: () => new Date().toISOString() })
      const { id, kind } = await tracer.decide({ ...decision, subjects: subjects.flatMap((subject) => subject ?? []) })
      process.stdout.write(`${fill(messages.decided, { kind: messages.decisions[kind], id })}\n`)
      return 0
    } finally {
      await archive.close()
    }
  })
}

const neverRead = (): never => {
  throw new Error('a decision needs no reader')
}
