import { z } from 'zod'
import { MODES, STANCES, spanSchema } from '../record/schema.ts'
import { DECISION_KINDS, EDGE_KINDS } from './kinds.ts'

export { DECISION_KINDS, EDGE_KINDS }

const count = z.int().nonnegative()

/** Lowest and highest number that the evidence allows. */
export const intervalSchema = z.object({ min: count, max: count })

/** Some words of a document's text: the span is into that text, and its slice is the words. */
const quoteSchema = spanSchema.extend({ text: z.string() })

/** Words of two documents that are the same, or stand for each other. */
const passageSchema = z.object({ from: quoteSchema, to: quoteSchema })

/** What the direction of an edge rests on, strongest first. */
export const DIRECTION_GROUNDS = ['decision', 'credit', 'shared-error', 'truncation', 'time'] as const

/**
 * That one node has the statement from another. `uncredited` is identical text without visible credit in the captured
 * text; `common-source` is that both have it from a third.
 */
const edgeSchema = z.object({
  /** The node that has it, and the node it has it from. */
  from: z.string(),
  to: z.string(),
  kind: z.enum(EDGE_KINDS),
  /** Share of the shorter text's 6-word shingles that the other has too, 0 to 1; null where only words of credit tell. */
  overlap: z.number().nullable(),
  /** Empty where the direction is undecided; then `from` and `to` say nothing. */
  grounds: z.array(z.enum(DIRECTION_GROUNDS)),
  /** The words that credit, or the passages that agree. `from` is in the document that has it, `to` in the other. */
  evidence: z.array(z.object({ credit: quoteSchema.nullable(), passage: passageSchema.nullable() })),
})

export const NODE_KINDS = ['document', 'outlet', 'agency', 'intermediary', 'speaker', 'unresolved'] as const

/** A station of the transmission. A document's id is its node's id. */
const nodeSchema = z.object({
  id: z.string(),
  kind: z.enum(NODE_KINDS),
  name: z.string(),
  document: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  /** Steps from the origin: 0 for the speaker. */
  rank: count,
})

export const DRIFT_KINDS = [
  'polarity',
  'number',
  'name',
  'modality',
  'splice',
  'mode',
  'truncation',
  'wording',
  'orthographic',
] as const

/** A difference between two wordings. `mode` is that quotation marks were gained or lost. */
const driftSchema = z.object({
  kind: z.enum(DRIFT_KINDS),
  severe: z.boolean(),
  from: quoteSchema.nullable(),
  to: quoteSchema.nullable(),
})

const versionSchema = z.object({
  statement: z.string(),
  document: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  retrievedAt: z.string(),
  speaker: z.string().nullable(),
  mode: z.enum(MODES),
  stance: z.enum(STANCES),
  /** The spans of the content in the document's text, with their words. */
  content: z.array(quoteSchema),
  /** Versions with the same number say the same words, after folding. 0 is the earliest wording. */
  wording: count,
  /** Against the earliest wording, severe ones first. */
  drift: z.array(driftSchema),
  /** How the version was found to be one: by the reader's own means, or by a person. */
  match: z.enum(['suggested', 'confirmed']),
})

/** A distinct line of transmission, outermost first, and the documents that it reached. */
const lineSchema = z.object({ chain: z.array(z.string()), documents: z.array(z.string()) })

/** Why a number is what it is: a stable code, the words in the language asked for, and what it rests on. */
const reasonSchema = z.object({ code: z.string(), text: z.string(), documents: z.array(z.string()) })

const originsSchema = z.object({
  /** Who vouches that it is true. */
  content: intervalSchema,
  /** Who vouches that it was said. */
  attestation: intervalSchema,
  /** Unnamed sources that the texts declare; never added to the others. */
  declared: count.nullable(),
  /** `because` in words. */
  reasons: z.array(z.string()),
  because: z.array(reasonSchema),
})

export const PATTERN_KINDS = [
  'single-strand',
  'diving-strand',
  'circular-reporting',
  'second-hand-anonymity',
  'text-credit-disagreement',
] as const

const patternSchema = z.object({
  kind: z.enum(PATTERN_KINDS),
  text: z.string(),
  documents: z.array(z.string()),
})

const denialSchema = z.object({
  statement: z.string(),
  document: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  speaker: z.string().nullable(),
  content: z.array(quoteSchema),
  /** Whether it is denied that it happened, or that it was said or reported so. */
  target: z.enum(['event', 'report']),
})

export const CHECK_RESULTS = ['found', 'not-in-archive', 'not-found', 'denied'] as const

