import { z } from '@hono/zod-openapi'
import { ENTITY_KINDS, recordSchema, spanSchema } from '../../record/schema.ts'
import { traceSchema } from '../../tracing/schema.ts'

export const count = z.int().nonnegative()
export const id = z.string()
export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

/** The one shape of everything that goes wrong. */
export const problemSchema = z
  .object({
    /** Stable: programs and translations go by it. */
    code: z.string(),
    message: z.string(),
    /** What the message speaks of: a field, a limit, what was expected. */
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Problem' })

export const scopeSchema = z
  .object({ documents: count, from: z.string().nullable(), to: z.string().nullable() })
  .meta({ id: 'Scope', description: 'What there is to be searched: no answer holds beyond it.' })

export const span = spanSchema
export const record = recordSchema.meta({ id: 'Record' })
export const trace = traceSchema.meta({ id: 'Trace' })

export const documentSummary = z
  .object({
    id,
    recordId: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    retrievedAt: z.string(),
    bytesSha256: z.string().nullable(),
    latest: z.boolean(),
  })
  .meta({ id: 'DocumentSummary' })

export const speaker = z.object({ id, name: z.string() }).meta({ id: 'Speaker' })

export const countedEntity = z
  .object({ id, name: z.string(), kind: z.enum(ENTITY_KINDS), count })
  .meta({ id: 'CountedEntity' })

export const counted = z.object({ name: z.string(), count }).meta({ id: 'Counted' })
export const dayCount = z.object({ day: z.string(), count }).meta({ id: 'DayCount' })

/** A parameter that may be given several times. */
export const several = <T extends z.ZodType<string>>(one: T) =>
  z.union([one, z.array(one)]).transform((value): z.output<T>[] => (Array.isArray(value) ? value : [value]))

const PAGE_LIMIT = 100

/** Which part of a list is asked for. */
export const paging = {
  limit: z.coerce.number<string>().int().min(0).max(PAGE_LIMIT).default(20),
  offset: z.coerce.number<string>().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
}

export const byId = z.object({ id: z.string().min(1).max(200) })

export const LANGUAGES = ['ar', 'en'] as const
export const language = z.enum(LANGUAGES).default('ar')
export const inLanguage = z.object({ lang: language })
