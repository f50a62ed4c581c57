import { createRoute, z } from '@hono/zod-openapi'
import { addArticles } from '../adding.ts'
import { problems } from '../answers.ts'
import { HttpProblem } from '../problem.ts'
import { router } from '../router.ts'
import { additionLine, articlesToAdd } from '../schemas/writing.ts'
import type { Services } from '../services.ts'

const file = z.instanceof(File)
const files = z.object({
  files: z
    .union([file, z.array(file)])
    .openapi({ type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } }),
})

const add = createRoute({
  method: 'post',
  path: '/articles',
  tags: ['archive'],
  summary: 'Take articles in: pasted, from files, or from a URL',
  description:
    'What is there already is told by its content and not read again. One line of the answer for each article.',
  request: {
    body: {
      required: false,
      content: { 'application/json': { schema: articlesToAdd }, 'multipart/form-data': { schema: files } },
    },
  },
  responses: {
    200: {
      description: 'A line for each article as soon as it is stored, and one with the sums at the end.',
      content: { 'application/x-ndjson': { schema: additionLine } },
    },
    ...problems,
  },
})

export const articleRoutes = (services: Services) =>
  router().openapi(add, (c) => {
    const isForm = c.req.header('content-type')?.startsWith('multipart/') ?? false
    const asked = isForm ? c.req.valid('form') : c.req.valid('json')
    if (Object.keys(asked).length === 0) throw new HttpProblem(400, 'bad-request', 'nothing to take in')
    // Of lines of JSON the types of the routes know nothing.
    return addArticles(services, asked, c.req.raw.signal) as never
  })
