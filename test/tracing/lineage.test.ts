import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { readArticle } from '../../src/reading/read.ts'
import { partiesFrom } from '../../src/tracing/parties.ts'
import type { Story } from '../../src/tracing/schema.ts'
import { storySchema } from '../../src/tracing/schema.ts'
import { groupStories } from '../../src/tracing/stories/grouping.ts'
import { lineageIn } from '../../src/tracing/stories/lineage.ts'
import { placing } from '../../src/tracing/stories/placing.ts'

const FLOOD = [
  'غمرت مياه السيول سبع قرى في شمال الوادي فجر أمس، وانقطعت الكهرباء عن نحو أربعة آلاف منزل، وأغلقت السلطات ثلاثة جسور على الطريق الساحلي.',
  'ونقلت فرق الإنقاذ مئتي أسرة إلى مدارس في البلدة المجاورة، ووزعت عليها بطانيات وأغذية تكفي أسبوعا كاملا، وبقيت طائرتان في الجو طوال الليل.',
  'ويتوقع خبراء الطقس أن تستمر الأمطار يومين آخرين قبل أن تتجه السحب نحو الجنوب، ونصحوا السكان بالابتعاد عن مجاري الأودية وعدم السفر ليلا.',
]
const FAIR = [
  'افتتح في العاصمة معرض الكتاب السنوي بمشاركة ثلاثمئة دار نشر من عشرين دولة، وتستمر فعالياته حتى نهاية الشهر في القاعة الكبرى قرب الميناء.',
  'ويضم المعرض جناحا لكتب الأطفال وورشا لتعليم الخط والرسم، ويلتقي فيه القراء كل مساء واحدا من الأدباء المشاركين في ندوة مفتوحة للجميع.',
]

interface Piece {
  readonly id: string
  readonly outlet: string
  readonly day?: string
  readonly byline?: string
  readonly body?: readonly string[]
  readonly title?: string
}

const parties = partiesFrom()
let archive: Archive

async function lineageOf(pieces: readonly Piece[]): Promise<readonly Story[]> {
  for (const { id, outlet, day = '2024-04-09', byline, body = FLOOD, title = `خبر رقم ${id}` } of pieces) {
    const text = [title, ...(byline ? [byline] : []), ...body].join('\n')
    const article = { id, outlet, published: day, title, text }
    const provenance = { bytesSha256: null, retrievedAt: `${day}T10:00:00.000Z` }
    await placing(archive).add([{ article, record: readArticle(article), provenance }])
  }
  await groupStories(archive)
  const stories: Story[] = []
  for await (const { story } of lineageIn(archive, parties, 'en')) stories.push(storySchema.parse(story))
  return stories
}

const sourcesIn = ([story]: readonly Story[]) =>
  Object.fromEntries(
    story!.derivations.map(({ document, from, via, kind, grounds }) => [document, [kind, from, via, ...grounds]]),
  )

beforeEach(async () => {
  archive = await openSqliteArchive(IN_MEMORY)
})

