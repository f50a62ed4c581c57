import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteArchive } from '../../src/archive/sqlite.ts'
import { sayingOf } from '../archive/records.ts'
import { isnad } from './isnad.ts'

const SLOW = { timeout: 60_000 }
const COUNT = 1_103
const folder = mkdtempSync(join(tmpdir(), 'isnad-find-'))
const path = join(folder, 'archive.db')
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  const archive = await openSqliteArchive(path)
  // More than is asked of the archive at a time.
  await archive.add(
    Array.from({ length: COUNT }, (_, i) =>
      sayingOf(`الحكومة باقية ${i}`, { id: `a${i}`, published: `2024-04-${String((i % 28) + 1).padStart(2, '0')}` }),
    ),
  )
  const versions = { url: 'https://news.example/1', outlet: 'الأفق', published: '2024-05-01' }
  await archive.add([sayingOf('الجسر مفتوح', { ...versions, retrievedAt: '2024-05-01T08:00:00.000Z' })])
  await archive.add([sayingOf('=الجسر "مغلق"، غدا', { ...versions, retrievedAt: '2024-05-01T09:00:00.000Z' })])
  await archive.close()
})

const find = (...args: string[]) => isnad(['find', '--archive', path, ...args])
const ids = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: string }).id)

describe('isnad find', () => {
  it('prints a page, says how many there are, and how to get to the next', SLOW, async () => {
    const { out, status } = await find('حكومة')
    expect(out.match(/\[الحكومة\]/gu)).toHaveLength(20)
    expect(out).toMatch(/1 to 20 of 1103; the next: --page 2\n$/u)
    expect(status).toBe(0)
  })

  it('prints all when that is asked for, in the order of the pages', SLOW, async () => {
    const all = await find('حكومة', '--limit', 'all', '--format', 'ndjson', '--sort', 'time')
    expect(new Set(ids(all.out)).size).toBe(COUNT)
    expect(all.err).toMatch(/1 to 1103 of 1103/u)
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) =>
        find('حكومة', '--limit', '400', '--page', page, '--format', 'ndjson', '--sort', 'time'),
      ),
    )
    expect(pages.flatMap(({ out }) => ids(out))).toEqual(ids(all.out))
  })

  it('prints one JSON value with the sum, or nothing but that', SLOW, async () => {
    const some = await find('حكومة', '--limit', '3', '--format', 'json')
    expect(JSON.parse(some.out)).toMatchObject({ statements: [{}, {}, {}], total: COUNT })
    const none = await find('طائرة', '--format', 'json')
    expect(JSON.parse(none.out)).toEqual({ statements: [], total: 0 })
  })

  it('prints a table that a spreadsheet reads as text', SLOW, async () => {
    const { out } = await find('الجسر', '--format', 'csv')
    expect(out).toMatch(/^\ufeffid,published,outlet,/u)
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(out).toContain(`"'=الجسر ""مغلق""، غدا"`)
  })

  it('finds in the last version of an article, or in all when asked', SLOW, async () => {
    expect((await find('جسر')).out).toMatch(/1 to 1 of 1\n$/u)
    expect((await find('جسر', '--all-versions')).out).toMatch(/1 to 2 of 2\n$/u)
    expect((await find('مفتوح')).out).toBe('nothing found\n')
  })

  it('says what it cannot look for, in one line', SLOW, async () => {
    for (const args of [['--from', 'أمس'], ['--limit', '0'], ['--stance', 'shout'], ['!؟']]) {
      const { status, out, err } = await find(...args)
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toMatch(/^isnad: /u)
      expect(err).not.toMatch(/ at .*\.ts/u)
    }
  })

  it('ends quietly when nobody reads on', SLOW, async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
    const args = ['--import', 'tsx', main, 'find', '--archive', path, '--limit', 'all', '--format', 'ndjson']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const err: Buffer[] = []
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([status, Buffer.concat(err).toString()]).toEqual([0, ''])
  })
})
