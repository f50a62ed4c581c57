import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { MIGRATIONS } from '../../src/archive/migrations.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { groupStories } from '../../src/tracing/stories/grouping.ts'
import { placeDocuments, placing } from '../../src/tracing/stories/placing.ts'
import { arrival } from '../archive/records.ts'
import { proseOf } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-placing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const article = (id: string, text: string) => arrival({ id, text, outlet: `صحيفة ${id}`, published: '2024-04-09' })
const copy = (id: string, seed = 1) => article(id, `${proseOf(id.length * 7919 + seed, 3)} ${proseOf(seed, 100)}`)

async function storiesOf(archive: Archive): Promise<string[][]> {
  await groupStories(archive)
  const { stories } = await archive.listStories({})
  const all = await Promise.all(stories.map(({ id }) => archive.story(id)))
  return all.map((story) => story!.documents.map(({ recordId }) => recordId)).sort()
}

describe('placing documents', () => {
  it('is done while they are added, in one batch and over several', async () => {
    const archive = placing(await openSqliteArchive(IN_MEMORY))
    await archive.add([copy('a'), copy('b'), copy('x', 2)])
    await archive.add([copy('c'), copy('y', 2), copy('z', 3)])
    expect(await storiesOf(archive)).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ])
    await archive.close()
  })

  it('is made up for after it was left out', async () => {
    const archive = await openSqliteArchive(IN_MEMORY)
    await archive.add([copy('a')])
    await placing(archive).add([copy('b')])
    expect(await storiesOf(archive)).toEqual([['a', 'b']])
    await archive.add([copy('c')])
    await placeDocuments(archive)
    expect(await storiesOf(archive)).toEqual([['a', 'b', 'c']])
    await archive.close()
  })

  it('is done anew for nothing that is there already', async () => {
    const archive = placing(await openSqliteArchive(IN_MEMORY))
    await archive.add([copy('a'), copy('b')])
    await archive.add([copy('a'), copy('b')])
    expect(await storiesOf(archive)).toEqual([['a', 'b']])
    await archive.close()
  })

  it('is made up for in an archive of a schema that knew nothing of it', async () => {
    const path = join(folder, 'older.db')
    const names = Object.keys(MIGRATIONS)
    const before = names.slice(0, names.indexOf('0004-lineage'))
    const migrations = Object.fromEntries(before.map((name) => [name, MIGRATIONS[name]!]))
    const older = await openSqliteArchive(path, { migrations })
    await older.add([copy('a'), copy('b')])
    await older.close()
    const newer = await openSqliteArchive(path)
    await placeDocuments(newer)
    expect(await storiesOf(newer)).toEqual([['a', 'b']])
    await newer.close()
  })

  it('finds the copies of what very many have', { timeout: 30_000 }, async () => {
    const archive = placing(await openSqliteArchive(IN_MEMORY))
    const ids = Array.from({ length: 90 }, (_, i) => `a${i}`)
    for (let from = 0; from < ids.length; from += 30)
      await archive.add(ids.slice(from, from + 30).map((id) => copy(id)))
    expect((await storiesOf(archive)).map(({ length }) => length)).toEqual([90])
    await archive.close()
  })

  it('learns which words come every day, and ties no days together by them', { timeout: 30_000 }, async () => {
    const archive = placing(await openSqliteArchive(IN_MEMORY))
    const form = Array.from({ length: 10 }, (_, i) => proseOf(500 + i, 10))
    const forecast = (day: number) => form.map((words, i) => `${words} ${proseOf(60_000 + day * 50 + i, 4)}`).join(' ')
    for (let day = 1; day <= 60; day++) {
      const published = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10)
      const copies = ['a', 'b', 'c', 'd'].map((id) =>
        arrival({
          id: `${id}${day}`,
          outlet: id,
          published,
          text: `${forecast(day)} ${proseOf(80_000 + day, 5)} ${id}`,
        }),
      )
      await archive.add(copies)
    }
    const stories = await storiesOf(archive)
    const last = stories.find((story) => story.includes('a60'))!
    expect(last).toEqual(['a60', 'b60', 'c60', 'd60'])
    expect(Math.max(...stories.map(({ length }) => length))).toBeLessThanOrEqual(12)
    await archive.close()
  })

  it('finds copies of a single sentence', async () => {
    const archive = placing(await openSqliteArchive(IN_MEMORY))
    const news = 'البلدية تعلن إغلاق الجسر القديم أسبوعا كاملا بسبب أعمال الصيانة'
    await archive.add([
      article('a', news),
      article('b', `عاجل: ${news}`),
      article('c', 'البلدية تعلن إغلاق السوق يوما'),
    ])
    expect(await storiesOf(archive)).toEqual([['a', 'b']])
    await archive.close()
  })
})
