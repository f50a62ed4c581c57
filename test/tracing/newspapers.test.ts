import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { createReader } from '../../src/reading/read.ts'
import type { Article } from '../../src/text/article.ts'
import { partiesFrom } from '../../src/tracing/parties.ts'
import type { Story } from '../../src/tracing/schema.ts'
import { groupStories } from '../../src/tracing/stories/grouping.ts'
import { lineageIn } from '../../src/tracing/stories/lineage.ts'
import { placing } from '../../src/tracing/stories/placing.ts'

const FOLDER = resolve(import.meta.dirname, '../../../shared/dev/newspapers')
const isThere = existsSync(FOLDER)
if (!isThere) console.log('skipped: ../shared/dev is not there, so stories of real newspapers are not tested')

interface GoldStory {
  readonly documents: readonly string[]
  readonly agency: string | null
}

const lines = <T>(file: string): T[] =>
  readFileSync(resolve(FOLDER, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** Of a few hundred stories the articles, and some that belong to none. */
function sampled(gold: readonly GoldStory[]): Article[] {
  const ids = new Set(gold.flatMap(({ documents }) => documents))
  const all = gunzipSync(readFileSync(resolve(FOLDER, 'articles.ndjson.gz')))
    .toString('utf8')
    .split('\n')
  return all
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
    .filter(({ id }, i) => ids.has(id!) || i % 20 === 0)
}

async function storiesOf(articles: readonly Article[]): Promise<Story[]> {
  const archive = await openSqliteArchive(IN_MEMORY)
  const read = createReader()
  for (let from = 0; from < articles.length; from += 100) {
    const provenance = { bytesSha256: null, retrievedAt: '2015-07-25T00:00:00.000Z' }
    const arrivals = articles.slice(from, from + 100).map((article) => ({ article, record: read(article), provenance }))
    await placing(archive).add(arrivals)
  }
  await groupStories(archive)
  const stories: Story[] = []
  for await (const { story } of lineageIn(archive, partiesFrom(), 'en')) stories.push(story)
  await archive.close()
  return stories
}

const share = (some: readonly boolean[]): number => some.filter(Boolean).length / some.length

describe.skipIf(!isThere)('stories of real newspapers', () => {
  it('are found, with their agencies', { timeout: 120_000 }, async () => {
    const gold = lines<GoldStory>('stories.ndjson').filter((_, i) => i % 2 === 0)
    const masked = lines<{ id: string; agency: string }>('masked.ndjson')
    const stories = await storiesOf(sampled(gold))
    const storyOf = new Map(stories.flatMap((story) => story.documents.map((id) => [id, story] as const)))
    const pairs = gold.flatMap(({ documents }) =>
      documents.flatMap((a, i) => documents.slice(i + 1).map((b) => [storyOf.get(a), storyOf.get(b)] as const)),
    )
    expect(share(pairs.map(([a, b]) => a !== undefined && a === b))).toBeGreaterThan(0.98)
    const hidden = new Set(masked.map(({ id }) => id))
    const named = gold.filter(({ agency }) => agency !== null)
    const isRight = ({ documents, agency }: GoldStory) =>
      storyOf.get(documents.find((id) => !hidden.has(id))!)?.agency === agency
    expect(share(named.map(isRight))).toBeGreaterThan(0.96)
    const known = new Set(gold.flatMap(({ documents }) => documents))
    const back = masked.filter(({ id }) => known.has(id))
    expect(share(back.map(({ id, agency }) => storyOf.get(id)?.agency === agency))).toBeGreaterThan(0.96)
    expect(Math.max(...stories.map(({ documents }) => documents.length))).toBeLessThan(20)
  })
})
