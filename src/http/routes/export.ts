import { createRoute, z } from '@hono/zod-openapi'
import { problems } from '../answers.ts'
import { manifestSchema } from '../export/manifest.ts'
import { exportStatements, FORMATS } from '../exporting.ts'
import { router } from '../router.ts'
import { foundStatement, statementFilter } from '../schemas/statements.ts'
import type { Services } from '../services.ts'

const search = statementFilter.extend({
  sort: z.enum(['relevance', 'time']).optional(),
  as: z.enum(FORMATS).meta({ description: 'The manifest is of the export that the same query gives in any format.' }),
  excel: z
    .enum(['0', '1'])
    .default('0')
    .meta({ description: 'Of CSV: 1 begins with a byte order mark, without which Excel garbles Arabic.' }),
})

const text = z.string()

const route = createRoute({
  method: 'get',
  path: '/export',
  tags: ['statements'],
  summary: 'All statements that a query finds, as a table or in JSON, with what is needed to cite them',
  request: { query: search },
  responses: {
    200: {
      description: 'All of them: nothing is left out. `manifest` tells of version, query, moment, number and hash.',
      content: {
        'application/json': {
          schema: z.union([
            z.object({ statements: z.array(foundStatement), manifest: manifestSchema }).meta({ id: 'Export' }),
            manifestSchema,
          ]),
        },
        'application/x-ndjson': {
          schema: z.union([foundStatement, z.object({ manifest: manifestSchema })]).meta({ id: 'ExportLine' }),
        },
        'text/csv': { schema: text },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: text },
      },
    },
    ...problems,
  },
})

export const exportRoutes = (services: Services) =>
  // Of tables and of streams the types of the routes know nothing.
  router().openapi(route, (c) => exportStatements(services, c.req.valid('query')) as never)
