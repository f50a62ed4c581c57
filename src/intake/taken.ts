import type { Article } from '../text/article.ts'
import type { Problem } from './problem.ts'
import type { Received } from './received.ts'
import type { Visit } from './visits.ts'

/** What comes out of an input: an article, a part that could not be read, or a URL with nothing new. */
export type Taken = TakenArticle | TakenProblem | Seen

export interface TakenArticle {
  readonly article: Article
  /** The bytes that it came as; what stood around them, such as other lines of a file, is none of them. */
  readonly received: Received
  /** What is to be remembered of its URL once it is stored. */
  readonly visit?: Visit | undefined
}

export interface TakenProblem {
  readonly problem: Problem
  /** What is to be remembered of its URL where asking again would not help. */
  readonly visit?: Visit | undefined
}

/** A page that is as it was, or a listing of which everything was given out before this. */
export interface Seen {
  readonly seen: Visit
}

/** What is known of an article from elsewhere, in case that it does not say so itself. */
export interface Details {
  readonly outlet?: string | null | undefined
  readonly published?: string | null | undefined
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
}

/** An article with the details that it does not give itself. */
export function completed(article: Article, { title, outlet, published, url }: Details): Article {
  return {
    ...article,
    title: article.title ?? title ?? null,
    outlet: article.outlet ?? outlet ?? null,
    published: article.published ?? published ?? null,
    url: article.url ?? url ?? null,
  }
}
