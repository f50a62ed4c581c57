import { z } from '@hono/zod-openapi'
import { storySchema } from '../../tracing/schema.ts'
import { count, documentSummary, language, list, paging } from './common.ts'

export const storySearch = z.object({
  sort: z.enum(['newest', 'largest']).default('newest'),
  since: z.iso.datetime().optional().meta({ description: 'Tells which stories have grown since that moment.' }),
  lang: language,
  ...paging,
})

export const story = storySchema.meta({ id: 'Story' })

export const storySummary = z
  .object({
    story: z.string(),
    /** Of the document that was published first. */
    title: z.string().nullable(),
    documents: count,
    outlets: list(z.string()),
    from: z.string().nullable(),
    to: z.string().nullable(),
    agency: storySchema.shape.agency,
    agencyName: storySchema.shape.agencyName,
    agencyBasis: storySchema.shape.agencyBasis,
    origins: storySchema.shape.origins,
    /** Whether several outlets have it on one line alone. */
    singleStranded: z.boolean(),
    /** Documents that came in since the moment asked for. */
    added: count,
  })
  .meta({ id: 'StorySummary' })

export const storyPage = z.object({ total: count, stories: list(storySummary) }).meta({ id: 'StoryPage' })

export const storyDetail = z.object({ story, documents: list(documentSummary) }).meta({ id: 'StoryDetail' })
