import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isnad } from './isnad.ts'

const SLOW = { timeout: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'isnad-archive-'))
const archive = join(folder, 'archive.db')
afterAll(() => rmSync(folder, { recursive: true }))

const article = (id: string, text: string) => JSON.stringify({ id, outlet: 'الأفق', published: '2024-04-09', text })

describe('isnad add and isnad find', () => {
  it('takes articles in once, and finds what was said', SLOW, async () => {
    const file = join(folder, 'articles.ndjson')
    const lines = [
      article('a', 'قال وزير النقل سامي الحلو إن الجسور الجديدة ستفتح غدا.'),
      'not json',
      article('b', 'أعلنت البلدية أن المياه عادت.'),
    ]
    writeFileSync(file, lines.join('\n'))
    const first = await isnad(['add', '--archive', archive, file])
    expect(first.status).toBe(1)
    expect(first.err + first.out).toMatch(/articles\.ndjson:2/u)
    const again = await isnad(['add', '--archive', archive, file])
    expect(again.err + again.out).toMatch(/0 articles? taken in, 2 there already/u)

    const found = await isnad(['find', '--archive', archive, '--format', 'ndjson', 'الجسر', 'جسور'])
    expect(found.status).toBe(0)
    const byWord = await isnad(['find', '--archive', archive, '--format', 'ndjson', 'جسور'])
    expect(byWord.out.trim().split('\n')).toHaveLength(1)
    expect(byWord.out).toContain('سامي الحلو')
    const bySpeaker = await isnad(['find', '--archive', archive, '--format', 'csv', '--speaker', 'الحلو'])
    expect(bySpeaker.out).toContain('سامي الحلو')
  })

  it('says that an archive is not there', SLOW, async () => {
    const { status, err } = await isnad(['find', '--archive', join(folder, 'none.db'), 'كلمة'])
    expect(err).toMatch(/none\.db/u)
    expect(status).not.toBe(0)
  })

  it('writes what became of each article to a file', SLOW, async () => {
    const file = join(folder, 'reported.ndjson')
    writeFileSync(
      file,
      [article('r1', 'قال المدير إن العمل بدأ.'), '{"text": 5}', article('r1', 'قال المدير إن العمل بدأ.')].join('\n'),
    )
    const report = join(folder, 'report.ndjson')
    const { status } = await isnad(['add', '--archive', archive, '--report', report, file])
    const lines = readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((line) => line.status).sort()).toEqual(['added', 'done', 'known', 'unreadable'])
    expect(lines).toContainEqual(
      expect.objectContaining({ status: 'unreadable', code: 'bad-field', where: `${file}:2` }),
    )
    expect(lines.at(-1)).toMatchObject({ added: 1, known: 1, unreadable: 1 })
    expect(status).toBe(1)
  })

  it('refuses a report that cannot be written before anything is taken in', SLOW, async () => {
    const { status, out, err } = await isnad([
      'add',
      '--archive',
      archive,
      '--report',
      join(folder, 'no', 'r.ndjson'),
      folder,
    ])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/r\.ndjson' cannot be written/u)
  })
})
