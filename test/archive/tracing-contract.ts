import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive, DecisionRow } from '../../src/archive/archive.ts'
import { arrival, sayingOf } from './records.ts'

/** What tracing asks of an archive, whatever database keeps it. */
export function tracingContract(name: string, open: () => Promise<Archive>): void {
  describe(name, () => {
    let archive: Archive
    beforeEach(async () => {
      archive = await open()
      await archive.add([
        sayingOf('السفينة غرقت قبالة الساحل الشرقي', { id: 'a', outlet: 'الأفق', published: '2024-04-08' }),
        sayingOf('السفينة الغارقة كانت قبالة ساحلنا الشرقي', { id: 'b', outlet: 'النهر', published: '2024-04-10' }),
        sayingOf('الحكومة باقية', { id: 'c', outlet: 'الأفق', published: '2024-04-12', said: { stance: 'deny' } }),
        arrival({ text: 'بلا أقوال', id: 'd' }),
      ])
    })
    afterEach(() => archive.close())

    const documentsAlike = async (query: Parameters<Archive['alike']>[0]) => {
      const alike = await archive.alike(query)
      const statements = await archive.statements(alike.map(({ id }) => id))
      return statements.map(({ document }) => document.recordId)
    }

    it('gives the statements that share most of the rare words first', async () => {
      expect(await documentsAlike({ text: 'غرقت السفينة قبالة الساحل' })).toEqual(['a', 'b'])
      expect(await documentsAlike({ text: 'لا كلمة منه هناك' })).toEqual([])
      expect(await documentsAlike({ text: '' })).toEqual([])
    })

    it('gives what shares little only where it is looked for', async () => {
      const text = 'السفينة والحكومة'
      expect((await documentsAlike({ text })).sort()).toEqual(['a', 'b', 'c'])
      expect(await documentsAlike({ text, least: 0.99 })).toEqual([])
      expect(await documentsAlike({ text, least: 0.99, or: [{ stance: ['deny'] }] })).toEqual(['c'])
      expect(await documentsAlike({ text, least: 0.99, or: [{ stance: ['deny'], to: '2024-04-11' }] })).toEqual([])
      expect((await documentsAlike({ text, least: 0.99, or: [{ from: '2024-04-09' }] })).sort()).toEqual(['b', 'c'])
      expect(await documentsAlike({ text, least: 0.99, or: [{ speaker: 'هند البحر' }, { to: '2024-04-09' }] })).toEqual(
        ['a'],
      )
      expect(await documentsAlike({ text, limit: 1 })).toHaveLength(1)
    })

    it('gives statements in the order of their ids, and leaves out what is not there', async () => {
      const ids = (await archive.alike({ text: 'السفينة والحكومة' })).map(({ id }) => id).reverse()
      expect((await archive.statements([...ids, 'none'])).map(({ id }) => id)).toEqual(ids)
      expect(await archive.statements([])).toEqual([])
    })

    it('tells what there is to be searched', async () => {
      expect(await archive.coverage(null)).toEqual({ documents: 4, from: '2024-04-08', to: '2024-04-12' })
      expect(await archive.coverage(['الافق'])).toEqual({ documents: 2, from: '2024-04-08', to: '2024-04-12' })
      expect(await archive.coverage(['البحر'])).toEqual({ documents: 0, from: null, to: null })
      expect(await archive.coverage([])).toEqual({ documents: 0, from: null, to: null })
    })

    it('knows the outlets', async () => {
      expect(await archive.outlets()).toEqual(['الأفق', 'النهر'])
    })

    it('keeps decisions', async () => {
      const merge: DecisionRow = {
        id: 'd1',
        kind: 'merge',
        subjects: ['s2', 's1'],
        label: null,
        by: 'هند',
        at: '2024-04-09T10:00:00.000Z',
        note: null,
      }
      const split: DecisionRow = { ...merge, id: 'd2', kind: 'split', subjects: ['s1', 's3'], note: 'قولان' }
      await archive.decide(merge)
      await archive.decide(split)
      await archive.decide(merge)
      expect(await archive.decisions(['s1', 's2'])).toEqual([merge, split])
      expect(await archive.decisions(['s3'])).toEqual([split])
      expect(await archive.decisions(['s4'])).toEqual([])
    })
  })
}
