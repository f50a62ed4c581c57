/** Which way an adjective such as الماضي or المقبل points. */
export type Shift = 'past' | 'next' | 'this' | 'recent' | 'before' | 'after' | 'same'

/** What the words say of a moment: a day, a month, a year, a part of a day, in any measure. */
export interface Moment {
  readonly kind: 'moment'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly hijri?: boolean
  readonly weekday?: number
  /** Days from the day of publication. */
  readonly away?: number
  readonly part?: string
  readonly hour?: number
  readonly minute?: number
  readonly season?: string
  /** `H1`, `Q3`. */
  readonly portion?: string
  /** The adjective of the smallest unit named. */
  readonly shift?: Shift
  readonly yearShift?: Shift
  readonly monthShift?: Shift
  /** Written in figures without a year: the calendar is open too. */
  readonly figures?: boolean
  /** Last day of a range that begins with `day`, or last year of one that begins with `year`. */
  readonly until?: number
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
  readonly fields: Omit<Moment, 'kind'>
}

export const fixed = (type: Fixed['type'], value: string): Fixed => ({ kind: 'fixed', type, value })
