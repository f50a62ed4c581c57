import type { Archive, Arrival } from '../../src/archive/archive.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { type App, type AppOptions, createApp } from '../../src/http/app.ts'
import { createServices, type ServiceOptions, type Services } from '../../src/http/services.ts'
import { readArticle } from '../../src/reading/read.ts'
import type { Article } from '../../src/text/article.ts'

export const NOW = '2026-03-01T12:00:00.000Z'

const COPY = `غرقت السفينة الشراعية قبالة الساحل الشرقي فجر اليوم بعد أن علت الأمواج.
وقال المتحدث باسم خفر السواحل سالم الحلو إن السفينة الشراعية غرقت قبالة الساحل الشرقي بسبب عاصفة مفاجئة.
وأضاف الحلو أن جميع البحارة أنقذوا ونقلوا إلى مستشفى المدينة.`

/** Three outlets with one story, a version that replaced another, and an article with markup and controls in it. */
const ARTICLES: readonly Article[] = [
  {
    id: 'a',
    outlet: 'الأفق',
    published: '2026-02-01',
    title: 'غرق سفينة شراعية',
    text: `المنارة 1-2 (رويترز) - ${COPY}`,
  },
  { id: 'b', outlet: 'النهر', published: '2026-02-02', title: 'إنقاذ بحارة', text: COPY },
  { id: 'c', outlet: 'المرفأ', published: '2026-02-02', title: 'عاصفة', text: `نقلا عن رويترز: ${COPY}` },
  {
    url: 'https://news.example/talks',
    outlet: 'الأفق',
    published: '2026-02-03',
    title: 'المحادثات',
    text: 'أعلن وزير النقل اليوم أن المحادثات ستبدأ يوم الأحد.',
  },
  {
    url: 'https://news.example/talks',
    outlet: 'الأفق',
    published: '2026-02-03',
    title: 'المحادثات',
    text: 'أعلن وزير النقل اليوم أن المحادثات ستبدأ يوم الاثنين.',
  },
  {
    id: 'hostile',
    outlet: '=cmd|calc',
    published: '2026-02-04',
    title: '</script><script>alert(1)</script>',
    text: 'قال وزير الداخلية: "<img src=x onerror=alert(1)> \u202Eعكس\u202C =1+1 &amp; ]]> \u0001 \uD800 ثابتة".',
  },
]

function arrivalOf(article: Article, i: number): Arrival {
  const retrievedAt = `2026-02-0${i + 1}T10:00:00.000Z`
  return { article, record: readArticle(article), provenance: { bytesSha256: null, retrievedAt } }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look at answers as clients do that know no types
export type Json = any

export interface Seeded {
  readonly app: App
  readonly archive: Archive
  readonly services: Services
  /** Asks, and gives the answer's JSON. */
  readonly json: (path: string, init?: RequestInit) => Promise<Json>
}

/** A server on an archive in memory that holds some articles. */
export async function seeded(
  options: AppOptions = {},
  more: Partial<ServiceOptions> = {},
  articles: readonly Article[] = ARTICLES,
): Promise<Seeded> {
  const archive = await openSqliteArchive(IN_MEMORY)
  const services = createServices(archive, { version: '0.0.0', now: () => NOW, ...more })
  await services.archive.add(articles.map(arrivalOf))
  const app = createApp(services, options)
  const json = async (path: string, init?: RequestInit) => (await app.request(path, init)).json()
  return { app, archive, services, json }
}

/** A request that sends JSON. */
export const posting = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** The lines of an answer in NDJSON. */
export const linesOf = async (response: Response): Promise<Json[]> =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
