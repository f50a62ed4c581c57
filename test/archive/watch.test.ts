import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { takeIn } from '../../src/archive/take-in.ts'
import { type Round, type Watched, watch } from '../../src/archive/watch.ts'
import { createWeb } from '../../src/intake/web.ts'
import { createReader } from '../../src/reading/read.ts'
import { page, type Route, rss, sites, TestClock } from '../intake/site.ts'

const { open, site } = sites()

async function memory(): Promise<Archive> {
  const archive = await openSqliteArchive(IN_MEMORY)
  open.push(archive)
  return archive
}

const MINUTE = 60_000
const read = createReader()
const now = (): string => '2026-11-25T12:00:00.000Z'

interface Watching {
  readonly archive: Archive
  readonly rounds: number
  readonly clock?: TestClock
  readonly reader?: typeof read
  readonly onRound?: (round: Round, number: number) => void
}

/** Watches for some rounds; gives what was told in each, in words. */
async function watched(
  feeds: readonly string[],
  { archive, rounds, clock = new TestClock(), reader = read, onRound }: Watching,
) {
  const stopping = new AbortController()
  const { signal } = stopping
  const web = createWeb({ limits: { allowPrivate: true, gap: 0, timeout: 2000 }, clock, signal })
  open.push(web)
  const told: string[][] = [[]]
  const intake = { web, recall: archive.visit }
  const take: Parameters<typeof watch>[1]['take'] = (source) => takeIn(archive, reader, source, { now, signal })
  for await (const one of watch(feeds, { every: 10 * MINUTE, once: false, clock, signal, intake, take })) {
    told.at(-1)!.push(...inWords(one))
    if (!('round' in one)) continue
    onRound?.(one.round, told.length)
    if (told.length === rounds) stopping.abort()
    else told.push([])
  }
  return told
}

function inWords(one: Watched): string[] {
  if ('round' in one) return [`${one.round.feeds} asked`]
  const { taken } = one
  if ('problem' in taken) return [`${taken.problem.code} ${new URL(taken.problem.where).pathname}`]
  if ('unchanged' in taken) return [`unchanged ${new URL(taken.unchanged).pathname}`]
  return 'additions' in taken
    ? taken.additions.map(({ added, article }) => `${added ? 'added' : 'known'} ${article.title}`)
    : ['failure']
}

const SAYS = 'قال وزير الخارجية في مؤتمر صحفي عقد اليوم إن بلاده ستواصل الحوار مع جيرانها حتى التوصل إلى اتفاق.'

/** A route that answers with 304 to who has seen this. */
const conditional =
  (body: string, etag: string): Route =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag, 'content-type': 'text/html' }).end(body)
  }

