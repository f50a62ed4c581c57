import { createRoute } from '@hono/zod-openapi'
import { answers, jsonBody } from '../answers.ts'
import { HttpProblem } from '../problem.ts'
import { router } from '../router.ts'
import { record, trace } from '../schemas/common.ts'
import { article, textToTrace } from '../schemas/writing.ts'
import type { Services } from '../services.ts'

const tags = ['reading']

const readOne = createRoute({
  method: 'post',
  path: '/read',
  tags,
  summary: 'Read an article; nothing is stored',
  request: jsonBody(article),
  responses: answers(record, 'The record.'),
})

const traceText = createRoute({
  method: 'post',
  path: '/trace',
  tags,
  summary: 'Trace what a text says; nothing is stored',
  request: jsonBody(textToTrace),
  responses: answers(trace, 'The trace.'),
})

export const readingRoutes = ({ read, tracer }: Services) =>
  router()
    .openapi(readOne, async (c) => c.json(read(c.req.valid('json')), 200))
    .openapi(traceText, async (c) => {
      const { text, lang } = c.req.valid('json')
      const found = await tracer.trace({ text }, lang)
      if (!found) throw new HttpProblem(422, 'nothing-to-trace', 'the text says nothing that can be traced')
      return c.json(found, 200)
    })
