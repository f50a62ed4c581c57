import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import type { Clock } from '../../src/intake/clock.ts'

/** What a path is answered with: a body, an answer, or what a function does with the request. */
export type Route =
  | string
  | Buffer
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Buffer }
  | ((request: IncomingMessage, response: ServerResponse) => void)

export interface Site {
  readonly origin: string
  /** Paths in the order in which they were asked for; robots.txt is left out where there is none. */
  readonly asked: string[]
  readonly routes: Record<string, Route>
  readonly close: () => Promise<void>
}

/** Serves paths on a loopback address. What is not there is answered with 404. `{origin}` in a text stands for its own. */
export async function serve(routes: Record<string, Route>, address = '127.0.0.1'): Promise<Site> {
  const asked: string[] = []
  let origin = ''
  const server = createServer((request, response) => {
    const path = request.url!
    const route = routes[path]
    if (path !== '/robots.txt' || route !== undefined) asked.push(path)
    answer(route, request, response, origin)
  })
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  origin = `http://${address}:${(server.address() as AddressInfo).port}`
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { origin, asked, routes, close }
}

function answer(route: Route | undefined, request: IncomingMessage, response: ServerResponse, origin: string): void {
  if (route === undefined) response.writeHead(404).end()
  else if (typeof route === 'function') route(request, response)
  else if (typeof route === 'string') response.writeHead(200, typeOf(route)).end(route.replaceAll('{origin}', origin))
  else if (Buffer.isBuffer(route)) response.writeHead(200).end(route)
  else {
    const { status = 200, headers = {}, body = '' } = route
    response.writeHead(status, headers).end(typeof body === 'string' ? body.replaceAll('{origin}', origin) : body)
  }
}

const typeOf = (body: string): Record<string, string> => ({
  'content-type': body.startsWith('<!doctype html') ? 'text/html; charset=utf-8' : 'application/xml',
})

/** A clock on which waiting takes no time. */
export class TestClock implements Clock {
  time = Date.UTC(2026, 10, 25, 12)
  readonly slept: number[] = []
  readonly now = (): number => this.time
  readonly sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) throw signal.reason
    this.slept.push(milliseconds)
    this.time += milliseconds
  }
}

/** A page in the style of a newspaper's site. */
export const page = (title: string, body: string, head = ''): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><title>${title} | صحيفة الأفق</title>
<meta property="og:title" content="${title}">${head}</head>
<body><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>${title}</h1><div class="article-body"><p>${body}</p>
<p>وأضاف المتحدث أن اللجنة ستعقد اجتماعها المقبل في مطلع الشهر لبحث ما بقي من بنود الاتفاق بين الجانبين.</p></div>
</article><footer>جميع الحقوق محفوظة</footer></body></html>`

export interface Item {
  readonly title: string
  readonly link?: string
  readonly date?: string
  readonly summary?: string
  readonly content?: string
  readonly author?: string
}

/** An RSS feed in the style of a news site. */
export const rss = (items: readonly Item[], channel = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>صحيفة الأفق</title><link>{origin}/</link><description>آخر الأخبار</description><language>ar</language>${channel}
${items.map(itemOf).join('\n')}
</channel></rss>`

const itemOf = ({ title, link, date, summary, content, author }: Item): string =>
  `<item><title>${title}</title>${link ? `<link>{origin}${link}</link>` : ''}${date ? `<pubDate>${date}</pubDate>` : ''}${
    author ? `<dc:creator>${author}</dc:creator>` : ''
  }${summary ? `<description><![CDATA[${summary}]]></description>` : ''}${
    content ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : ''
  }</item>`

/** Serves sites for the tests of a file; they, and whatever else is put among the open, are closed after each. */
export function sites() {
  const open: { close: () => Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()))
  })
  const site = async (routes: Record<string, Route>, address?: string): Promise<Site> => {
    const served = await serve(routes, address)
    open.push(served)
    return served
  }
  return { open, site }
}
