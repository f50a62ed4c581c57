import { createRoute, z } from '@hono/zod-openapi'
import { SCHEMA } from '../../record/schema.ts'
import { answers } from '../answers.ts'
import { router } from '../router.ts'
import { count, scopeSchema } from '../schemas/common.ts'
import type { Services } from '../services.ts'

const health = z
  .object({
    version: z.string(),
    schema: z.literal(SCHEMA),
    counts: z.object({ articles: count, documents: count, statements: count, entities: count }),
    scope: scopeSchema,
    /** Whether writing asks for a token. */
    asksToken: z.boolean(),
  })
  .meta({ id: 'Health' })

const route = createRoute({
  method: 'get',
  path: '/health',
  tags: ['archive'],
  summary: 'What the archive holds',
  responses: answers(health, 'Counts, versions and scope.'),
})

export const healthRoutes = ({ archive, version, asksToken }: Services) =>
  router().openapi(route, async (c) =>
    c.json(
      {
        version,
        schema: SCHEMA as typeof SCHEMA,
        counts: await archive.counts(),
        scope: await archive.coverage(null),
        asksToken,
      },
      200,
    ),
  )
