import type { FoundStatement } from '../../archive/archive.ts'

/** The columns of tables of statements. Names and order stay: people's scripts go by them; new ones come at the end. */
export const COLUMNS = [
  'id',
  'published',
  'outlet',
  'title',
  'speaker',
  'stance',
  'mode',
  'time',
  'chain',
  'content',
  'url',
  'document',
  'speaker_id',
  'agencies',
  'place',
  'evidence',
  'declared_sources',
  'certainty',
  'rule',
  'cue_start',
  'cue_end',
  'content_start',
  'content_end',
  'record_id',
  'statement_in_record',
  'inside',
  'retrieved_at',
  'bytes_sha256',
] as const

export type Column = (typeof COLUMNS)[number]
export type Row = Readonly<Record<Column, string | number | null>>

/** A statement that was found as one row. Offsets count UTF-16 units of the document's text. */
export function rowOf({ id, document, statement, speaker, content }: FoundStatement): Row {
  const { chain, cue } = statement
  return {
    id,
    published: document.published,
    outlet: document.outlet,
    title: document.title,
    speaker: speaker?.name ?? null,
    stance: statement.stance,
    mode: statement.mode,
    time: statement.time,
    chain: chain.map(({ name }) => name).join(' ← '),
    content,
    url: document.url,
    document: document.id,
    speaker_id: speaker?.id ?? null,
    agencies: chain.flatMap(({ role, name }) => (role === 'agency' || role === 'via' ? name : [])).join(' | ') || null,
    place: statement.place,
    evidence: statement.evidence,
    declared_sources: statement.anonymity?.declared ?? null,
    certainty: statement.certainty,
    rule: statement.rule,
    cue_start: cue.start,
    cue_end: cue.end,
    content_start: statement.content[0]?.start ?? null,
    content_end: statement.content.at(-1)?.end ?? null,
    record_id: document.recordId,
    statement_in_record: statement.id,
    inside: statement.inside,
    retrieved_at: document.retrievedAt,
    bytes_sha256: document.bytesSha256,
  }
}
