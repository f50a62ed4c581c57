import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import type { Placement, SharedText } from '../../src/archive/lineage.ts'
import { sayingOf } from './records.ts'

const placement = (document: number, ...numbers: number[]): Placement => ({
  document,
  shingles: Uint32Array.from(numbers),
  fingerprints: Uint32Array.from(numbers),
})

/** What every archive keeps of who shares text with whom, whatever database keeps it. `make` gives an empty one. */
export function lineageContract(name: string, make: () => Promise<Archive>): void {
  describe(name, () => {
    let archive: Archive
    beforeEach(async () => {
      archive = await make()
    })
    afterEach(() => archive.close())

    const addDocuments = async (count: number) => {
      const additions = await archive.add(
        Array.from({ length: count }, (_, i) =>
          sayingOf(`الأمر رقم ${i}`, { id: `a${i}`, published: `2024-04-0${i + 1}` }),
        ),
      )
      const fresh = await archive.placing((index) => index.unplaced(count))
      return { ids: additions.map(({ id }) => id), keys: fresh.map(({ key }) => key) }
    }
    const place = (placements: readonly Placement[], shared: readonly SharedText[] = []) =>
      archive.placing((index) => index.place(placements, shared))

    it('knows which documents are not placed, in the order of adding', async () => {
      const { ids, keys } = await addDocuments(3)
      await place([placement(keys[0]!, 1)])
      const left = await archive.placing((index) => index.unplaced(10))
      expect(left).toEqual([
        { key: keys[1], id: ids[1] },
        { key: keys[2], id: ids[2] },
      ])
      expect((await archive.placing((index) => index.record(keys[1]!))).document.id).toBe('a1')
      expect(await archive.placing((index) => index.unplaced(1))).toHaveLength(1)
      expect(await archive.placing((index) => index.days(keys.slice(1)))).toEqual(
        new Map([
          [keys[1], '2024-04-02'],
          [keys[2], '2024-04-03'],
        ]),
      )
    })

    it('finds documents by their fingerprints, to the highest number', async () => {
      const { keys } = await addDocuments(3)
      await place([placement(keys[0]!, 0, 7), placement(keys[1]!, 7, 2 ** 32 - 1), placement(keys[2]!, 8)])
      const having = await archive.placing((index) => index.having([0, 7, 9, 2 ** 32 - 1]))
      expect([...having].sort(([a], [b]) => a - b)).toEqual([
        [0, [keys[0]]],
        [7, [keys[0], keys[1]]],
        [2 ** 32 - 1, [keys[1]]],
      ])
      const shingles = await archive.placing((index) => index.shingles(keys.slice(1)))
      expect(shingles.get(keys[1]!)).toEqual(Uint32Array.of(7, 2 ** 32 - 1))
    })

    it('finds them however many there are', { timeout: 30_000 }, async () => {
      const count = 2200
      await archive.add(Array.from({ length: count }, (_, i) => sayingOf(`الأمر رقم ${i}`, { id: `a${i}` })))
      const fresh = await archive.placing((index) => index.unplaced(count))
      for (let from = 0; from < count; from += 100) {
        await place(fresh.slice(from, from + 100).map(({ key }, i) => placement(key, (from + i) * 1000, 5)))
      }
      const having = await archive.placing((index) => index.having([5, 1000, 2199_000]))
      expect(having.get(5)).toHaveLength(count)
      expect([having.get(1000), having.get(2199_000)]).toEqual([[fresh[1]!.key], [fresh.at(-1)!.key]])
    })

    it('stores nothing of a step that fails', async () => {
      const { keys } = await addDocuments(1)
      const step = archive.placing(async (index) => {
        await index.place([placement(keys[0]!, 1)], [])
        throw new Error('stopped')
      })
      await expect(step).rejects.toThrow('stopped')
      expect(await archive.placing((index) => index.unplaced(10))).toHaveLength(1)
    })

    it('gives the components whose stories are not made, whole', async () => {
      const { ids, keys } = await addDocuments(5)
      const [a, b, c, d, e] = keys as [number, number, number, number, number]
      await place(
        [a, b, c].map((key) => placement(key, key)),
        [{ document: b, other: a, overlap: 0.5 }],
      )
      const first = await archive.placing((index) => index.ungrouped(10))
      expect(first.map(({ documents }) => documents.map(({ id }) => id).sort())).toEqual([[ids[0], ids[1]].sort()])
      await archive.placing((index) =>
        index.setStories([
          { document: a, story: a },
          { document: b, story: a },
        ]),
      )
      expect(await archive.placing((index) => index.ungrouped(10))).toEqual([])
      await place(
        [d, e].map((key) => placement(key, key)),
        [{ document: d, other: b, overlap: 0.25 }],
      )
      const [component, ...others] = await archive.placing((index) => index.ungrouped(10))
      expect(others).toEqual([])
      expect(component!.documents.map(({ key }) => key).sort()).toEqual([a, b, d])
      expect(component!.shared.map(({ overlap }) => overlap).sort()).toEqual([0.25, 0.5])
    })

    it('lists stories by size or time, and gives each with what its documents share', async () => {
      const { ids, keys } = await addDocuments(5)
      const [a, b, c, d, e] = keys as [number, number, number, number, number]
      await place(
        keys.map((key) => placement(key, key)),
        [
          { document: b, other: a, overlap: 0.5 },
          { document: c, other: a, overlap: 0.75 },
          { document: e, other: d, overlap: 1 },
        ],
      )
      await archive.placing((index) =>
        index.setStories([
          ...[a, b, c].map((document) => ({ document, story: a })),
          ...[d, e].map((document) => ({ document, story: d })),
        ]),
      )
      const bySize = await archive.listStories({})
      expect(bySize).toEqual({
        total: 2,
        stories: [
          { id: ids[0], documents: 3, from: '2024-04-01', to: '2024-04-03' },
          { id: ids[3], documents: 2, from: '2024-04-04', to: '2024-04-05' },
        ],
      })
      const byTime = await archive.listStories({ sort: 'time', limit: 1 })
      expect([byTime.total, byTime.stories.map(({ id }) => id)]).toEqual([2, [ids[3]]])
      expect((await archive.listStories({ offset: 1 })).stories.map(({ id }) => id)).toEqual([ids[3]])
      const story = await archive.story('a2')
      expect(story!.id).toBe(ids[0])
      expect(story!.documents.map(({ recordId }) => recordId)).toEqual(['a0', 'a1', 'a2'])
      expect(story!.shared).toEqual([
        { document: ids[1], other: ids[0], overlap: 0.5 },
        { document: ids[2], other: ids[0], overlap: 0.75 },
      ])
      expect(await archive.story('none')).toBeNull()
    })

    it('counts no versions that a later one replaced', async () => {
      const url = 'https://news.example/talks'
      const at = (hour: string) => `2024-04-09T${hour}:00:00.000Z`
      await archive.add([
        sayingOf('المحادثات ستبدأ الأحد', { url, retrievedAt: at('10') }),
        sayingOf('المحادثات ستبدأ الاثنين', { url, retrievedAt: at('12') }),
      ])
      const [a, b] = (await archive.placing((index) => index.unplaced(9))).map(({ key }) => key) as [number, number]
      await place([placement(a, 1), placement(b, 1)], [{ document: b, other: a, overlap: 1 }])
      await archive.placing((index) => index.setStories([a, b].map((document) => ({ document, story: a }))))
      expect(await archive.listStories({})).toEqual({ total: 0, stories: [] })
      expect(await archive.story(url)).toBeNull()
    })
  })
}
