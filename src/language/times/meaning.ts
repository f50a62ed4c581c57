/** Which way an adjective such as الماضي or المقبل points. */
export type Shift = 'past' | 'next' | 'this' | 'recent' | 'before' | 'after' | 'same'

/** What the words say of a moment: a day, a month, a year, a part of a day, in any measure. */
export interface Moment {
  readonly kind: 'moment'
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly hijri?: boolean | undefined
  readonly weekday?: number | undefined
  /** Days from the day of publication. */
  readonly away?: number | undefined
  readonly part?: string | undefined
  readonly hour?: number | undefined
  readonly minute?: number | undefined
  readonly season?: string | undefined
  /** `H1`, `Q3`. */
  readonly portion?: string | undefined
  /** The adjective of the smallest unit named. */
  readonly shift?: Shift | undefined
  readonly yearShift?: Shift | undefined
  readonly monthShift?: Shift | undefined
  /** Written in figures without a year: the calendar is open too. */
  readonly figures?: boolean | undefined
  /** Last day of a range that begins with `day`, or last year of one that begins with `year`. */
  readonly until?: number | undefined
}

/** A calendar unit seen from the day of publication: الأسبوع الماضي. */
export interface Period {
  readonly kind: 'period'
  readonly unit: string
  readonly shift: Shift
  /** 2 in `قبل الماضي`. */
  readonly steps: number
}

/** A stretch before or after now: قبل يومين. */
export interface Ago {
  readonly kind: 'ago'
  readonly unit: string
  /** Null when not counted. */
  readonly amount: number | null
  readonly sign: -1 | 1
}

/** An expression that means the same whenever it is said. */
export interface Fixed {
  readonly kind: 'fixed'
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
}

export type Meaning = Moment | Period | Ago | Fixed

/** An expression found in a line, not yet resolved. */
export interface Found {
  /** Index of its first token and of the one behind its last. */
  readonly first: number
  readonly next: number
  readonly meaning: Meaning
  readonly rule: string
}

/** A part of a moment. */
export interface Piece {
  readonly next: number
  readonly fields: Moment
}

export const fixed = (type: Fixed['type'], value: string): Fixed => ({ kind: 'fixed', type, value })

type Said = Omit<Moment, 'kind'>

/**
 * A moment with what another says of it besides; where both speak, the other is right. Every field is in its place:
 * moments are merged and asked much, and objects of one shape are fast.
 */
export const momentWith = (moment: Moment, more: Said): Moment => ({
  kind: 'moment',
  year: more.year ?? moment.year,
  month: more.month ?? moment.month,
  day: more.day ?? moment.day,
  hijri: more.hijri ?? moment.hijri,
  weekday: more.weekday ?? moment.weekday,
  away: more.away ?? moment.away,
  part: more.part ?? moment.part,
  hour: more.hour ?? moment.hour,
  minute: more.minute ?? moment.minute,
  season: more.season ?? moment.season,
  portion: more.portion ?? moment.portion,
  shift: more.shift ?? moment.shift,
  yearShift: more.yearShift ?? moment.yearShift,
  monthShift: more.monthShift ?? moment.monthShift,
  figures: more.figures ?? moment.figures,
  until: more.until ?? moment.until,
})

const UNSAID: Moment = { kind: 'moment' }

/** A moment of which just this is said. */
export const momentOf = (said: Said): Moment => momentWith(UNSAID, said)

/** A part of a moment that ends before a token. */
export const piece = (next: number, said: Said): Piece => ({ next, fields: momentOf(said) })