describe('watching', () => {
  it('fetches what is new, and what a feed says has changed', async () => {
    const { origin, asked, routes } = await site({ '/1': page('الخبر الأول', SAYS), '/2': page('الخبر الثاني', SAYS) })
    const feed = (...items: Parameters<typeof rss>[0]): Route => rss(items)
    routes['/rss'] = feed({ title: 'أ', link: '/1' })
    const told = await watched([`${origin}/rss`], {
      archive: await memory(),
      rounds: 4,
      onRound: (_, number) => {
        if (number === 1) routes['/rss'] = feed({ title: 'أ', link: '/1' }, { title: 'ب', link: '/2' })
        if (number === 2) {
          routes['/rss'] = feed({ title: 'أ (محدث)', link: '/1' }, { title: 'ب', link: '/2' })
          routes['/1'] = page('الخبر الأول محدثا', SAYS)
        }
      },
    })
    expect(told).toEqual([
      ['added الخبر الأول', '1 asked'],
      ['unchanged /1', 'added الخبر الثاني', '1 asked'],
      ['added الخبر الأول محدثا', 'unchanged /2', '1 asked'],
      ['unchanged /1', 'unchanged /2', '1 asked'],
    ])
    expect(asked.filter((path) => path !== '/rss')).toEqual(['/1', '/2', '/1'])
  })

  it('does not get again what the server says is as it was', async () => {
    const { origin, asked, routes } = await site({ '/1': conditional(page('الخبر الأول', SAYS), '"p"') })
    routes['/rss'] = conditional(rss([{ title: 'أ', link: '/1' }]).replaceAll('{origin}', origin), '"f"')
    const archive = await memory()
    expect(await watched([`${origin}/rss`], { archive, rounds: 2 })).toEqual([
      ['added الخبر الأول', '1 asked'],
      ['1 asked'],
    ])
    expect(asked).toEqual(['/rss', '/1', '/rss'])
    routes['/rss'] = rss([{ title: 'أ، بعنوان آخر', link: '/1' }])
    expect(await watched([`${origin}/rss`], { archive, rounds: 1 })).toEqual([['unchanged /1', '1 asked']])
  })

  it('asks again for pages that failed for the time, not for those that are gone', async () => {
    const { origin, routes } = await site({ '/fails': { status: 502 } })
    routes['/rss'] = conditional(
      rss(['/1', '/fails', '/gone'].map((link) => ({ title: link, link }))).replaceAll('{origin}', origin),
      '"f"',
    )
    routes['/1'] = page('الخبر الأول', SAYS)
    const told = await watched([`${origin}/rss`], {
      archive: await memory(),
      rounds: 3,
      onRound: (_, number) => {
        if (number === 1) routes['/fails'] = page('الخبر الثاني', SAYS)
      },
    })
    expect(told).toEqual([
      ['added الخبر الأول', 'http-status /fails', 'http-status /gone', '1 asked'],
      ['unchanged /1', 'added الخبر الثاني', '1 asked'],
      ['1 asked'],
    ])
  })

  it('gets an article again that the reader failed on', async () => {
    const { origin } = await site({ '/rss': rss([{ title: 'أ', link: '/1' }]), '/1': page('الخبر الأول', SAYS) })
    const archive = await memory()
    let fails = true
    const failing: typeof read = (article) => {
      if (fails) throw new Error('failed')
      return read(article)
    }
    const told = await watched([`${origin}/rss`], {
      archive,
      rounds: 2,
      reader: failing,
      onRound: () => {
        fails = false
      },
    })
    expect(told).toEqual([
      ['failure', '1 asked'],
      ['added الخبر الأول', '1 asked'],
    ])
  })

  it('asks a feed that fails ever more rarely, and the others as before', async () => {
    const { origin, routes } = await site({ '/good': rss([]), '/bad': { status: 500 } })
    const clock = new TestClock()
    const start = clock.time
    const asked: Record<string, number[]> = { '/good': [], '/bad': [] }
    for (const path of ['/good', '/bad']) {
      const route = routes[path] as { status: number }
      routes[path] = (_, response) => {
        asked[path]!.push((clock.time - start) / MINUTE)
        response.writeHead(route.status ?? 200).end(route.status ? '' : route)
      }
    }
    await watched([`${origin}/good`, `${origin}/bad`], { archive: await memory(), rounds: 16, clock })
    expect(asked['/good']).toEqual(Array.from({ length: 16 }, (_, n) => n * 10))
    expect(asked['/bad']).toEqual([0, 20, 60, 140])
  })

  it.each<[string, Route, number]>([
    ['its ttl says', rss([], '<ttl>45</ttl>'), 45],
    ['the server says', { status: 429, headers: { 'retry-after': '3600' } }, 60],
    ['the user says, where that is longer', rss([], '<ttl>5</ttl>'), 10],
  ])('leaves a feed alone for as long as %s', async (_, route, minutes) => {
    const { origin } = await site({ '/rss': route })
    const clock = new TestClock()
    const times: number[] = []
    await watched([`${origin}/rss`], { archive: await memory(), rounds: 2, clock, onRound: ({ at }) => times.push(at) })
    expect((times[1]! - times[0]!) / MINUTE).toBe(minutes)
  })

  it('stops in the middle of a round, and takes in the rest the next time', async () => {
    const stopping = new AbortController()
    const { origin, routes } = await site({ '/1': page('الخبر الأول', SAYS) })
    routes['/rss'] = rss([
      { title: 'أ', link: '/1' },
      { title: 'ب', link: '/2' },
      { title: 'ج', link: '/3' },
    ])
    routes['/2'] = () => stopping.abort()
    const archive = await memory()
    const { signal } = stopping
    const web = createWeb({ limits: { allowPrivate: true, gap: 0 }, clock: new TestClock(), signal })
    open.push(web)
    const told: string[] = []
    const intake = { web, recall: archive.visit }
    const options = { every: MINUTE, once: false, clock: new TestClock(), signal, intake }
    for await (const one of watch([`${origin}/rss`], {
      ...options,
      take: (source) => takeIn(archive, read, source, { now, signal }),
    }))
      told.push(...inWords(one))
    expect(told).toEqual(['added الخبر الأول', '1 asked'])
    expect((await archive.counts()).documents).toBe(1)
    routes['/2'] = page('الخبر الثاني', SAYS)
    routes['/3'] = page('الخبر الثالث', SAYS)
    expect(await watched([`${origin}/rss`], { archive, rounds: 1 })).toEqual([
      ['unchanged /1', 'added الخبر الثاني', 'added الخبر الثالث', '1 asked'],
    ])
  })
})