describe('derivations', () => {
  it('go back to the agency that the documents credit', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'الأفق', byline: 'الوادي - رويترز' },
      { id: 'b', outlet: 'النهضة', byline: 'الوادي (رويترز)' },
    ])
    expect(sourcesIn(stories)).toEqual({
      a: ['credited', null, 'رويترز', 'credit'],
      b: ['credited', null, 'رويترز', 'credit'],
    })
    expect(stories[0]).toMatchObject({ agency: 'REUTERS', agencyName: 'رويترز', agencyBasis: 'credit' })
    expect(stories[0]!.origins).toMatchObject({ content: { min: 1, max: 1 }, attestation: { min: 1, max: 1 } })
  })

  it('go back to the document of the archive that is credited', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'عكاظ' },
      { id: 'b', outlet: 'النهضة', day: '2024-04-10', body: ['نقلت صحيفة «عكاظ» عن سكان أن المياه ارتفعت.', ...FLOOD] },
    ])
    expect(sourcesIn(stories)).toEqual({ b: ['credited', 'a', 'عكاظ', 'credit'] })
  })

  it('are not from each other where two outlets credit each other', async () => {
    const told = (outlet: string) =>
      `ذكرت صحيفة «${outlet}» أن الوزارة تعتزم بيع مطاحن الوادي الحكومية لمستثمرين محليين قبل نهاية الصيف المقبل.`
    const stories = await lineageOf([
      { id: 'a', outlet: 'المرفأ', body: [told('الساحل')], title: 'بيع المطاحن' },
      { id: 'b', outlet: 'الساحل', body: [told('المرفأ')], title: 'المطاحن للبيع' },
    ])
    expect(Object.values(sourcesIn(stories)).map(([kind, from]) => [kind, from])).toEqual([
      ['credited', null],
      ['credited', null],
    ])
    expect(stories[0]!.origins).toMatchObject({ content: { min: 0, max: 0 }, attestation: { min: 0, max: 0 } })
  })

  it('name the outlet that is credited and not in the story', async () => {
    const told = 'ذكرت صحيفة «الميزان» أن الوزارة تعتزم بيع مطاحن الوادي الحكومية لمستثمرين محليين قبل نهاية الصيف.'
    const stories = await lineageOf([
      { id: 'a', outlet: 'المرفأ', body: [told], title: 'بيع المطاحن' },
      { id: 'b', outlet: 'الساحل', body: [told], title: 'المطاحن للبيع' },
    ])
    expect(Object.values(sourcesIn(stories)).map(([kind, from]) => [kind, from])).toEqual([
      ['credited', null],
      ['credited', null],
    ])
    expect(stories[0]!.origins).toMatchObject({ content: { min: 0, max: 1 }, attestation: { min: 0, max: 1 } })
  })

  it('are without credit where the same words say nothing of whose they are', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة', day: '2024-04-10' },
    ])
    expect(sourcesIn(stories)).toEqual({ b: ['uncredited', 'a', null, 'time'] })
    expect(stories[0]).toMatchObject({ agency: null, agencyBasis: null })
  })

  it('stay undecided between copies of one day', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة' },
    ])
    expect(sourcesIn(stories)).toEqual({ a: ['common-source', null, null], b: ['common-source', null, null] })
    expect(stories[0]!.origins.attestation).toEqual({ min: 1, max: 2 })
  })

  it('are told by what was cut off', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة', body: FLOOD.slice(0, 2), title: 'خبر رقم a' },
    ])
    expect(sourcesIn(stories).b).toEqual(['uncredited', 'a', null, 'truncation'])
  })

  it('follow an error that two share and the others do not have', async () => {
    const wrong = [FLOOD[0]!.replace('سبع', 'تسع').replace('الساحلي', 'الساهلي'), ...FLOOD.slice(1)]
    const stories = await lineageOf([
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة', body: wrong },
      { id: 'c', outlet: 'المنبر', day: '2024-04-10', body: wrong },
    ])
    expect(sourcesIn(stories).c).toEqual(['uncredited', 'b', null, 'shared-error', 'time'])
  })

  it('do not call an outlet that repeats itself a copier', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'الأفق', day: '2024-04-10' },
    ])
    expect(sourcesIn(stories)).toEqual({ b: ['credited', 'a', 'الأفق', 'time'] })
  })

  it('are what a person decided, whatever else tells', async () => {
    const pieces: Piece[] = [
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة' },
      { id: 'c', outlet: 'المنبر', day: '2024-04-10' },
    ]
    await lineageOf(pieces)
    const [a, b, c] = await Promise.all(pieces.map(async ({ id }) => (await archive.document(id))!.id))
    const decision = { by: 'سامي', at: '2024-04-11T08:00:00.000Z', note: null, label: null }
    await archive.decide({ ...decision, id: 'd1', kind: 'relabel', subjects: [a!, b!], label: 'uncredited' })
    const found = sourcesIn(await lineageOf([])).c!
    const source = { a: a!, b: b! }[found[1] as 'a' | 'b']
    await archive.decide({ ...decision, id: 'd2', kind: 'split', subjects: [c!, source] })
    const sources = sourcesIn(await lineageOf([]))
    expect(sources.a).toEqual(['uncredited', 'b', null, 'decision'])
    expect(sources.c).toEqual(['common-source', null, null, 'decision'])
  })

  it('rest on text', async () => {
    const stories = await lineageOf([
      { id: 'a', outlet: 'عكاظ' },
      { id: 'b', outlet: 'النهضة', byline: 'نقلا عن عكاظ', body: FAIR },
    ])
    expect(stories).toEqual([])
  })
})

