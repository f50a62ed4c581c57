/** What a server said of the state of a page, to be asked with whether that has changed. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What is remembered of a URL that was asked for. */
export interface Visit extends Validators {
  readonly url: string
  /** A listing is a feed or a sitemap: it is remembered once all that it lists was taken care of. */
  readonly kind: 'page' | 'listing'
  /** What the listing that named the URL said of it, as a hash: while it says the same, the page is not asked again. */
  readonly stamp: string | null
  /** Whether there was an article; false where the page was gone or held none. */
  readonly taken: boolean
}

/** Tells what is remembered of a URL. */
export type Recall = (url: string) => Promise<Visit | null>

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null }

/** What is to be remembered of a URL that was just fetched. */
export const visitOf = (url: string, { etag, lastModified }: Validators, kind: Visit['kind']): Visit => ({
  url,
  kind,
  stamp: null,
  taken: true,
  etag,
  lastModified,
})
