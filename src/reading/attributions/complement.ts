import type { Span } from '../../text/span.ts'
import type { CueVerb } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import type { SourcePhrase } from '../sources/phrase.ts'
import type { Joint } from './attribution.ts'

/** Where the content of a verb begins, and what was met on the way to it. */
export interface Complement {
  readonly joint: Joint
  readonly contentFirst: number
  readonly medium: Span | null
  /** Sources named in a parenthesis on the way: `قال X، بحسب ما نقلت عنه Y، إن …`. */
  readonly via: readonly SourcePhrase[]
  /** The source behind `نقلا عن` or `على لسان`, from whom the subject has it. */
  readonly behind: SourcePhrase | null
  /** Words that are no adjunct were passed on the way. */
  readonly strayed: boolean
}

/** A nominal content that begins at a token, with nothing on the way to it. */
export const nominalComplement = (contentFirst: number): Complement => ({
  joint: 'nominal',
  contentFirst,
  medium: null,
  via: [],
  behind: null,
  strayed: false,
})

/** The search for a complement, as far as it has come. */
export interface Search {
  readonly desk: Desk
  readonly cue: CueVerb
  readonly from: number
  readonly to: number
  at: number
  medium: Span | null
  readonly via: SourcePhrase[]
  behind: SourcePhrase | null
  /** Something other than an adjunct was passed: from here on only a complementizer, a colon or a quotation counts. */
  strayed: boolean
}
