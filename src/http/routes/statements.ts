import { createRoute, type z } from '@hono/zod-openapi'
import type { StoredStatement } from '../../archive/archive.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import { answers } from '../answers.ts'
import { notFound } from '../problem.ts'
import { queryOf } from '../queries.ts'
import { router } from '../router.ts'
import { byId, inLanguage, trace } from '../schemas/common.ts'
import { facets, foundPage, statementDetail, statementFilter, statementSearch } from '../schemas/statements.ts'
import type { Services } from '../services.ts'
import { summaryOf } from '../summaries.ts'

const tags = ['statements']

const search = createRoute({
  method: 'get',
  path: '/statements',
  tags,
  summary: 'Find statements',
  request: { query: statementSearch },
  responses: answers(foundPage, 'One page of the statements, and how many there are in all.'),
})

const spread = createRoute({
  method: 'get',
  path: '/facets',
  tags,
  summary: 'How the statements found are spread over speakers, outlets, agencies, stances, modes and days',
  request: { query: statementFilter },
  responses: answers(facets, 'Values with their counts, the most frequent first.'),
})

const one = createRoute({
  method: 'get',
  path: '/statements/{id}',
  tags,
  summary: 'One statement',
  request: { params: byId },
  responses: answers(statementDetail, 'The statement with the words of its parts.'),
})

const traced = createRoute({
  method: 'get',
  path: '/statements/{id}/trace',
  tags,
  summary: 'Every version of a statement, its lines of transmission and its origins',
  request: { params: byId, query: inLanguage },
  responses: answers(trace, 'The trace.'),
})

export const statementRoutes = ({ archive, tracer }: Services) =>
  router()
    .openapi(search, async (c) => c.json(await archive.find(queryOf(c.req.valid('query'))), 200))
    .openapi(spread, async (c) => c.json(await archive.facets(queryOf(c.req.valid('query'))), 200))
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const stored = await archive.statement(id)
      if (!stored) throw notFound('statement', id)
      return c.json(detailOf(stored), 200)
    })
    .openapi(traced, async (c) => {
      const { id } = c.req.valid('param')
      const found = await tracer.trace({ statement: id }, c.req.valid('query').lang)
      if (!found) throw notFound('statement', id)
      return c.json(found, 200)
    })

function detailOf({ id, statement, document, speaker }: StoredStatement): z.input<typeof statementDetail> {
  const { text, sha256 } = document.record.document
  const quote = ({ start, end }: Span) => ({ start, end, text: sliceOf(text, { start, end }) })
  return {
    id,
    document: { ...summaryOf(document), sha256 },
    statement,
    speaker,
    cue: quote(statement.cue),
    source: statement.source && quote(statement.source),
    content: statement.content.map(quote),
  }
}
