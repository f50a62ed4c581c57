import { execFile } from 'node:child_process'
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createGzip, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { articlesFrom, type Taken } from '../../src/intake/articles.ts'
import { packed, pageOf, warcRecord } from './warcs.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-bad-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SAYS = 'قال وزير النقل سامي الحلو إن الطريق سيفتح غدا.'
const entry = (id: string, text = SAYS): string => JSON.stringify({ id, text })

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function take(path: string): Promise<Taken[]> {
  const all: Taken[] = []
  for await (const taken of articlesFrom(path)) all.push(taken)
  return all
}

const ids = (all: readonly Taken[]) => all.flatMap((taken) => ('article' in taken ? [taken.article.id] : []))
const problems = (all: readonly Taken[]) =>
  all.flatMap((taken) =>
    'problem' in taken ? [[taken.problem.code, taken.problem.where.replace(`${folder}/`, '')]] : [],
  )

describe('of lines of JSON', () => {
  it.each<[string, string | Uint8Array, string]>([
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('{"id": "b", "text": "قال'), Buffer.of(0xd9), Buffer.from('"}')]),
      'invalid-utf8',
    ],
    ['NUL bytes', '\0\0\0', 'bad-json'],
    ['a NUL byte in a string', '{"id": "b", "text": "قال \0 الوزير"}', 'bad-json'],
    ['half of an object', '{"id": "b", "text": "قال', 'bad-json'],
    ['another program’s words', 'Traceback (most recent call last):', 'bad-json'],
    ['an endless nesting', '['.repeat(100_000), 'bad-json'],
    ['a nesting in its place', `{"id": "b", "text": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'bad-field'],
    ['no text', '{"id": "b"}', 'bad-field'],
    ['a number for a text', '{"id": "b", "text": 5}', 'bad-field'],
    ['null', 'null', 'bad-field'],
    ['a page', '<html><body><p>قال</p></body></html>', 'bad-json'],
  ])('one with %s is told by its line, and the others are taken in', async (_, bad, code) => {
    const lines = [entry('a'), bad, entry('c')].flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')])
    const all = await take(file('lines.ndjson', Buffer.concat(lines)))
    expect(ids(all)).toEqual(['a', 'c'])
    expect(problems(all)).toEqual([[code, 'lines.ndjson:2']])
  })

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the high byte first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['carriage returns and line feeds', (text) => text.replaceAll('\n', '\r\n')],
    ['carriage returns alone', (text) => text.replaceAll('\n', '\r')],
    ['blank lines', (text) => `\n\n${text.replaceAll('\n', '\n \n')}\n\n`],
    ['half of a surrogate pair', (text) => text.replaceAll('غدا', 'غدا \\ud83d')],
  ])('those with %s are taken in', async (_, change) => {
    const all = await take(file('odd.ndjson', change([entry('a'), entry('b'), entry('c')].join('\n'))))
    expect([ids(all), problems(all)]).toEqual([['a', 'b', 'c'], []])
  })

  it('a day that is none is told, and the article taken in without it', async () => {
    const all = await take(file('day.ndjson', JSON.stringify({ id: 'a', text: SAYS, published: '2024-13-45' })))
    expect([ids(all), problems(all)]).toEqual([['a'], [['bad-date', 'day.ndjson:1']]])
  })

  it('an array that is cut off gives what stands before', async () => {
    const all = await take(file('cut.json', `[${entry('a')}, ${entry('b')}, {"id": "c", "te`))
    expect([ids(all), problems(all)]).toEqual([['a', 'b'], [['bad-json', 'cut.json:1']]])
  })
})

