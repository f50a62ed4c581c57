import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linesOf, posting, type Seeded, seeded } from './seeded.ts'

const articleOf = (words: string) => ({ text: `قال الوزير إن ${words}.`, outlet: 'الأفق', published: '2026-02-01' })

describe('adding over HTTP', () => {
  let served: Seeded
  beforeEach(async () => {
    served = await seeded({}, {}, [])
  })
  afterEach(() => served.archive.close())

  const add = async (init: RequestInit) => linesOf(await served.app.request('/api/articles', init))
  const upload = (files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) => {
    const body = new FormData()
    for (const [name, content] of Object.entries(files)) body.append('files', new File([content], name))
    return add({ method: 'POST', body })
  }

  it('takes in what is pasted, once, and tells what became of it', async () => {
    const [line, sums] = await add(posting({ ...articleOf('الأمر انتهى'), title: 'عنوان' }))
    expect(line).toMatchObject({ status: 'added', title: 'عنوان', url: null })
    expect(sums).toMatchObject({ status: 'done', added: 1, known: 0, unreadable: 0 })
    expect((await served.json(`/api/documents/${line.document}`)).record.statements).toHaveLength(1)
    expect((await add(posting({ ...articleOf('الأمر انتهى'), title: 'عنوان' })))[0].status).toBe('known')
  })

  it('takes in several, and says of dates that are none', async () => {
    const articles = [articleOf('الأمر بدأ'), { ...articleOf('الأمر طال'), published: 'أمس' }]
    const lines = await add(posting({ articles }))
    expect(lines.map(({ status, code }) => code ?? status)).toEqual(['bad-date', 'added', 'added', 'done'])
  })

  it('takes in files of every kind, whatever they are called', async () => {
    const lines = await upload({
      '../../etc/x.txt': 'عنوان\nقال الوزير إن الطريق مفتوح.',
      'year.ndjson.gz': new Uint8Array(gzipSync(`${JSON.stringify(articleOf('الجسر مغلق'))}\n{bad\n`)),
      'picture.png': new Uint8Array([0x89, 0x50, 0, 0]),
    })
    expect(lines.filter(({ status }) => status === 'added')).toHaveLength(2)
    expect(lines.filter(({ status }) => status === 'unreadable').map(({ where }) => where)).toEqual([
      'year.ndjson.gz:2',
      'picture.png',
    ])
    expect(lines.at(-1)).toMatchObject({ status: 'done', added: 2, unreadable: 2 })
    expect(JSON.stringify(lines)).not.toContain('/tmp')
  })

  it('fetches nothing from addresses that are not public', async () => {
    for (const url of ['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/', 'file:///etc/passwd']) {
      const lines = await add(posting({ url }))
      expect(lines.map(({ status }) => status)).toEqual(['unreadable', 'done'])
      expect(['private-address', 'unsupported-scheme']).toContain(lines[0].code)
    }
  })

  it('lets those who add at the same time wait for each other', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, i) => add(posting(articleOf(`الرقم ${i}`)))))
    expect(all.map(([line]) => line.status)).toEqual(Array(6).fill('added'))
    expect((await served.json('/api/health')).counts.documents).toBe(6)
  })

  it('lets the next go on when a client goes away', async () => {
    const gone = await served.app.request(
      '/api/articles',
      posting({ articles: Array.from({ length: 40 }, (_, i) => articleOf(`العدد ${i}`)) }),
    )
    await gone.body!.cancel()
    expect((await add(posting(articleOf('الأمر انتهى')))).at(-1)).toMatchObject({ status: 'done', added: 1 })
  })

  it('stops between two batches when the server does', async () => {
    const stopping = new AbortController()
    const stopped = await seeded({}, { stopping: stopping.signal }, [])
    stopping.abort()
    const response = await stopped.app.request('/api/articles', posting(articleOf('الأمر انتهى')))
    expect((await linesOf(response)).at(-1)).toMatchObject({ status: 'stopped', added: 0 })
    await stopped.archive.close()
  })

  it('says which of its answers are new', async () => {
    const first = await served.app.request('/api/statements')
    const etag = first.headers.get('etag')!
    const asking = (headers: Record<string, string> = {}) => served.app.request('/api/statements', { headers })
    expect((await asking({ 'if-none-match': etag })).status).toBe(304)
    expect(await (await asking()).json()).toEqual({ total: 0, statements: [] })
    await add(posting(articleOf('الأمر انتهى')))
    const after = await asking({ 'if-none-match': etag })
    expect(after.status).toBe(200)
    expect(((await after.json()) as { total: number }).total).toBe(1)
  })
})
