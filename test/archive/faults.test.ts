import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../src/archive/migrations.ts'
import { openSqliteArchive } from '../../src/archive/sqlite.ts'
import { sayingOf } from './records.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SCRIPT = fileURLToPath(new URL('./adding-process.ts', import.meta.url))

/** A process that adds articles, and what it printed so far. */
function adding(path: string, first: number, count: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, path, String(first), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed: string[] = []
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => printed.push(chunk))
  return { child, lines: () => printed.join('').split('\n').slice(0, -1) }
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  await delay(10)
}

const idsIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => line !== 'ready' && line !== 'done').flatMap((line) => line.split(' '))

function integrity(path: string): unknown {
  const database = new Database(path)
  const answer = database.pragma('integrity_check', { simple: true })
  database.exec(`insert into statement_index (statement_index) values ('integrity-check')`)
  database.close()
  return answer
}

// More for a thorough run: ISNAD_KILLS=50.
const KILLS = Number(process.env.ISNAD_KILLS ?? 6)
const COUNT = 400

describe('an archive whose process is killed while it adds', () => {
  it(`keeps what was reported, ${KILLS} times over, and is completed by the next`, {
    timeout: 20_000 + KILLS * 5_000,
  }, async () => {
    const path = join(folder, 'killed.db')
    const reported = new Set<string>()
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, lines } = adding(path, 0, COUNT)
      while (lines().length === 0 && child.exitCode === null) await delay(2)
      await delay(Math.random() * 300)
      child.kill('SIGKILL')
      await ended(child)
      for (const id of idsIn(lines())) reported.add(id)
      expect(integrity(path)).toBe('ok')
      const archive = await openSqliteArchive(path)
      expect(await archive.known([...reported])).toEqual(reported)
      await archive.close()
    }
    const last = adding(path, 0, COUNT)
    await ended(last.child)
    expect(last.lines().at(-1)).toBe('done')
    const archive = await openSqliteArchive(path)
    expect(await archive.counts()).toMatchObject({ articles: COUNT, documents: COUNT, statements: COUNT })
    expect((await archive.find({ words: 'الأمر', limit: 0 })).total).toBe(COUNT)
    await archive.close()
  })
})

describe('two processes that add to one archive', () => {
  it('both complete, and nothing is there twice', { timeout: 60_000 }, async () => {
    const path = join(folder, 'shared.db')
    const both = [adding(path, 0, 200), adding(path, 100, 200)]
    await Promise.all(both.map(({ child }) => ended(child)))
    expect(both.map(({ lines }) => lines().at(-1))).toEqual(['done', 'done'])
    expect(integrity(path)).toBe('ok')
    const archive = await openSqliteArchive(path)
    expect(await archive.counts()).toMatchObject({ articles: 300, documents: 300, statements: 300 })
    expect((await archive.find({ words: 'أمر', limit: 0 })).total).toBe(300)
    await archive.close()
  })
})

/** A file system of 2 MB, or null where none may be mounted. */
function smallDisk(): string | null {
  const path = mkdtempSync(join(tmpdir(), 'isnad-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path], { stdio: 'ignore' })
    return path
  } catch {
    rmSync(path, { recursive: true })
    return null
  }
}

const disk = process.platform === 'linux' ? smallDisk() : null
if (!disk) console.log('skipped: no small file system can be mounted here, so a full disk is not tested')
afterAll(() => {
  if (!disk) return
  execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true })
})

describe.skipIf(!disk)('an archive on a disk that becomes full', () => {
  it('says so, and keeps what was stored', async () => {
    const path = join(disk!, 'archive.db')
    const archive = await openSqliteArchive(path)
    const stored: string[] = []
    const failure = await (async () => {
      for (let i = 0; ; i++) {
        const content = Array.from({ length: 400 }, (_, k) => `كلمة${(i * 400 + k) * 7919}`).join(' ')
        stored.push((await archive.add([sayingOf(content, { id: `a${i}` })]))[0]!.id)
      }
    })().catch((error) => error)
    expect(failure).toMatchObject({ name: 'ArchiveError', code: 'disk-full' })
    expect(stored.length).toBeGreaterThan(5)
    expect(await archive.known(stored)).toEqual(new Set(stored))
    await archive.close()
    const copy = join(folder, 'full.db')
    for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part)
    expect(integrity(copy)).toBe('ok')
    const again = await openSqliteArchive(copy)
    expect(await again.known(stored)).toEqual(new Set(stored))
    expect((await again.counts()).documents).toBe(stored.length)
    await again.close()
  })
})

describe('an archive of another schema', () => {
  const later = { ...MIGRATIONS, '9999-later': { up: async () => {} } }

  it('opens when it is older, and keeps what it has', async () => {
    const path = join(folder, 'older.db')
    const older = await openSqliteArchive(path)
    await older.add([sayingOf('الأمر انتهى')])
    await older.close()
    const newer = await openSqliteArchive(path, { migrations: later })
    expect((await newer.find({ words: 'أمر' })).total).toBe(1)
    await newer.close()
    await expect(openSqliteArchive(path)).rejects.toMatchObject({
      code: 'archive-newer',
      detail: { migration: '9999-later' },
    })
  })

  it('opens from each step that the schema went through', async () => {
    const names = Object.keys(MIGRATIONS)
    for (const [steps] of names.entries()) {
      const path = join(folder, `step-${steps}.db`)
      await (
        await openSqliteArchive(path, {
          migrations: Object.fromEntries(Object.entries(MIGRATIONS).slice(0, steps + 1)),
        })
      ).close()
      const archive = await openSqliteArchive(path)
      expect((await archive.add([sayingOf('الأمر انتهى')]))[0]?.added).toBe(true)
      await archive.close()
    }
  })
})

describe('a file that is no archive', () => {
  it('is refused when it is the database of another program', async () => {
    const path = join(folder, 'foreign.db')
    const foreign = new Database(path)
    foreign.exec('create table notes (text)')
    foreign.close()
    await expect(openSqliteArchive(path)).rejects.toMatchObject({ code: 'archive-foreign' })
  })

  it('is refused when it is no database, or not to be reached', async () => {
    const path = join(folder, 'text.db')
    writeFileSync(path, 'ليس هذا أرشيفا. '.repeat(500))
    await expect(openSqliteArchive(path)).rejects.toMatchObject({ code: 'archive-damaged' })
    await expect(openSqliteArchive(folder)).rejects.toMatchObject({ code: 'archive-cannot-open' })
    await expect(openSqliteArchive(join(folder, 'none', 'archive.db'))).rejects.toThrow()
  })
})
