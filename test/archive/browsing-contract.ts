import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { documentId } from '../../src/archive/ids.ts'
import { arrival, sayingOf } from './records.ts'

const MINISTER = { id: 'e1', kind: 'person', name: 'سالم الحلو', country: 'LBN', role: 'وزير' } as const
const PARTY = { id: 'e2', kind: 'organization', name: 'حزب البحر', country: 'LBN' } as const

const speech = (id: string, published: string, outlet: string, content: string) =>
  arrival({
    id,
    outlet,
    published,
    text: `قال الحلو نقلا عن رويترز إن ${content}`,
    entities: [MINISTER, PARTY],
    mentions: [['e2', 'حزب البحر']],
    statements: [{ cue: 'قال', source: 'الحلو', content, speaker: 'e1', via: [{ name: 'رويترز' }], mode: 'direct' }],
  })

/** What lists and sums every archive gives of what it holds. */
export function browsingContract(name: string, make: () => Promise<Archive>): void {
  describe(name, () => {
    let archive: Archive
    beforeEach(async () => {
      archive = await make()
      await archive.add([
        speech('a', '2024-04-08', 'الأفق', 'حزب البحر باق'),
        speech('b', '2024-04-09', 'النهر', 'حزب البحر راحل'),
        sayingOf('الأمر انتهى', { id: 'c', outlet: 'الأفق', published: '2024-04-09', said: { stance: 'deny' } }),
        arrival({ text: 'بلا أقوال', id: 'd' }),
      ])
    })
    afterEach(() => archive.close())

    describe('facets', () => {
      it('count what a search finds', async () => {
        const { total, speakers, outlets, agencies, stances, modes, days } = await archive.facets({})
        expect(total).toBe(3)
        expect(speakers.map(({ name: one, kind, count }) => [one, kind, count])).toEqual([
          ['سالم الحلو', 'person', 2],
          ['الناطق', 'person', 1],
        ])
        expect(outlets).toEqual([
          { name: 'الأفق', count: 2 },
          { name: 'النهر', count: 1 },
        ])
        expect(agencies).toEqual([{ name: 'رويترز', count: 2 }])
        expect(stances).toEqual([
          { stance: 'say', count: 2 },
          { stance: 'deny', count: 1 },
        ])
        expect(modes).toEqual([
          { mode: 'direct', count: 2 },
          { mode: 'indirect', count: 1 },
        ])
        expect(days).toEqual([
          { day: '2024-04-08', count: 1 },
          { day: '2024-04-09', count: 2 },
        ])
      })

      it('leave the choice of a field out where its values are weighed', async () => {
        const { total, outlets, stances } = await archive.facets({ outlet: ['النهر'], words: 'حزب' })
        expect(total).toBe(1)
        expect(outlets.map(({ count }) => count)).toEqual([1, 1])
        expect(stances).toEqual([{ stance: 'say', count: 1 }])
      })

      it('are empty where nothing is found', async () => {
        expect(await archive.facets({ words: 'بركان' })).toMatchObject({ total: 0, speakers: [], days: [] })
      })

      it('give months where there are too many days', async () => {
        const many = Array.from({ length: 900 }, (_, i) =>
          sayingOf('الأمر بدأ', {
            id: `m${i}`,
            published: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
          }),
        )
        await archive.add(many)
        expect((await archive.facets({})).days[0]).toEqual({ day: '2020-01', count: 31 })
      })
    })

    describe('documents', () => {
      const ids = async (query: Parameters<Archive['listDocuments']>[0]) => {
        const { total, documents } = await archive.listDocuments(query)
        return [total, documents.map(({ recordId }) => recordId)]
      }

      it('are listed with the newest first, a page at a time', async () => {
        expect(await ids({})).toEqual([4, ['c', 'b', 'a', 'd']])
        expect(await ids({ sort: 'added' })).toEqual([4, ['d', 'c', 'b', 'a']])
        expect(await ids({ limit: 2, offset: 1 })).toEqual([4, ['b', 'a']])
        expect(await ids({ outlet: ['الافق'], to: '2024-04-08' })).toEqual([1, ['a']])
      })

      it('tell how many statements they have, and which', async () => {
        const { documents } = await archive.listDocuments({})
        expect(documents.map(({ statements }) => statements)).toEqual([1, 1, 1, 0])
        const [statement] = await archive.statementsOf(documents[0]!.id)
        expect(statement).toMatchObject({ recordId: 's1', speaker: { name: 'الناطق' } })
        expect((await archive.statement(statement!.id))?.speaker).toEqual(statement!.speaker)
        expect(await archive.statementsOf('none')).toEqual([])
      })

      it('leave replaced versions out', async () => {
        const url = 'https://news.example/1'
        await archive.add([sayingOf('الأول', { url, retrievedAt: '2024-04-09T10:00:00.000Z' })])
        const later = sayingOf('الثاني', { url, retrievedAt: '2024-04-09T11:00:00.000Z' })
        await archive.add([later])
        const { total, documents } = await archive.listDocuments({ sort: 'added', limit: 1 })
        expect([total, documents[0]!.id]).toEqual([5, documentId(later.article)])
        expect((await archive.listDocuments({ allVersions: true })).total).toBe(6)
      })
    })

    describe('speakers', () => {
      it('are listed by how much they say, or found by name', async () => {
        const { total, speakers } = await archive.speakers({})
        expect(total).toBe(2)
        expect(speakers.map((one) => [one.name, one.statements, one.mentioned])).toEqual([
          ['سالم الحلو', 2, 0],
          ['الناطق', 1, 0],
        ])
        expect((await archive.speakers({ name: 'الحلو' })).total).toBe(1)
        expect(await archive.speakers({ name: 'البحر' })).toEqual({ total: 0, speakers: [] })
      })

      it('have a profile: when and where they speak, and of whom', async () => {
        const [minister] = (await archive.speakers({ limit: 1 })).speakers
        const profile = (await archive.speaker(minister!.id))!
        expect(profile.timeline.map(({ day }) => day)).toEqual(['2024-04-08', '2024-04-09'])
        expect(profile.outlets.map(({ name: outlet }) => outlet).sort()).toEqual(['الأفق', 'النهر'])
        expect(profile.speaksOf.map((one) => [one.name, one.count])).toEqual([['حزب البحر', 2]])
        const party = (await archive.speaker(profile.speaksOf[0]!.id))!
        expect(party).toMatchObject({ statements: 0, mentioned: 2 })
        expect(party.spokenOfBy.map((one) => [one.id, one.count])).toEqual([[minister!.id, 2]])
        expect(await archive.speaker('none')).toBeNull()
      })
    })

    it('gives all that a query finds, as it was when it was asked', async () => {
      const { total, statements } = await archive.findEvery({ sort: 'time' })
      await archive.add([sayingOf('الأمر بدأ', { id: 'later', published: '2024-04-10' })])
      const found: string[] = []
      for await (const { document } of statements) found.push(document.recordId)
      expect([total, found]).toEqual([3, ['c', 'b', 'a']])
      await expect(archive.findEvery({ words: '!' })).rejects.toMatchObject({ code: 'bad-query' })
    })

    it('has another name for every state that it is in', async () => {
      const before = await archive.revision()
      expect(await archive.revision()).toBe(before)
      await archive.add([sayingOf('الأمر بدأ', { id: 'later' })])
      expect(await archive.revision()).not.toBe(before)
    })
  })
}
