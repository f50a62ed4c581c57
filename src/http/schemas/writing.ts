import { z } from '@hono/zod-openapi'
import { decisionSchema } from '../../tracing/schema.ts'
import { language, list, several } from './common.ts'

const text = z.string().min(1)
const known = z.string().max(2000).nullish()

/** An article as somebody pastes it. */
export const article = z
  .object({ text, title: known, published: known, outlet: known, url: known, id: known })
  .meta({ id: 'Article' })

export const textToTrace = z.object({ text, lang: language }).meta({ id: 'TextToTrace' })

/** What is to be taken in: one article, several, or what stands at a URL. */
export const articlesToAdd = z
  .union([article, z.object({ articles: z.array(article).min(1).max(1000) }), z.object({ url: z.url() }).strict()])
  .meta({ id: 'ArticlesToAdd' })

const problem = z.object({
  status: z.literal('unreadable'),
  code: z.string(),
  /** The file or the URL, with the line where there is one. */
  where: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

/** A line of the answer to adding; the last one has the sums. */
export const additionLine = z
  .union([
    z.object({
      status: z.enum(['added', 'known']),
      document: z.string(),
      title: z.string().nullable(),
      url: z.string().nullable(),
    }),
    /** A page that has not changed since it was taken in. */
    z.object({ status: z.literal('unchanged'), url: z.string() }),
    problem,
    z.object({
      status: z.enum(['done', 'stopped']),
      added: z.int(),
      known: z.int(),
      unchanged: z.int(),
      unreadable: z.int(),
    }),
    z.object({ status: z.literal('failed'), code: z.string(), message: z.string() }),
  ])
  .meta({ id: 'AdditionLine' })

export const decision = decisionSchema.meta({ id: 'Decision' })
export const newDecision = decisionSchema
  .omit({ id: true, at: true })
  .extend({
    subjects: z.array(z.string().max(200)).min(2).max(100),
    by: z.string().trim().min(1).max(200),
    note: z.string().max(2000).nullable(),
  })
  .refine(
    ({ kind, label, subjects }) => (kind === 'relabel' ? label !== null && subjects.length === 2 : label === null),
    {
      path: ['label'],
      message: 'a label and two subjects make a relabelling, and nothing else has a label',
    },
  )
  .meta({ id: 'NewDecision' })
export const decisionSearch = z.object({ subject: several(z.string().max(200)) })
export const decisionList = z.object({ decisions: list(decision) }).meta({ id: 'DecisionList' })

export type AdditionLine = z.infer<typeof additionLine>
