/** One article as it was taken in. `text` is kept as it is: every span of its record counts UTF-16 units of it. */
export interface Article {
  readonly text: string
  /** The headline, when it is known apart from the text. */
  readonly title?: string | null | undefined
  /** Day of publication, `YYYY-MM-DD` (a time after it is kept but not used). */
  readonly published?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly url?: string | null | undefined
  readonly id?: string | null | undefined
}