describe('the agency of a story', () => {
  it('is known by a copy where the credit is missing', async () => {
    const [story] = await lineageOf([
      { id: 'a', outlet: 'الأفق', byline: 'الوادي - واس' },
      { id: 'b', outlet: 'النهضة' },
    ])
    expect(story).toMatchObject({ documents: ['a', 'b'], agency: 'SPA', agencyBasis: 'copy' })
    expect(story!.derivations.find(({ document }) => document === 'b')).toMatchObject({ kind: 'uncredited', from: 'a' })
  })

  it('is not named by a general credit', async () => {
    const [story] = await lineageOf([
      { id: 'a', outlet: 'الأفق', byline: 'الوادي - وكالات' },
      { id: 'b', outlet: 'النهضة', byline: 'متابعات' },
    ])
    expect(story).toMatchObject({ agency: null, agencyBasis: null })
  })

  it('is the one whose words most documents have, where credits differ', async () => {
    const other = [FLOOD[0]!, FAIR[0]!.replace('افتتح', 'وافتتح'), FAIR[1]!]
    const [story] = await lineageOf([
      { id: 'a', outlet: 'الأفق', byline: 'الوادي - رويترز' },
      { id: 'b', outlet: 'النهضة', byline: 'الوادي - د ب أ', body: other },
      { id: 'c', outlet: 'المنبر', body: other },
      { id: 'd', outlet: 'الصباح', body: other },
    ])
    expect(story?.agency).toBe('DPA')
  })
})

describe('the lineage of an archive', () => {
  it('has each document in one story, whatever the order of adding', async () => {
    const pieces: Piece[] = [
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة', day: '2024-04-10', body: FLOOD.slice(0, 2) },
      { id: 'c', outlet: 'الأفق', body: FAIR },
      { id: 'd', outlet: 'المنبر', body: FAIR },
      { id: 'e', outlet: 'الصباح', body: ['لا شيء من هذا يشبه ما سبق من الأخبار في هذه الصفحة أو غيرها.'] },
    ]
    const setsOf = (stories: readonly Story[]) => stories.map(({ documents }) => [...documents].sort()).sort()
    const forward = setsOf(await lineageOf(pieces))
    archive = await openSqliteArchive(IN_MEMORY)
    expect(setsOf(await lineageOf([...pieces].reverse()))).toEqual(forward)
    expect(forward).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('keeps the name of a story while articles come in', async () => {
    const [before] = await lineageOf([
      { id: 'a', outlet: 'الأفق' },
      { id: 'b', outlet: 'النهضة' },
    ])
    const [after] = await lineageOf([{ id: 'c', outlet: 'المنبر', day: '2024-04-08' }])
    expect(after!.documents).toEqual(['a', 'b', 'c'])
    expect(after!.story).toBe(before!.story)
  })

  it('tells copies to the letter apart that came without id', async () => {
    const text = ['خبر', ...FLOOD].join('\n')
    const arrivals = ['الأفق', 'النهضة'].map((outlet) => {
      const article = { outlet, published: '2024-04-09', text }
      const provenance = { bytesSha256: null, retrievedAt: '2024-04-09T10:00:00.000Z' }
      return { article, record: readArticle(article), provenance }
    })
    await placing(archive).add(arrivals)
    const [story] = await lineageOf([])
    expect(new Set(story!.documents).size).toBe(2)
    expect((await Promise.all(story!.documents.map((id) => archive.document(id)))).map((one) => one?.outlet)).toEqual([
      'الأفق',
      'النهضة',
    ])
  })
})
