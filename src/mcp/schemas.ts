import { z } from '@hono/zod-openapi'
import { count, list, scopeSchema } from '../http/schemas/common.ts'
import { storySummary } from '../http/schemas/stories.ts'
import { MODES, STANCES, spanSchema } from '../record/schema.ts'
import { traceSchema } from '../tracing/schema.ts'

const quote = spanSchema.extend({ text: z.string() }).describe('words of the text, and where: UTF-16 code units')
const link = z.string().describe('address of its page in `isnad serve`')

const documentReference = z.object({
  id: z.string(),
  permalink: link,
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  retrievedAt: z.string(),
  sha256: z.string().describe('SHA-256 of the text that the offsets count in'),
})

const said = z.object({
  speaker: z.string().nullable().describe('null is unknown'),
  stance: z.enum(STANCES),
  mode: z.enum(MODES),
  chain: list(z.object({ role: z.string(), name: z.string() })).describe('from the outlet to the speaker'),
  time: z.string().nullable(),
  cue: quote,
  source: quote.nullable().describe('the words that name the speaker'),
  content: list(quote).describe('what is said; several parts where it is broken off'),
  declaredSources: z.int().nullable().describe('how many unnamed sources the text speaks of'),
  certainty: z.enum(['stated', 'inferred']),
})

const stored = said.extend({ id: z.string(), permalink: link })

export const readStatements = z.object({
  sha256: z.string(),
  statements: list(said),
  issues: list(quote.extend({ code: z.string(), message: z.string() })),
})

export const foundStatements = z.object({
  total: count,
  scope: scopeSchema,
  statements: list(stored.extend({ document: documentReference })),
})

export const traced = traceSchema.extend({ permalink: link.nullable() })

export const documentText = z.object({
  document: documentReference,
  text: z.string(),
  statements: list(stored),
  story: z.string().nullable(),
  versions: count.describe('how many versions of the article there are'),
})

export const storyList = z.object({
  total: count,
  scope: scopeSchema,
  stories: list(storySummary.extend({ permalink: link })),
})

export type Said = z.infer<typeof said>
export type DocumentReference = z.infer<typeof documentReference>
