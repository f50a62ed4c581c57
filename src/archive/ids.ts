import { createHash } from 'node:crypto'
import type { StatementRecord } from '../record/schema.ts'
import type { Article } from '../text/article.ts'

const DIGITS = 32

const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS)

/**
 * The id of a document: a hash of all that was taken in, so that it can be told before the article is read. The id that
 * came with an article counts only where no URL tells it from others.
 */
export function documentId({ url, id, outlet, title, published, text }: Article): string {
  return hashOf(url ?? null, url ? null : (id ?? null), outlet ?? null, title ?? null, published ?? null, text)
}

/** What the versions of one article share: its URL, or nothing but the document itself. */
export const addressOf = (article: Article): string =>
  article.url?.replace(/#.*$/su, '') || `document:${documentId(article)}`

/** The id of a statement: its document, and where cue and content stand in it. */
export function statementId(document: string, { cue, content }: Pick<StatementRecord, 'cue' | 'content'>): string {
  return hashOf(document, cue.start, cue.end, ...content.flatMap(({ start, end }) => [start, end]))
}

/** The id of an entity, from what tells it from all others. */
export const entityId = (identity: string): string => hashOf('entity', identity)
