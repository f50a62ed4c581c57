import { createRoute } from '@hono/zod-openapi'
import { subjectId } from '../../tracing/decisions/subjects.ts'
import { answers, jsonBody } from '../answers.ts'
import { notFound } from '../problem.ts'
import { router } from '../router.ts'
import { decision, decisionList, decisionSearch, newDecision } from '../schemas/writing.ts'
import type { Services } from '../services.ts'

const tags = ['decisions']

const listed = createRoute({
  method: 'get',
  path: '/decisions',
  tags,
  summary: 'What people decided on statements or documents, in the order in which they did',
  request: { query: decisionSearch },
  responses: answers(decisionList, 'The decisions.'),
})

const decided = createRoute({
  method: 'post',
  path: '/decisions',
  tags,
  summary: 'Merge, split or relabel; from then on it outranks what the program finds',
  request: jsonBody(newDecision),
  responses: answers(decision, 'The decision as it is kept.'),
})

export const decisionRoutes = ({ archive, tracer }: Services) =>
  router()
    .openapi(listed, async (c) => {
      const decisions = await archive.decisions(c.req.valid('query').subject)
      return c.json({ decisions: decisions.map((one) => ({ ...one, subjects: [...one.subjects] })) }, 200)
    })
    .openapi(decided, async (c) => {
      const { subjects: named, ...rest } = c.req.valid('json')
      const subjects = await Promise.all(
        named.map(async (id) => {
          const subject = await subjectId(archive, id)
          if (subject === null) throw notFound('statement or document', id)
          return subject
        }),
      )
      return c.json(await tracer.decide({ ...rest, subjects }), 200)
    })
