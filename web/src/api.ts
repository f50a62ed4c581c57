import { queryOptions } from '@tanstack/react-query'
import { type ClientResponse, hc, type InferResponseType } from 'hono/client'
import type { App } from '../../src/http/app.ts'
import type { Language } from './i18n/chosen.ts'

const { api } = hc<App>('/')

/** What the server answers when something goes wrong. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, message: string, detail: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

export async function problemOf(response: { status: number; json: () => Promise<unknown> }): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<ApiProblem>
  return new ApiProblem(response.status, body.code ?? 'internal', body.message ?? '', body.detail)
}

type Ok<T> = T extends ClientResponse<infer Body, 200, 'json'> ? Body : never

/** The answer that was asked for; anything else is thrown. */
async function answer<T extends ClientResponse<unknown, number, string>>(asked: Promise<T>): Promise<Ok<T>> {
  const response = await asked
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Ok<T>
}

export type Health = InferResponseType<typeof api.health.$get, 200>
export type FoundPage = InferResponseType<typeof api.statements.$get, 200>
export type Found = FoundPage['statements'][number]
export type Facets = InferResponseType<typeof api.facets.$get, 200>
export type DocumentDetail = InferResponseType<(typeof api.documents)[':id']['$get'], 200>
export type DocumentSummary = DocumentDetail['document']
export type StatementDetail = InferResponseType<(typeof api.statements)[':id']['$get'], 200>
export type SpeakerProfile = InferResponseType<(typeof api.speakers)[':id']['$get'], 200>
export type StorySummary = InferResponseType<typeof api.stories.$get, 200>['stories'][number]
export type StoryDetail = InferResponseType<(typeof api.stories)[':id']['$get'], 200>
export type StatementSearch = Parameters<typeof api.statements.$get>[0]['query']
export type FacetSearch = Parameters<typeof api.facets.$get>[0]['query']

export const health = queryOptions({ queryKey: ['health'], queryFn: () => answer(api.health.$get()) })

export const statements = (query: StatementSearch) =>
  queryOptions({ queryKey: ['statements', query], queryFn: () => answer(api.statements.$get({ query })) })

export const facets = (query: FacetSearch) =>
  queryOptions({ queryKey: ['facets', query], queryFn: () => answer(api.facets.$get({ query })) })

export const statement = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: () => answer(api.statements[':id'].$get({ param: { id } })),
  })

export const statementTrace = (id: string, lang: Language) =>
  queryOptions({
    queryKey: ['trace', id, lang],
    queryFn: () => answer(api.statements[':id'].trace.$get({ param: { id }, query: { lang } })),
  })

export const documents = (query: Parameters<typeof api.documents.$get>[0]['query']) =>
  queryOptions({ queryKey: ['documents', query], queryFn: () => answer(api.documents.$get({ query })) })

export const document = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: () => answer(api.documents[':id'].$get({ param: { id } })) })

export const versions = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: () => answer(api.documents[':id'].versions.$get({ param: { id } })),
  })

export const speakers = (query: Parameters<typeof api.speakers.$get>[0]['query']) =>
  queryOptions({ queryKey: ['speakers', query], queryFn: () => answer(api.speakers.$get({ query })) })

export const speaker = (id: string) =>
  queryOptions({ queryKey: ['speaker', id], queryFn: () => answer(api.speakers[':id'].$get({ param: { id } })) })

export const stories = (query: Parameters<typeof api.stories.$get>[0]['query']) =>
  queryOptions({ queryKey: ['stories', query], queryFn: () => answer(api.stories.$get({ query })) })

export const story = (id: string, lang: Language) =>
  queryOptions({
    queryKey: ['story', id, lang],
    queryFn: () => answer(api.stories[':id'].$get({ param: { id }, query: { lang } })),
  })

export const documentTrace = (id: string, lang: Language) =>
  queryOptions({
    queryKey: ['document-trace', id, lang],
    queryFn: () => answer(api.documents[':id'].trace.$get({ param: { id }, query: { lang } })),
  })

type NewDecision = Parameters<typeof api.decisions.$post>[0]['json']

export const decide = (json: NewDecision, headers: Record<string, string>) =>
  answer(api.decisions.$post({ json }, { headers }))

export const traceText = (text: string, lang: Language) => answer(api.trace.$post({ json: { text, lang } }))
