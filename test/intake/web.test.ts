import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { AddressRules } from '../../src/intake/addresses.ts'
import { isPublicAddress } from '../../src/intake/addresses.ts'
import type { FetchLimits } from '../../src/intake/fetch.ts'
import { IntakeError } from '../../src/intake/problem.ts'
import { retryAfterOf } from '../../src/intake/retry-after.ts'
import { createWeb, type Web } from '../../src/intake/web.ts'
import { type Route, sites, TestClock } from './site.ts'

const { open, site } = sites()

function visitor(limits: Partial<FetchLimits> = {}, clock = new TestClock(), addresses?: AddressRules): Web {
  const web = createWeb({ limits: { allowPrivate: addresses === undefined, ...limits }, clock, addresses })
  open.push(web)
  return web
}

/** The body of an answer, or the code of what went wrong with its detail. */
async function got(web: Web, url: string, etag: string | null = null): Promise<unknown> {
  try {
    const answer = await web.get(url, { etag, lastModified: null })
    return answer === 'unchanged' ? answer : answer.body.toString()
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    return { code: error.code, ...error.detail }
  }
}

const sendsTo =
  (location: string): Route =>
  (_, response) =>
    response.writeHead(302, { location }).end()

describe('robots.txt', () => {
  it('is asked once for a host, and obeyed', async () => {
    const { origin, asked } = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /admin\n\nUser-agent: isnad\nDisallow: /خاص\nDisallow: /private\n',
      '/1': 'one',
      '/admin': 'for all but us',
    })
    const web = visitor()
    expect(await got(web, `${origin}/1`)).toBe('one')
    expect(await got(web, `${origin}/admin`)).toBe('for all but us')
    expect(await got(web, `${origin}/private/2`)).toEqual({ code: 'robots-disallowed', host: new URL(origin).host })
    expect(await got(web, `${origin}/خاص/3`)).toMatchObject({ code: 'robots-disallowed' })
    expect(asked).toEqual(['/robots.txt', '/1', '/admin'])
  })

  it('is asked again the next day', async () => {
    const { origin, asked } = await site({ '/robots.txt': '', '/1': 'one' })
    const clock = new TestClock()
    const web = visitor({}, clock)
    await got(web, `${origin}/1`)
    clock.time += 25 * 3_600_000
    await got(web, `${origin}/1`)
    expect(asked).toEqual(['/robots.txt', '/1', '/robots.txt', '/1'])
  })

  it.each([403, 404, 410])('that is answered with %i allows all', async (status) => {
    const { origin } = await site({ '/robots.txt': { status }, '/1': 'one' })
    expect(await got(visitor(), `${origin}/1`)).toBe('one')
  })

  it('that redirects in a circle is none', async () => {
    const { origin } = await site({ '/robots.txt': sendsTo('/robots.txt'), '/1': 'one' })
    expect(await got(visitor(), `${origin}/1`)).toBe('one')
  })

  it('that the server fails to give forbids all, until some minutes later', async () => {
    const { origin, asked, routes } = await site({ '/robots.txt': { status: 500 }, '/1': 'one' })
    const clock = new TestClock()
    const web = visitor({}, clock)
    expect(await got(web, `${origin}/1`)).toEqual({ code: 'robots-unreachable', status: 500 })
    expect(await got(web, `${origin}/1`)).toEqual({ code: 'robots-unreachable', status: 500 })
    expect(asked).toEqual(['/robots.txt'])
    routes['/robots.txt'] = ''
    clock.time += 10 * 60_000
    expect(await got(web, `${origin}/1`)).toBe('one')
  })

  it('is followed where it was moved, and obeyed where a redirect leads', async () => {
    const { origin } = await site({
      '/robots.txt': sendsTo('/r.txt'),
      '/r.txt': 'User-agent: *\nDisallow: /secret',
      '/1': sendsTo('/secret'),
      '/secret': 'secret',
    })
    expect(await got(visitor(), `${origin}/1`)).toMatchObject({ code: 'robots-disallowed' })
  })
})