describe('of files', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['is empty', 'empty.txt', '', 'empty'],
    ['is empty', 'empty.ndjson', '', 'empty'],
    ['is empty', 'empty.html', '', 'empty'],
    ['is empty', 'empty.warc', '', 'no-pages'],
    ['is empty when unpacked', 'empty.txt.gz', gzipSync(''), 'empty'],
    ['has nothing but a byte order mark', 'mark.txt', '\ufeff', 'empty'],
    ['has nothing but spaces', 'spaces.ndjson', ' \n \n', 'empty'],
    ['is a picture', 'picture.txt', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'unsupported-type'],
    ['has broken UTF-8', 'broken.txt', Buffer.concat([Buffer.from(SAYS), Buffer.of(0xd9, 0x20)]), 'invalid-utf8'],
    [
      'is a page without text',
      'bare.html',
      '<html><body><script>x()</script><img src="a.png"></body></html>',
      'no-article',
    ],
    [
      'is a page of links',
      'links.html',
      `<html><body>${'<p><a href="/1">الوزير يفتتح الطريق الجديد</a></p>'.repeat(30)}</body></html>`,
      'no-article',
    ],
    ['is a page of more elements than anybody writes', 'many.html', '<p>'.repeat(100_000), 'too-many-elements'],
    ['is cut off when packed', 'cut.txt.gz', gzipSync(SAYS.repeat(900)).subarray(0, 60), 'broken-gzip'],
    [
      'only says that it is packed',
      'not.ndjson.gz',
      Buffer.of(0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9),
      'broken-gzip',
    ],
    ['is XML of another kind', 'other.xml', '<?xml version="1.0"?><opml><body/></opml>', 'unsupported-type'],
    ['is a feed and nothing more', 'feed.xml', '<?xml version="1.0"?><rss version="2.0">', 'bad-feed'],
  ])('one that %s is told: %s', async (_, name, content, code) => {
    const all = await take(file(name, content))
    expect([ids(all), problems(all)]).toEqual([[], [[code, name]]])
  })

  it('a page that is nested without an end is read like any other', async () => {
    const deep = `<html><body>${'<div>'.repeat(20_000)}${`<p>${SAYS}</p><p>${SAYS} نعم.</p>`.repeat(3)}</body></html>`
    const all = await take(file('deep.html', deep))
    expect(all).toMatchObject([{ article: { text: `${SAYS}\n${SAYS} نعم.` } }])
  })

  it('a page with broken UTF-8 is told, and taken in', async () => {
    const page = Buffer.from(pageOf('فتح الطريق الجديد'))
    const all = await take(file('torn.html', Buffer.concat([page, Buffer.of(0xd9), Buffer.from('</html>')])))
    expect(problems(all)).toEqual([['repaired-utf8', 'torn.html']])
    expect(all).toMatchObject([{}, { article: { title: 'فتح الطريق الجديد' } }])
  })

  it('a text of carriage returns, in UTF-16 or with a mark keeps its words', async () => {
    for (const content of [`سطر\rسطر`, Buffer.from('سطر\rسطر', 'utf16le'), '\ufeffسطر\rسطر']) {
      expect(await take(file('lines.txt', content))).toMatchObject([{ article: { text: 'سطر\rسطر' } }])
    }
  })

  it('those of a folder are told each, and the others taken in', async () => {
    const path = join(folder, 'mixed')
    mkdirSync(path)
    writeFileSync(join(path, 'a.txt'), SAYS)
    writeFileSync(join(path, 'b.txt'), '')
    writeFileSync(join(path, 'c.ndjson'), `${entry('c1')}\nnonsense\n${entry('c3')}`)
    writeFileSync(join(path, 'd.html'), '<html></html>')
    writeFileSync(join(path, 'manifest.ndjson'), 'nonsense\n{"file": "a.txt", "outlet": "الأفق"}')
    const all = await take(path)
    expect(all.filter((taken) => 'article' in taken)).toHaveLength(3)
    expect(problems(all)).toEqual([
      ['bad-json', 'mixed/manifest.ndjson:1'],
      ['empty', 'mixed/b.txt'],
      ['bad-json', 'mixed/c.ndjson:2'],
      ['no-article', 'mixed/d.html'],
    ])
  })

  it('a folder without articles, and what is not there, are told', async () => {
    const path = join(folder, 'none')
    mkdirSync(path)
    writeFileSync(join(path, 'notes.pdf'), 'x')
    expect(problems(await take(path))).toEqual([['empty-folder', 'none']])
    expect(problems(await take(join(folder, 'nowhere.txt')))).toEqual([['not-found', 'nowhere.txt']])
    expect(problems(await take(join(folder, 'empty.txt', 'inside.txt')))).toEqual([
      ['not-found', 'empty.txt/inside.txt'],
    ])
  })

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('one that may not be read is told', async () => {
    const path = file('locked.txt', SAYS)
    chmodSync(path, 0)
    expect(problems(await take(path))).toEqual([['no-permission', 'locked.txt']])
  })
})
if (process.getuid?.() === 0) console.log('skipped: the superuser may read every file, so a locked one is not tested')

