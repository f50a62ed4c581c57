import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Seeded, seeded } from './seeded.ts'

describe('the files of the web client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  let served: Seeded
  beforeAll(async () => {
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>إسناد</title>')
    writeFileSync(join(folder, 'web', 'assets', 'main-a1b2.js'), 'export {}')
    served = await seeded({ web: join(folder, 'web') }, {}, [])
  })
  afterAll(async () => {
    await served.archive.close()
    rmSync(folder, { recursive: true })
  })

  const get = (path: string, headers: Record<string, string> = {}) => served.app.request(path, { headers })

  it('are served, those whose names change with them for ever', async () => {
    const script = await get('/assets/main-a1b2.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const page = await get('/index.html')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect((await get('/index.html', { 'if-none-match': page.headers.get('etag')! })).status).toBe(304)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('are packed for those who take that', async () => {
    const packed = await get('/index.html', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect([...new Uint8Array(await packed.arrayBuffer())].slice(0, 2)).toEqual([0x1f, 0x8b])
  })

  it('give the client wherever there is a page of its own', async () => {
    for (const path of ['/', '/statements/abc', '/stories/x/evidence']) {
      expect(await (await get(path)).text()).toContain('إسناد')
    }
    for (const path of ['/assets/none.js', '/api', '/api/none']) {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'not-found' })
    }
  })

  it('are nothing but those of their folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '//secret.txt']) {
      expect(await (await get(path)).text()).not.toBe('secret')
    }
  })
})
