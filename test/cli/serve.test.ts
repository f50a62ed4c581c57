import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { isnad } from './isnad.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const TOKEN = 'a-token-of-enough-length'

interface Running {
  readonly child: ChildProcess
  readonly url: string
}

async function serve(...args: string[]): Promise<Running> {
  const env = { ...process.env, LANG: 'en_US.UTF-8' }
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', '--port', '0', ...args], { env })
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`isnad serve ended with ${status}`)
  })
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), ended])) as [string]
  ended.catch(() => {})
  return { child, url: /http:\S+/u.exec(line)![0] }
}

async function stop({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [status] = (await ended) as [number | null]
  return status
}

async function documentsAt({ url }: Running): Promise<number> {
  const { counts } = (await (await fetch(`${url}api/health`)).json()) as { counts: { documents: number } }
  return counts.documents
}

// Each starts the program several times.
describe('isnad serve', { timeout: 90_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-serve-'))
  const archive = join(folder, 'archive.db')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('makes an archive, takes the samples in once, prints where it is, and stops when told to', async () => {
    const first = await serve('--archive', archive, '--samples')
    const told = (await once(createInterface({ input: first.child.stderr! }), 'line')) as [string]
    expect(told[0]).toMatch(/^isnad: /u)
    const before = await documentsAt(first)
    const again = await isnad(['serve', '--archive', archive, '--port', new URL(first.url).port])
    expect(again.status).toBe(1)
    expect(again.err).toMatch(/port [0-9]+ is taken/u)
    expect(await stop(first, 'SIGTERM')).toBe(0)
    const second = await serve('--archive', archive, '--samples', '--quiet')
    expect(before).toBeGreaterThan(10)
    expect(await documentsAt(second)).toBe(before)
    const workbook = await fetch(`${second.url}api/export?as=xlsx`)
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(await stop(second, 'SIGINT')).toBe(0)
  })

  it('serves no others without a token', async () => {
    const open = await isnad(['serve', '--archive', archive, '--host', '0.0.0.0', '--port', '0'])
    expect([open.status, open.out]).toEqual([2, ''])
    expect(open.err).toContain('others reach 0.0.0.0')
    expect((await isnad(['serve', '--archive', archive, '--token', 'short'])).status).toBe(2)
    const closed = await serve('--archive', archive, '--host', '0.0.0.0', '--token', TOKEN)
    const url = `http://127.0.0.1:${new URL(closed.url).port}/api/articles`
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' }
    expect((await fetch(url, init)).status).toBe(401)
    await stop(closed, 'SIGTERM')
  })

  it('says what is wrong with its options', async () => {
    const port = await isnad(['serve', '--port', '70000'])
    expect([port.status, port.err]).toEqual([2, expect.stringContaining("'70000' is no port")])
    expect((await isnad(['mcp', '--url', 'nowhere'])).status).toBe(2)
  })
})