/** Whether a named source has what it is said to have reported. */
const checkSchema = z.object({
  document: z.string(),
  source: z.string(),
  result: z.enum(CHECK_RESULTS),
  /** Where it was found or denied. */
  evidence: z.object({ document: z.string(), quote: quoteSchema }).nullable(),
  /** What was searched. */
  scope: z.object({ documents: count, from: z.string().nullable(), to: z.string().nullable() }),
  text: z.string(),
})

const linkNodeSchema = z.object({ name: z.string(), documents: count })

/** What a person decided: it outranks what the program finds. */
export const decisionSchema = z.object({
  id: z.string(),
  kind: z.enum(DECISION_KINDS),
  /** Statement or document ids that belong together, or that do not. */
  subjects: z.array(z.string()).min(1),
  /** For `relabel`: the kind of the edge between the two subjects, from the first to the second. */
  label: z.enum(EDGE_KINDS).nullable(),
  by: z.string(),
  at: z.string(),
  note: z.string().nullable(),
})

export const traceSchema = z.object({
  query: z.object({
    kind: z.enum(['statement', 'document', 'text']),
    id: z.string().nullable(),
    text: z.string(),
  }),
  /** What was looked through: no finding holds beyond it. */
  scope: z.object({ documents: count, from: z.string().nullable(), to: z.string().nullable() }),
  /** The whole in one paragraph, in the language asked for. */
  finding: z.string(),
  versions: z.array(versionSchema),
  lines: z.array(lineSchema),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  origins: originsSchema,
  /** The earliest traceable node that all lines meet in; never called the author. */
  commonLink: linkNodeSchema.nullable(),
  partialLinks: z.array(linkNodeSchema),
  patterns: z.array(patternSchema),
  /** Ids of the documents that have it from each other, in order. */
  cycles: z.array(z.array(z.string())),
  denials: z.array(denialSchema),
  /** The denials' own origins; null when nobody denies. */
  denialOrigins: originsSchema.nullable(),
  checks: z.array(checkSchema),
  decisions: z.array(decisionSchema),
  /** Of a document or a text: what else it says, each to be traced on its own. */
  others: z.array(z.object({ statement: z.string().nullable(), text: z.string() })),
})

const derivationSchema = z.object({
  document: z.string(),
  /** The document that it has the text from; null when that one is not in the archive. */
  from: z.string().nullable(),
  /** The agency or outlet it came through, as the text names it. */
  via: z.string().nullable(),
  kind: z.enum(EDGE_KINDS),
  overlap: z.number(),
  /** Empty where the direction is undecided. */
  grounds: z.array(z.enum(DIRECTION_GROUNDS)),
})

/** Documents that share text or statements. Documents are named by the ids of their records. */
export const storySchema = z.object({
  story: z.string(),
  documents: z.array(z.string()),
  /** Code of the agency that the story came from, as the tables name it. */
  agency: z.string().nullable(),
  /** What the agency is called, as the tables have it in Arabic. */
  agencyName: z.string().nullable(),
  /** Whether every document's own credit says so, or a copy's credit does. */
  agencyBasis: z.enum(['credit', 'copy']).nullable(),
  derivations: z.array(derivationSchema),
  origins: originsSchema,
})

export type Interval = z.infer<typeof intervalSchema>
export type Quote = z.infer<typeof quoteSchema>
export type Passage = z.infer<typeof passageSchema>
export type EdgeKind = (typeof EDGE_KINDS)[number]
export type Edge = z.infer<typeof edgeSchema>
export type Node = z.infer<typeof nodeSchema>
export type DriftKind = (typeof DRIFT_KINDS)[number]
export type Drift = z.infer<typeof driftSchema>
export type Version = z.infer<typeof versionSchema>
export type Line = z.infer<typeof lineSchema>
export type Reason = z.infer<typeof reasonSchema>
export type Origins = z.infer<typeof originsSchema>
export type PatternKind = (typeof PATTERN_KINDS)[number]
export type Pattern = z.infer<typeof patternSchema>
export type Denial = z.infer<typeof denialSchema>
export type CheckResult = (typeof CHECK_RESULTS)[number]
export type SourceCheck = z.infer<typeof checkSchema>
export type DecisionKind = (typeof DECISION_KINDS)[number]
export type Decision = z.infer<typeof decisionSchema>
export type Trace = z.infer<typeof traceSchema>
export type Derivation = z.infer<typeof derivationSchema>
export type Story = z.infer<typeof storySchema>