const SCRIPT = fileURLToPath(new URL('./taking-process.ts', import.meta.url))

/** Takes in a file by a process that may have little memory. */
async function takeApart(
  path: string,
  heap: number,
): Promise<{ articles: number; problems: string[]; megabytes: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${heap}`,
    '--import',
    'tsx',
    SCRIPT,
    path,
  ])
  return JSON.parse(stdout)
}

/** Writes a file from parts that are made one by one. */
async function largeFile(name: string, parts: Iterable<string | Uint8Array>, isPacked = false): Promise<string> {
  const path = join(folder, name)
  const source = Readable.from(parts, { objectMode: true })
  await (isPacked
    ? pipeline(source, createGzip({ level: 1 }), createWriteStream(path))
    : pipeline(source, createWriteStream(path)))
  return path
}

function* repeated(part: string | Uint8Array, times: number): Generator<string | Uint8Array> {
  for (let i = 0; i < times; i++) yield part
}

const MEGABYTE = 'ا'.repeat(512 * 1024)
const SLOW = { timeout: 120_000 }

describe('in bounded memory', () => {
  it('a line of 100 MB is passed over, and the others are taken in', SLOW, async () => {
    function* lines() {
      yield `${entry('a')}\n{"text": "`
      yield* repeated(MEGABYTE, 100)
      yield `"}\n${entry('c')}\n`
    }
    const { articles, problems, megabytes } = await takeApart(await largeFile('long.ndjson', lines()), 128)
    expect({ articles, problems }).toEqual({ articles: 2, problems: [`line-too-long ${folder}/long.ndjson:2`] })
    expect(megabytes).toBeLessThan(400)
  })

  it('a page of 50 MB is passed over', SLOW, async () => {
    const path = await largeFile('large.html', repeated(`<p>${MEGABYTE}</p>`, 50))
    const { articles, problems, megabytes } = await takeApart(path, 128)
    expect({ articles, problems }).toEqual({ articles: 0, problems: [`too-large ${path}`] })
    expect(megabytes).toBeLessThan(300)
  })

  it.each(['bomb.txt.gz', 'bomb.ndjson.gz', 'bomb.html.gz', 'bomb.json.gz'])(
    'a zip bomb is not unpacked: %s',
    SLOW,
    async (name) => {
      const path = await largeFile(name, repeated(Buffer.alloc(1024 * 1024, 'a'), 200), true)
      const { articles, problems, megabytes } = await takeApart(path, 128)
      expect({ articles, count: problems.length }).toEqual({ articles: 0, count: 1 })
      expect(problems[0]).toContain(path)
      expect(megabytes).toBeLessThan(400)
    },
  )

  it('a WARC file is read record by record', SLOW, async () => {
    const noise = Buffer.alloc(200_000, 'picture ')
    function* records() {
      for (let i = 0; i < 600; i++) {
        yield warcRecord({ http: { 'Content-Type': 'image/jpeg' }, body: noise })
        if (i % 100 === 0) yield warcRecord({ url: `https://news.example/${i}`, body: pageOf('فتح الطريق الجديد') })
      }
      yield* repeated(
        Buffer.concat([warcRecord({ body: '', length: 80_000_000 }).subarray(0, -4), Buffer.alloc(80_000_000)]),
        1,
      )
      yield Buffer.from('\r\n\r\n')
      yield warcRecord({ url: 'https://news.example/last', body: pageOf('فتح الطريق الأخير') })
    }
    const path = await largeFile('crawl.warc', records())
    const { articles, problems, megabytes } = await takeApart(path, 128)
    expect({ articles, problems }).toEqual({ articles: 7, problems: [`too-large ${path}:607`] })
    expect(megabytes).toBeLessThan(300)
  })

  it('a WARC file that is packed and cut off is read to where it is', SLOW, async () => {
    const bytes = packed(
      Array.from({ length: 30 }, (_, i) =>
        warcRecord({ url: `https://news.example/${i}`, body: pageOf('فتح الطريق') }),
      ),
    )
    const path = file('cut.warc.gz', bytes.subarray(0, -40))
    const all = await take(path)
    expect(all.filter((taken) => 'article' in taken)).toHaveLength(29)
    expect(problems(all)).toEqual([['broken-gzip', 'cut.warc.gz:30']])
  })
})