describe('pauses', () => {
  it('lie between requests to one host, not to several', async () => {
    const one = await site({ '/1': '1', '/2': '2' })
    const other = await site({ '/1': '1' })
    const clock = new TestClock()
    const web = visitor({ gap: 1000 }, clock)
    await got(web, `${one.origin}/1`)
    await got(web, `${one.origin}/2`)
    expect(clock.slept).toEqual([1000, 1000])
    clock.time += 500
    await got(web, `${one.origin}/1`)
    expect(clock.slept).toEqual([1000, 1000, 500])
    const before = clock.slept.length
    await web.get(`${other.origin}/1`)
    expect(clock.slept.length).toBe(before + 1)
  })

  it('are as long as robots.txt wants', async () => {
    const { origin } = await site({ '/robots.txt': 'User-agent: *\nCrawl-delay: 7', '/1': '1', '/2': '2' })
    const clock = new TestClock()
    const web = visitor({ gap: 1000 }, clock)
    await got(web, `${origin}/1`)
    await got(web, `${origin}/2`)
    expect(clock.slept).toEqual([1000, 7000])
  })

  it('are kept by those who ask at the same time', async () => {
    const { origin } = await site({ '/1': '1', '/2': '2', '/3': '3' })
    const times: number[] = []
    const clock = new TestClock()
    const web = visitor({ gap: 1000 }, {
      ...clock,
      now: () => 0,
      sleep: async (time: number) => void times.push(time),
    } as never)
    await Promise.all([1, 2, 3].map((n) => got(web, `${origin}/${n}`)))
    expect(times).toEqual([1000, 2000, 3000])
  })

  it.each([429, 503])('that a busy server (%i) asks for are waited for', async (status) => {
    let busy = 2
    const { origin } = await site({
      '/1': (_: IncomingMessage, response: ServerResponse) => {
        if (busy-- > 0) response.writeHead(status, { 'retry-after': '20' }).end()
        else response.end('one')
      },
    })
    const clock = new TestClock()
    expect(await got(visitor({ gap: 0 }, clock), `${origin}/1`)).toBe('one')
    expect(clock.slept).toEqual([20_000, 20_000])
  })

  it('that are too long are told, and the host is left alone until then', async () => {
    const { origin, asked } = await site({ '/1': { status: 429, headers: { 'retry-after': '3600' } }, '/2': 'two' })
    const clock = new TestClock()
    const web = visitor({ gap: 0 }, clock)
    expect(await got(web, `${origin}/1`)).toEqual({ code: 'retry-later', status: 429, seconds: 3600 })
    expect(await got(web, `${origin}/2`)).toMatchObject({ code: 'retry-later', seconds: 3600 })
    expect(asked).toEqual(['/1'])
    clock.time += 3_600_000
    expect(await got(web, `${origin}/2`)).toBe('two')
    expect(clock.slept).toEqual([])
  })

  it('are told in seconds or as a time', () => {
    const now = Date.UTC(2026, 10, 25, 12)
    expect(retryAfterOf('120', now)).toBe(120_000)
    expect(retryAfterOf('Wed, 25 Nov 2026 12:01:00 GMT', now)).toBe(60_000)
    expect(retryAfterOf('Wed, 25 Nov 2026 11:00:00 GMT', now)).toBe(0)
    expect(retryAfterOf('soon', now)).toBeNull()
    expect(retryAfterOf(null, now)).toBeNull()
  })

  it('end when all is stopped', async () => {
    const { origin } = await site({ '/1': { status: 503, headers: { 'retry-after': '50' } } })
    const stopping = new AbortController()
    const web = createWeb({ limits: { allowPrivate: true, gap: 0 }, signal: stopping.signal })
    open.push(web)
    const asking = web.get(`${origin}/1`)
    setImmediate(() => stopping.abort())
    await expect(asking).rejects.toThrow()
  })
})

describe('conditional requests', () => {
  it('send what the server said, and tell that nothing changed', async () => {
    const seen: unknown[] = []
    const { origin } = await site({
      '/1': ({ headers }: IncomingMessage, response: ServerResponse) => {
        seen.push([headers['if-none-match'], headers['if-modified-since']])
        const isSame = headers['if-none-match'] === '"a"'
        response.writeHead(isSame ? 304 : 200, { etag: '"a"', 'last-modified': 'Tue, 09 Apr 2024 10:00:00 GMT' }).end()
      },
    })
    const web = visitor()
    const first = await web.get(`${origin}/1`)
    expect(first).toMatchObject({ etag: '"a"', lastModified: 'Tue, 09 Apr 2024 10:00:00 GMT' })
    expect(await web.get(`${origin}/1`, first as never)).toBe('unchanged')
    expect(seen).toEqual([
      [undefined, undefined],
      ['"a"', 'Tue, 09 Apr 2024 10:00:00 GMT'],
    ])
  })
})

