import type { DocumentDetail } from '../api.ts'
import type { Row } from '../parts/table-file.ts'

/** The statements of an article, a row each. */
export function articleRows({ document, record, statements }: DocumentDetail): Row[] {
  const stored = new Map(statements.map((one) => [one.recordId, one]))
  const { text, sha256 } = record.document
  return record.statements.map(({ id, content, chain, stance, mode, certainty, rule, time }) => ({
    statement: stored.get(id)?.id ?? id,
    document: document.id,
    outlet: document.outlet,
    title: document.title,
    url: document.url,
    published: document.published,
    retrieved_at: document.retrievedAt,
    sha256,
    speaker: chain.find(({ role }) => role === 'speaker')?.name ?? null,
    chain: chain.map(({ name }) => name).join(' < '),
    stance,
    mode,
    time,
    certainty,
    rule,
    text: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    char_start: content[0]?.start ?? null,
    char_end: content.at(-1)?.end ?? null,
  }))
}
