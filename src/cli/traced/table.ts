import { stringify } from 'csv-stringify/sync'
import type { Trace } from '../../tracing/schema.ts'

// Excel takes a file for UTF-8 only when it begins so.
const MARK = '\uFEFF'

/** The versions of a trace, one a row, each with the figures of the whole. */
export function traceTable(trace: Trace): string {
  const { origins, commonLink, scope } = trace
  const whole = {
    n_versions: trace.versions.length,
    n_outlets: new Set(trace.versions.flatMap(({ outlet }) => outlet ?? [])).size,
    content_origins_min: origins.content.min,
    content_origins_max: origins.content.max,
    attestation_lines_min: origins.attestation.min,
    attestation_lines_max: origins.attestation.max,
    common_link: commonLink?.name ?? null,
    scope_documents: scope.documents,
    scope_from: scope.from,
    scope_to: scope.to,
  }
  const rows = trace.versions.map((version) => ({
    statement: version.statement,
    document: version.document,
    published: version.published,
    outlet: version.outlet,
    title: version.title,
    speaker: version.speaker,
    mode: version.mode,
    stance: version.stance,
    content: version.content.map(({ text }) => text).join(' … '),
    line: trace.lines.find(({ documents }) => documents.includes(version.document))?.chain.join(' ← ') ?? null,
    wording: version.wording,
    drift: [...new Set(version.drift.map(({ kind }) => kind))].join(' '),
    match: version.match,
    url: version.url,
    retrieved_at: version.retrievedAt,
    ...whole,
  }))
  return MARK + stringify(rows, { header: true, columns: COLUMNS, escape_formulas: true })
}

const COLUMNS = [
  'statement',
  'document',
  'published',
  'outlet',
  'title',
  'speaker',
  'mode',
  'stance',
  'content',
  'line',
  'wording',
  'drift',
  'match',
  'url',
  'retrieved_at',
  'n_versions',
  'n_outlets',
  'content_origins_min',
  'content_origins_max',
  'attestation_lines_min',
  'attestation_lines_max',
  'common_link',
  'scope_documents',
  'scope_from',
  'scope_to',
]
