import type { Mode, Stance } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'
import type { Agreement } from '../cues/cue-forms.ts'
import type { Page } from '../page.ts'
import type { SourcePhrase, SpeakerWordOf } from '../sources/phrase.ts'

/** What the frames are read from. */
export interface Desk {
  readonly page: Page
  readonly speakerWord: SpeakerWordOf
}

/** How the content is joined to its cue. */
export type Joint = 'that' | 'colon' | 'quotation' | 'nominal' | 'clause'

/** An attribution as its frame shows it, before the end of its content is known. */
export interface Draft {
  /** Tokens of the cue, both included. */
  readonly cueFirst: number
  readonly cueLast: number
  /** First token of the whole clause: its conjunction, its source or its cue, whichever comes first. */
  readonly clauseFirst: number
  readonly source: SourcePhrase | null
  /** Number, gender of the dropped subject, where the verb tells. */
  readonly agreement: Agreement | null
  /** A passive verb: the text itself names nobody (`وكان أعلن عن …`). */
  readonly agentless: boolean
  readonly via: readonly SourcePhrase[]
  readonly medium: Span | null
  readonly stance: Stance
  readonly joint: Joint
  /** First token of the content. */
  readonly contentFirst: number
  /** Last token of the content, where the frame itself says it (a tail: what stands before it). */
  readonly contentLast: number | null
  /** How it stands to an attribution before it in its sentence. */
  readonly link: 'main' | 'sibling' | 'tail' | 'nested'
  readonly rule: string
}

/** A complete attribution. */
export interface Attribution extends Draft {
  readonly contentLast: number
  readonly content: readonly Span[]
  readonly mode: Mode
}
