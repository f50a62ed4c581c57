import { openSqliteArchive } from '../../archive/sqlite.ts'
import type { Trace } from '../../tracing/schema.ts'
import { createTracer, type TraceQuery, type Tracer } from '../../tracing/tracer.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import type { TraceFormat } from '../formats.ts'
import { fill, type Language } from '../messages/messages.ts'
import { TRACE_MESSAGES } from '../messages/trace.ts'
import type { Screen } from '../terminal.ts'
import { graphmlOf } from '../traced/graphml.ts'
import { tracePage } from '../traced/page.ts'
import { traceTable } from '../traced/table.ts'
import { writerTo } from '../writer.ts'

/** `isnad trace` as its options say it. */
export interface TraceRequest {
  readonly archive: string
  /** The id of a statement or a document, or a text. */
  readonly target: { readonly id: string } | { readonly text: string }
  readonly knowledge: readonly string[]
  readonly format: TraceFormat
  readonly language: Language
  readonly screen: Screen
}

/** Traces and prints. Gives the exit status. */
export function runTrace(request: TraceRequest): Promise<number> {
  const { target, language } = request
  return tellingOfArchive(language, async () => {
    const archive = await openSqliteArchive(request.archive, { create: false })
    try {
      const read = 'text' in target ? await readerOf(request.knowledge) : neverRead
      const tracer = createTracer(archive, { read, now: () => new Date().toISOString(), knowledge: request.knowledge })
      const trace = await traced(tracer, target, language)
      if (!trace) return complain(request)
      await writerTo(process.stdout)(rendered(trace, request))
      return 0
    } finally {
      await archive.close()
    }
  })
}

/** The reader and its tables weigh much: they are loaded for a text only. */
async function readerOf(knowledge: readonly string[]) {
  const { createReader } = await import('../../reading/read.ts')
  return createReader({ knowledge })
}

const neverRead = (): never => {
  throw new Error('a stored statement needs no reader')
}

async function traced(tracer: Tracer, target: TraceRequest['target'], language: Language): Promise<Trace | null> {
  const queries: TraceQuery[] = 'text' in target ? [target] : [{ statement: target.id }, { document: target.id }]
  for (const query of queries) {
    const trace = await tracer.trace(query, language)
    if (trace) return trace
  }
  return null
}

function complain({ target, language }: TraceRequest): number {
  const messages = TRACE_MESSAGES[language]
  const line = 'text' in target ? messages.untraceable : fill(messages.unknown, { id: target.id })
  process.stderr.write(`isnad: ${line}\n`)
  return 1
}

function rendered(trace: Trace, { format, language, screen }: TraceRequest): string {
  if (format === 'json') return `${JSON.stringify(trace, null, 2)}\n`
  if (format === 'graphml') return graphmlOf(trace)
  return format === 'csv' ? traceTable(trace) : tracePage(trace, TRACE_MESSAGES[language], screen)
}
