import type { StoredDocument, StoredStatement } from '../archive/archive.ts'
import type { ArticleRecord, StatementRecord } from '../record/schema.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { Links } from './links.ts'
import type { DocumentReference, Said } from './schemas.ts'

export const quoteOf = (text: string, { start, end }: Span) => ({ start, end, text: sliceOf(text, { start, end }) })

/** A statement by its words: nothing is in it that the text does not say. */
export function saidIn({ document: { text }, entities }: ArticleRecord, statement: StatementRecord): Said {
  const { stance, mode, chain, time, cue, source, content, anonymity, certainty } = statement
  return {
    speaker: entities.find(({ id }) => id === statement.speaker)?.name ?? null,
    stance,
    mode,
    chain: chain.map(({ role, name }) => ({ role, name })),
    time,
    cue: quoteOf(text, cue),
    source: source && quoteOf(text, source),
    content: content.map((span) => quoteOf(text, span)),
    declaredSources: anonymity?.declared ?? null,
    certainty,
  }
}

export const storedIn = ({ id, statement, document }: StoredStatement, links: Links) => ({
  id,
  permalink: links.statement(id),
  ...saidIn(document.record, statement),
})

export const referenceTo = (document: StoredDocument, links: Links): DocumentReference => ({
  id: document.id,
  permalink: links.document(document.id),
  outlet: document.outlet,
  title: document.title,
  published: document.published,
  url: document.url,
  retrievedAt: document.retrievedAt,
  sha256: document.record.document.sha256,
})
