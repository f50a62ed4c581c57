/** Who stands between an article and the one who vouches for what it says. */
export interface Party {
  /** The same for every way to write the name. */
  readonly key: string
  readonly name: string
  /**
   * `intermediary` is a person or a body that is no press, `channel` one on which people speak without a reporter,
   * `unresolved` is `وكالات`, which hides who.
   */
  readonly kind: 'agency' | 'outlet' | 'intermediary' | 'channel' | 'unresolved'
}

/** Who vouches that it is true. */
export interface Voucher {
  /** `press` is an outlet or an agency that tells it on its own; `unknown` is nobody whom the text names. */
  readonly kind: 'named' | 'unnamed' | 'press' | 'unknown'
  /** The same for every way to call a speaker: those with one key are one person or body. */
  readonly key: string
  readonly name: string
  /** Unnamed sources that the text declares. */
  readonly declared: number | null
  /** Day on which it was said, where the text gives it. */
  readonly day: string | null
}

/** What one document says of where it has the matter from. */
export interface Account {
  readonly document: string
  /** Versions of one article share it: they give one account. */
  readonly article: string
  readonly outlet: Party | null
  readonly published: string | null
  /** From the article towards the voucher, outermost first, without the article's own outlet. */
  readonly line: readonly Party[]
  readonly voucher: Voucher
  /** The article claims to have heard it itself. */
  readonly exclusive: boolean
  /** The document whose words it has without visible credit. */
  readonly copyOf: string | null
  /** The agency that the copied document credits: both have the words from it. */
  readonly common: Party | null
  /** Those with one number say the same words. */
  readonly wording: number
  /** The source that it names has been searched and does not have it, or denies it. */
  readonly doubtful: boolean
}

/** Whether it is one that passes on what others say. */
export const isPress = ({ kind }: Party): boolean => kind === 'agency' || kind === 'outlet' || kind === 'unresolved'

const DAY = 86_400_000

/** Days between two dates; null when one is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null
  const days = (Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / DAY
  return Number.isNaN(days) ? null : days
}

/** The day that is so many days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  const time = Date.parse(day.slice(0, 10))
  return Number.isNaN(time) ? day : new Date(time + days * DAY).toISOString().slice(0, 10)
}

/** Orders by the day of publication; what has none comes last. */
export const byPublished = (
  a: { readonly published: string | null },
  b: { readonly published: string | null },
): number => ((a.published ?? '9') < (b.published ?? '9') ? -1 : (a.published ?? '9') > (b.published ?? '9') ? 1 : 0)
