import { tokenize } from '../language/tokens.ts'
import { composeRecord } from '../record/compose.ts'
import type { ArticleRecord } from '../record/schema.ts'
import type { Article } from '../text/article.ts'

/** Reads one article into its record: who said what, when, according to whom. Pure and synchronous. */
export function readArticle(article: Article): ArticleRecord {
  tokenize(article.text)
  return composeRecord(article, null, {
    credits: [],
    sentences: [],
    entities: [],
    mentions: [],
    times: [],
    quantities: [],
    statements: [],
    events: [],
    issues: [],
  })
}
