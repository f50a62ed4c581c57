import { z } from 'zod'
import { ENTITY_KINDS, MENTION_FORMS, MODES, STANCES } from './kinds.ts'

export { ENTITY_KINDS, MENTION_FORMS, MODES, STANCES } from './kinds.ts'

/** Name and version of the record's shape. A change of shape is a change of this name. */
export const SCHEMA = 'isnad/1'

const offset = z.int().nonnegative()

/** Half-open range of UTF-16 code units of `document.text`. */
export const spanSchema = z.object({ start: offset, end: offset })

const documentSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  /** Agencies that a byline, dateline or closing line credits. */
  credits: z.array(spanSchema.extend({ entity: z.string() })),
  text: z.string(),
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  sha256: z.string(),
  offsets: z.literal('utf16'),
})

const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  aliases: z.array(z.string()),
  role: z.string().nullable(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
  anonymous: z.boolean(),
})

const mentionSchema = spanSchema.extend({ entity: z.string(), form: z.enum(MENTION_FORMS) })

const timeSchema = spanSchema.extend({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value. */
  value: z.string(),
  /** What a relative expression was counted from. */
  basis: z.enum(['text', 'published', 'context', 'none']),
  certain: z.array(z.string()),
  implied: z.array(z.string()),
})

const quantitySchema = spanSchema.extend({
  value: z.number(),
  /** Upper end, where the text gives a range. */
  to: z.number().optional(),
  modifier: z.enum(['about', 'at-least', 'at-most', 'more-than', 'less-than', 'between']).nullable(),
  unit: z.string().nullable(),
  of: z.string().nullable(),
})

const linkSchema = z.object({
  role: z.enum(['outlet', 'agency', 'via', 'speaker']),
  name: z.string(),
  entity: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
})

const statementSchema = z.object({
  id: z.string(),
  cue: spanSchema,
  /** The noun phrase in this sentence; null when it was dropped. */
  source: spanSchema.nullable(),
  /** The entity after coreference; null is unknown, never a guess. */
  speaker: z.string().nullable(),
  content: z.array(spanSchema),
  mode: z.enum(MODES),
  stance: z.enum(STANCES),
  /** From the article to the speaker, outermost first. */
  chain: z.array(linkSchema),
  medium: spanSchema.nullable(),
  time: z.string().nullable(),
  place: z.string().nullable(),
  evidence: z.enum(['none-offered']).nullable(),
  /** For unnamed sources: how many the text declares, and why they are unnamed. */
  anonymity: z.object({ declared: z.int().nullable(), reason: spanSchema.nullable() }).nullable(),
  /** The statement that this one is nested in. */
  inside: z.string().nullable(),
  rule: z.string(),
  certainty: z.enum(['stated', 'inferred']),
})

const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  mode: z.string().nullable(),
  trigger: spanSchema,
  source: z.array(z.string()),
  target: z.array(z.string()),
  date: z.string().nullable(),
  place: z.string().nullable(),
  modality: z.enum(['actual', 'planned', 'hypothetical', 'negated', 'claimed']),
  statement: z.string().nullable(),
  quad: z.int(),
  intensity: z.number(),
  cameo: z.string().nullable(),
  rule: z.string(),
})

const issueSchema = spanSchema.extend({ code: z.string(), message: z.string() })

/** One article read: the only shape that is stored or sent. The single source of its types. */
export const recordSchema = z.object({
  schema: z.literal(SCHEMA),
  document: documentSchema,
  sentences: z.array(spanSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeSchema),
  quantities: z.array(quantitySchema),
  statements: z.array(statementSchema),
  events: z.array(eventSchema),
  issues: z.array(issueSchema),
})

export type ArticleRecord = z.infer<typeof recordSchema>
export type EntityRecord = z.infer<typeof entitySchema>
export type MentionRecord = z.infer<typeof mentionSchema>
export type StatementRecord = z.infer<typeof statementSchema>
export type ChainLink = z.infer<typeof linkSchema>
export type Mode = (typeof MODES)[number]
export type Stance = (typeof STANCES)[number]