describe('redirects', () => {
  it('are followed, relative ones too', async () => {
    const { origin } = await site({ '/1': sendsTo('2?x=1'), '/2?x=1': sendsTo('/3'), '/3': 'three' })
    const answer = await visitor().get(`${origin}/1#part`)
    expect(answer).toMatchObject({ url: `${origin}/3` })
  })

  it('in a circle are told', async () => {
    const { origin, asked } = await site({ '/1': sendsTo('/2'), '/2': sendsTo('/1') })
    expect(await got(visitor(), `${origin}/1`)).toEqual({ code: 'redirect-loop' })
    expect(asked).toEqual(['/1', '/2'])
  })

  it('without end are told', async () => {
    const routes = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/${n}`, sendsTo(`/${n + 1}`)]))
    const { origin } = await site(routes)
    expect(await got(visitor({ redirects: 3 }), `${origin}/0`)).toEqual({ code: 'too-many-redirects', limit: 3 })
  })

  it('to something other than http are not followed', async () => {
    const { origin } = await site({ '/1': sendsTo('file:///etc/passwd') })
    expect(await got(visitor(), `${origin}/1`)).toEqual({ code: 'unsupported-scheme', scheme: 'file' })
  })
})

describe('limits', () => {
  it('hold for a server that does not answer', async () => {
    const { origin } = await site({ '/1': () => {} })
    expect(await got(visitor({ timeout: 60 }), `${origin}/1`)).toEqual({ code: 'timeout', seconds: 0.06 })
  })

  it('hold for a server that answers drop by drop', async () => {
    const { origin } = await site({ '/1': (_, response) => void response.write('a') })
    expect(await got(visitor({ timeout: 60 }), `${origin}/1`)).toEqual({ code: 'timeout', seconds: 0.06 })
  })

  it('hold for a body without end', async () => {
    const { origin } = await site({
      '/1': (_, response) => {
        const more = (): void => {
          while (response.write(Buffer.alloc(16_384, 'a')));
        }
        response.on('drain', more)
        more()
      },
    })
    expect(await got(visitor({ largest: 100_000 }), `${origin}/1`)).toEqual({ code: 'too-large', limit: 100_000 })
  })

  it('hold for what a packed body unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000))
    const { origin } = await site({ '/1': { headers: { 'content-encoding': 'gzip' }, body: bomb } })
    expect(await got(visitor({ largest: 100_000 }), `${origin}/1`)).toEqual({ code: 'too-large', limit: 100_000 })
  })
})

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '::1',
    '::ffff:127.0.0.1',
    'fc00::1',
    'fe80::1',
  ])('such as %s are no public ones', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://localhost/',
  ])('are not asked, however they are written: %s', async (url) => {
    const web = createWeb({ clock: new TestClock() })
    open.push(web)
    expect(await got(web, url)).toMatchObject({ code: 'private-address' })
  })

  // 127.0.0.2 plays the public internet: it is a loopback address like the others, so that it can be listened on.
  const onlySecond = (resolve: AddressRules['resolve'] = async (host) => [host]): AddressRules => ({
    resolve,
    isAllowed: (address) => address === '127.0.0.2',
  })

  it('are not asked when a redirect leads there', async () => {
    const inner = await site({ '/secret': 'secret' })
    const outer = await site({ '/1': sendsTo(`${inner.origin}/secret`) }, '127.0.0.2')
    const web = visitor({}, new TestClock(), onlySecond())
    expect(await got(web, `${outer.origin}/1`)).toEqual({ code: 'private-address', host: '127.0.0.1' })
    expect(inner.asked).toEqual([])
  })

  it('are not asked when a name leads there the second time', async () => {
    const outer = await site(
      { '/1': (_, response) => response.writeHead(200, { connection: 'close' }).end('one') },
      '127.0.0.2',
    )
    const { port } = new URL(outer.origin)
    const answers = ['127.0.0.2', '127.0.0.2', '127.0.0.1']
    const web = visitor(
      {},
      new TestClock(),
      onlySecond(async () => [answers.shift() ?? '127.0.0.1']),
    )
    outer.routes['/robots.txt'] = (_, response) => response.writeHead(404, { connection: 'close' }).end()
    expect(await got(web, `http://news.example:${port}/1`)).toBe('one')
    expect(await got(web, `http://news.example:${port}/1`)).toEqual({ code: 'private-address', host: 'news.example' })
  })

  it('are passed over where a name has a public one too', async () => {
    const outer = await site({ '/1': 'one' }, '127.0.0.2')
    const web = visitor(
      {},
      new TestClock(),
      onlySecond(async () => ['127.0.0.1', '127.0.0.2']),
    )
    expect(await got(web, `http://news.example:${new URL(outer.origin).port}/1`)).toBe('one')
  })
})
