import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../src/http/app.ts'
import { listen } from '../../src/http/server.ts'
import { posting, type Seeded, seeded } from './seeded.ts'

const HOST = '127.0.0.1'

describe('the server', () => {
  let served: Seeded
  beforeAll(async () => {
    served = await seeded()
  })
  afterAll(() => served.archive.close())

  it('answers at a port, and tells when it is taken', async () => {
    const first = await listen(served.app, HOST, 0)
    const answer = await fetch(`http://${HOST}:${first.port}/api/health`)
    expect(answer.status).toBe(200)
    await expect(listen(served.app, HOST, first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.close()
  })

  it('answers what is being asked before it stops, and takes no more', async () => {
    let release!: () => void
    let begun!: () => void
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = async (): Promise<Response> => {
      begun()
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return new Response('answered')
    }
    const listening = await listen({ fetch: slow } as unknown as App, HOST, 0)
    const url = `http://${HOST}:${listening.port}/`
    const asked = fetch(url)
    await hasBegun
    const closed = listening.close()
    await expect(fetch(url)).rejects.toThrow()
    release()
    expect(await (await asked).text()).toBe('answered')
    await closed
  })

  it('survives what is no HTTP, and bodies that break off', async () => {
    const listening = await listen(served.app, HOST, 0)
    const garbage = connect(listening.port, HOST)
    garbage.write('\x00\x01 nonsense\r\n\r\n')
    garbage.resume()
    await once(garbage, 'close')
    const cut = connect(listening.port, HOST)
    cut.write(
      'POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"te',
    )
    cut.end()
    cut.resume()
    await once(cut, 'close')
    const url = `http://${HOST}:${listening.port}/api/read`
    expect((await fetch(url, posting({ text: 'قال الوزير إن الأمر انتهى.' }))).status).toBe(200)
    await listening.close()
  })
})
