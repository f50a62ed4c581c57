import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { posting, type Seeded, seeded } from './seeded.ts'

const TOKEN = 'a-token-of-enough-length'
const ARTICLE = { text: 'قال الوزير إن الأمر انتهى.' }

describe('a server on the loopback', () => {
  let served: Seeded
  beforeAll(async () => {
    served = await seeded({ names: ['news.example'] })
  })
  afterAll(() => served.archive.close())

  const statusOf = async (path: string, init: RequestInit = {}) => (await served.app.request(path, init)).status
  const asking = (headers: Record<string, string>) => statusOf('/api/health', { headers })
  const adding = (headers: Record<string, string>) => statusOf('/api/articles', posting(ARTICLE, headers))

  it('answers only to names that are its own', async () => {
    for (const host of ['localhost', 'LOCALHOST:4242', '127.0.0.1:4242', '[::1]:4242', 'news.example:80']) {
      expect(await asking({ host })).toBe(200)
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', '']) {
      expect(await asking({ host })).toBe(421)
    }
    expect(await statusOf('/', { headers: { host: 'evil.example' } })).toBe(421)
  })

  it('writes for no page of another site', async () => {
    expect(await adding({ host: 'localhost:4242', origin: 'http://localhost:4242' })).toBe(200)
    expect(await adding({ host: 'localhost:4242' })).toBe(200)
    for (const origin of [
      'http://evil.example',
      'http://localhost:1234',
      'null',
      'http://localhost:4242.evil.example',
    ]) {
      expect(await adding({ host: 'localhost:4242', origin })).toBe(403)
    }
    for (const site of ['cross-site', 'same-site']) expect(await adding({ 'sec-fetch-site': site })).toBe(403)
    expect(await adding({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' })).toBe(200)
  })

  it('takes no body as a form of another site could send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      expect([400, 415]).toContain(await adding({ 'content-type': type }))
      expect(await statusOf('/api/decisions', posting('{}', { 'content-type': type }))).toBe(415)
    }
    const form = new FormData()
    form.append('files', new File(['x'], 'x.txt'))
    const headers = { origin: 'http://evil.example' }
    expect(await statusOf('/api/articles', { method: 'POST', body: form, headers })).toBe(403)
  })

  it('lets no other page read what it answers, but links lead in', async () => {
    expect(await asking({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403)
    expect(await asking({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200)
    const { headers } = await served.app.request('/api/health', { headers: { origin: 'http://evil.example' } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(await statusOf('/api/articles', { method: 'OPTIONS' })).toBe(404)
  })

  it('puts protective headers on every answer', async () => {
    for (const path of ['/api/health', '/api/statements/none', '/nowhere', '/api/export?as=csv']) {
      const { headers } = await served.app.request(path)
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'/u,
      )
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
    const refused = await served.app.request('/', { headers: { host: 'evil.example' } })
    expect(refused.headers.get('content-security-policy')).not.toBeNull()
  })

  it('refuses bodies that are too large, whether they tell their length or not', async () => {
    const large = JSON.stringify({ text: 'ا'.repeat(2_000_000) })
    expect(await statusOf('/api/read', posting(large, { 'content-length': String(Buffer.byteLength(large)) }))).toBe(
      413,
    )
    expect(await statusOf('/api/read', posting(large))).toBe(413)
  })

  it('tells nothing of its inside when it fails', async () => {
    const broken = await seeded({}, {}, [])
    await broken.archive.close()
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const response = await broken.app.request('/api/statements')
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ code: 'internal', message: 'the server failed', detail: {} })
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })
})

describe('a server that asks for a token', () => {
  let served: Seeded
  beforeAll(async () => {
    served = await seeded({ token: TOKEN, onLoopback: false, names: ['news.example'] }, { asksToken: true })
  })
  afterAll(() => served.archive.close())

  it('lets those write who have it, and everybody read', async () => {
    const statuses = async (headers: Record<string, string>) => [
      (await served.app.request('/api/articles', posting(ARTICLE, headers))).status,
      (await served.app.request('/api/decisions', posting('{', headers))).status,
    ]
    expect(await statuses({})).toEqual([401, 401])
    expect(await statuses({ authorization: 'Bearer wrong' })).toEqual([401, 401])
    expect(await statuses({ authorization: `Basic ${TOKEN}` })).toEqual([401, 401])
    expect(await statuses({ authorization: `Bearer ${TOKEN}` })).toEqual([200, 400])
    expect((await served.app.request('/api/health')).status).toBe(200)
    expect((await served.json('/api/health')).asksToken).toBe(true)
    expect((await served.app.request('/api/read', posting(ARTICLE))).status).toBe(200)
  })

  it('asks other spellings of the path for it too', async () => {
    for (const path of ['/api/articles/', '/api//articles', '/api/%61rticles', '/API/articles']) {
      expect((await served.app.request(path, posting(ARTICLE))).status).not.toBe(200)
    }
  })

  it('is reached by its addresses and its names', async () => {
    const asking = async (host: string) => (await served.app.request('/api/health', { headers: { host } })).status
    expect(await Promise.all(['192.0.2.7:4242', '[2001:db8::1]:4242', 'news.example'].map(asking))).toEqual([
      200, 200, 200,
    ])
    expect(await asking('evil.example')).toBe(421)
  })
})
