import { hash } from 'node:crypto'
import type { Article } from '../text/article.ts'
import type { Span } from '../text/span.ts'
import { type ArticleRecord, SCHEMA } from './schema.ts'

/** The layers that a record is composed of, as the reader found them. */
export type Layers = Omit<ArticleRecord, 'schema' | 'document'> & {
  readonly credits: ArticleRecord['document']['credits']
}

/** Makes the record of an article from what was read in it. */
export function composeRecord(article: Article, title: Span | null, layers: Layers): ArticleRecord {
  const sha256 = hash('sha256', article.text)
  return {
    schema: SCHEMA,
    document: {
      id: article.id ?? sha256.slice(0, 16),
      url: article.url ?? null,
      outlet: article.outlet ?? null,
      title: article.title ?? (title ? article.text.slice(title.start, title.end) : null),
      published: article.published?.slice(0, 10) ?? null,
      credits: layers.credits,
      text: article.text,
      sha256,
      offsets: 'utf16',
    },
    sentences: layers.sentences,
    entities: layers.entities,
    mentions: layers.mentions,
    times: layers.times,
    quantities: layers.quantities,
    statements: layers.statements,
    events: layers.events,
    issues: layers.issues,
  }
}
