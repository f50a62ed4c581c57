import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, linesOf, posting, type Seeded, seeded } from './seeded.ts'

interface Asked {
  readonly name: string
  readonly path: string
  readonly init?: RequestInit
  readonly status?: number
}

const decisionOn = (...subjects: string[]) => ({ kind: 'merge', subjects, label: null, by: 'هند', note: null })

/** One request and more for each operation; `{…}` stands for an id of the archive that the test looks up. */
const REQUESTS: readonly Asked[] = [
  { name: 'health', path: '/api/health' },
  { name: 'all statements', path: '/api/statements' },
  {
    name: 'statements by every parameter',
    path: `/api/statements?${new URLSearchParams([
      ['q', 'السفينة'],
      ['speaker', 'الحلو'],
      ['outlet', 'الأفق'],
      ['outlet', 'النهر'],
      ['stance', 'say'],
      ['mode', 'indirect'],
      ['from', '2026'],
      ['to', '2026-12'],
      ['sort', 'time'],
      ['allVersions', '1'],
      ['limit', '5'],
      ['offset', '0'],
    ])}`,
  },
  { name: 'no such stance', path: '/api/statements?stance=shout', status: 400 },
  { name: 'no such day', path: '/api/statements?from=2026-2', status: 400 },
  { name: 'too many', path: '/api/statements?limit=101', status: 400 },
  { name: 'no words', path: '/api/statements?q=%21', status: 400 },
  { name: 'facets', path: '/api/facets?q=السفينة' },
  { name: 'statement', path: '/api/statements/{statement}' },
  { name: 'no such statement', path: '/api/statements/none', status: 404 },
  { name: 'trace of a statement', path: '/api/statements/{statement}/trace?lang=en' },
  { name: 'trace of no statement', path: '/api/statements/none/trace', status: 404 },
  { name: 'documents', path: '/api/documents?outlet=الأفق&sort=added&limit=2' },
  { name: 'document', path: '/api/documents/{document}' },
  { name: 'no such document', path: '/api/documents/none', status: 404 },
  { name: 'versions', path: '/api/documents/{document}/versions' },
  { name: 'trace of a document', path: '/api/documents/{document}/trace' },
  { name: 'speakers', path: '/api/speakers?q=الحلو' },
  { name: 'speaker', path: '/api/speakers/{speaker}' },
  { name: 'no such speaker', path: '/api/speakers/none', status: 404 },
  { name: 'stories', path: '/api/stories?since=2026-02-02T00:00:00Z&lang=en' },
  { name: 'largest stories', path: '/api/stories?sort=largest' },
  { name: 'story', path: '/api/stories/{story}' },
  { name: 'no such story', path: '/api/stories/none', status: 404 },
  {
    name: 'reading',
    path: '/api/read',
    init: posting({ text: 'قال الوزير إن الأمر انتهى.', published: '2026-02-01' }),
  },
  { name: 'reading nothing', path: '/api/read', init: posting({ text: '' }), status: 400 },
  { name: 'reading no JSON', path: '/api/read', init: posting('{'), status: 400 },
  {
    name: 'tracing a text',
    path: '/api/trace',
    init: posting({ text: 'غرقت السفينة الشراعية قبالة الساحل الشرقي', lang: 'en' }),
  },
  { name: 'tracing nothing', path: '/api/trace', init: posting({ text: ' ' }), status: 422 },
  { name: 'adding', path: '/api/articles', init: posting({ text: 'قال الوزير إن الأمر بدأ.', published: 'أمس' }) },
  { name: 'adding nothing', path: '/api/articles', init: { method: 'POST' }, status: 400 },
  { name: 'adding a picture', path: '/api/articles', init: posting('x', { 'content-type': 'image/png' }), status: 415 },
  { name: 'decisions', path: '/api/decisions?subject=x' },
  { name: 'deciding', path: '/api/decisions', init: posting('{decision}') },
  { name: 'deciding on nothing', path: '/api/decisions', init: posting(decisionOn('none', 'neither')), status: 404 },
  { name: 'half a decision', path: '/api/decisions', init: posting(decisionOn('none')), status: 400 },
  { name: 'export as JSON', path: '/api/export?as=json' },
  { name: 'export as NDJSON', path: '/api/export?as=ndjson' },
  { name: 'manifest', path: '/api/export?as=manifest' },
  { name: 'export as CSV', path: '/api/export?as=csv' },
  { name: 'export as nothing', path: '/api/export?as=pdf', status: 400 },
]

describe('answers and their description', () => {
  let served: Seeded
  let description: Json
  let ids: Readonly<Record<string, string>>
  const ajv = new Ajv2020({ strict: false, validateFormats: false })

  beforeAll(async () => {
    served = await seeded()
    description = await served.json('/api/openapi.json')
    ajv.addSchema(description, 'api')
    const [found] = (await served.json('/api/statements?q=السفينة')).statements
    const [story] = (await served.json('/api/stories')).stories
    ids = { statement: found.id, document: found.document.id, speaker: found.speaker.id, story: story.story }
  })
  afterAll(() => served.archive.close())

  const pathOf = (asked: Asked): string => asked.path.replace(/\{(\w+)\}/gu, (_, name: string) => ids[name]!)
  const templateOf = ({ path }: Asked): string =>
    path.replace(/\?.*$/u, '').replace(/\{\w+\}|\/none(?=\/|$)/gu, (part) => (part === '/none' ? '/{id}' : '{id}'))
  const initOf = ({ init }: Asked): RequestInit | undefined =>
    init?.body === '{decision}' ? posting(decisionOn(ids.statement!, ids.document!)) : init
  const methodOf = ({ init }: Asked): string => (init?.method ?? 'GET').toLowerCase()

  it.each(REQUESTS)('$name', async (asked) => {
    const response = await served.app.request(pathOf(asked), initOf(asked))
    expect(response.status).toBe(asked.status ?? 200)
    const { responses } = description.paths[templateOf(asked)][methodOf(asked)]
    const key = String(response.status) in responses ? String(response.status) : `${String(response.status)[0]}XX`
    const type = response.headers.get('content-type')!.split(';')[0]!
    expect(Object.keys(responses[key].content)).toContain(type)
    if (type === 'text/csv') return
    const pointer = ['paths', templateOf(asked), methodOf(asked), 'responses', key, 'content', type, 'schema']
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent)
      .join('/')
    const validate = ajv.getSchema(`api#/${pointer}`)!
    expect(validate(null)).toBe(false)
    const bodies = type === 'application/x-ndjson' ? await linesOf(response) : [await response.json()]
    for (const body of bodies) expect(validate(body) ? [] : validate.errors).toEqual([])
  })

  it('asks for every operation that is described', () => {
    const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const asked = REQUESTS.filter(({ status }) => status === undefined).map(
      (one) => `${methodOf(one)} ${templateOf(one)}`,
    )
    expect(described.filter((operation) => !asked.includes(operation))).toEqual([])
  })

  it('is described as the snapshot says', async () => {
    await expect(`${JSON.stringify(description, null, 2)}\n`).toMatchFileSnapshot('openapi.snap')
  })
})
