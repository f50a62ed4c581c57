import { createRoute } from '@hono/zod-openapi'
import type { Archive, StoredDocument } from '../../archive/archive.ts'
import { answers } from '../answers.ts'
import { notFound } from '../problem.ts'
import { router } from '../router.ts'
import { byId, inLanguage, trace } from '../schemas/common.ts'
import { documentDetail, documentPage, documentSearch, versionList } from '../schemas/documents.ts'
import type { Services } from '../services.ts'
import { summaryOf } from '../summaries.ts'

const tags = ['documents']

const listed = createRoute({
  method: 'get',
  path: '/documents',
  tags,
  summary: 'Documents, the newest first',
  request: { query: documentSearch },
  responses: answers(documentPage, 'One page of the documents, and how many there are in all.'),
})

const one = createRoute({
  method: 'get',
  path: '/documents/{id}',
  tags,
  summary: 'One document: its record, where it came from, its statements and its story',
  request: { params: byId },
  responses: answers(documentDetail, 'The document.'),
})

const versions = createRoute({
  method: 'get',
  path: '/documents/{id}/versions',
  tags,
  summary: 'All versions of the article that a document is one of, in the order of retrieval',
  request: { params: byId },
  responses: answers(versionList, 'The versions.'),
})

const traced = createRoute({
  method: 'get',
  path: '/documents/{id}/trace',
  tags,
  summary: 'The trace of what a document mainly says',
  request: { params: byId, query: inLanguage },
  responses: answers(trace, 'The trace; `others` names what else the document says.'),
})

export const documentRoutes = ({ archive, tracer, stories }: Services) =>
  router()
    .openapi(listed, async (c) => c.json(await archive.listDocuments(c.req.valid('query')), 200))
    .openapi(one, async (c) => {
      const document = await documentOf(archive, c.req.valid('param').id)
      const statements = await archive.statementsOf(document.id)
      const story = await stories.idOf(document.id)
      return c.json({ document: summaryOf(document), record: document.record, statements, story }, 200)
    })
    .openapi(versions, async (c) => {
      const document = await documentOf(archive, c.req.valid('param').id)
      const all = document.url === null ? [summaryOf(document)] : await archive.versions(document.url)
      return c.json({ versions: all }, 200)
    })
    .openapi(traced, async (c) => {
      const { id } = c.req.valid('param')
      const found = await tracer.trace({ document: id }, c.req.valid('query').lang)
      if (!found) throw notFound('document', id)
      return c.json(found, 200)
    })

async function documentOf(archive: Archive, id: string): Promise<StoredDocument> {
  const document = await archive.document(id)
  if (!document) throw notFound('document', id)
  return document
}
