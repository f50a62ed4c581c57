import type { Trace } from '../../../src/tracing/schema.ts'
import type { Row } from '../parts/table-file.ts'

/** The versions of a trace, a row each. */
export const traceRows = ({ versions, scope }: Trace): Row[] =>
  versions.map(
    ({ statement, document, outlet, title, url, published, retrievedAt, speaker, content, drift, ...one }) => ({
      statement,
      document,
      outlet,
      title,
      url,
      published,
      retrieved_at: retrievedAt,
      speaker,
      stance: one.stance,
      mode: one.mode,
      wording: one.wording,
      match: one.match,
      text: content.map(({ text }) => text).join(' … '),
      char_start: content[0]?.start ?? null,
      char_end: content.at(-1)?.end ?? null,
      drift: drift.map(({ kind }) => kind).join(' '),
      scope_documents: scope.documents,
      scope_from: scope.from,
      scope_to: scope.to,
    }),
  )
