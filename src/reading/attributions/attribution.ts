import type { Mode, Stance } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'
import type { Agreement, CueForm } from '../cues/cue-forms.ts'
import type { Sentence } from '../sentences.ts'
import type { SourcePhrase } from '../sources/phrase.ts'

/** A cue reading at a token of a sentence. */
export interface CueSite {
  readonly at: number
  readonly form: CueForm
  readonly sentence: Sentence
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

/** What most frames do not say. */
type Unsaid = 'agreement' | 'agentless' | 'via' | 'medium' | 'contentLast'

/** A draft of what a frame says; what it leaves out was not said. */
export const draftOf = (said: Omit<Draft, Unsaid> & Partial<Draft>): Draft => ({
  cueFirst: said.cueFirst,
  cueLast: said.cueLast,
  clauseFirst: said.clauseFirst,
  source: said.source,
  agreement: said.agreement ?? null,
  agentless: said.agentless ?? false,
  via: said.via ?? [],
  medium: said.medium ?? null,
  stance: said.stance,
  joint: said.joint,
  contentFirst: said.contentFirst,
  contentLast: said.contentLast ?? null,
  link: said.link,
  rule: said.rule,
})

/** A draft with another source, with other vias, or with another link. */
export const changed = (draft: Draft, changes: Partial<Pick<Draft, 'source' | 'via' | 'link'>>): Draft =>
  draftOf(Object.assign({}, draft, changes))

/** A complete attribution. */
export interface Attribution extends Draft {
  readonly contentLast: number
  readonly content: readonly Span[]
  readonly mode: Mode
}

/** Where a content lies and how it is given. */
export interface Content {
  readonly first: number
  readonly last: number
  readonly spans: readonly Span[]
  readonly mode: Mode
}

/** A draft completed by its content. */
export const attributionOf = (draft: Draft, content: Content): Attribution => ({
  cueFirst: draft.cueFirst,
  cueLast: draft.cueLast,
  clauseFirst: draft.clauseFirst,
  source: draft.source,
  agreement: draft.agreement,
  agentless: draft.agentless,
  via: draft.via,
  medium: draft.medium,
  stance: draft.stance,
  joint: draft.joint,
  contentFirst: content.first,
  contentLast: content.last,
  link: draft.link,
  rule: draft.rule,
  content: content.spans,
  mode: content.mode,
})
