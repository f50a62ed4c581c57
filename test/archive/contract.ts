import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive, StatementQuery } from '../../src/archive/archive.ts'
import { documentId } from '../../src/archive/ids.ts'
import type { EntityRecord } from '../../src/record/schema.ts'
import { arrival, sayingOf } from './records.ts'

/** What every archive does, whatever database keeps it. `make` gives an empty one. */
export function archiveContract(name: string, make: () => Promise<Archive>): void {
  describe(name, () => {
    let archive: Archive
    beforeEach(async () => {
      archive = await make()
    })
    afterEach(() => archive.close())

    const found = async (query: StatementQuery) => (await archive.find(query)).statements
    const contents = async (query: StatementQuery) =>
      Promise.all(
        (await found(query)).map(async ({ document, statement }) => {
          const { text } = (await archive.document(document.id))!.record.document
          return statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ')
        }),
      )

    describe('adding', () => {
      it('keeps the record with all its layers', async () => {
        const one = sayingOf('الحكومة ستجتمع غدا', { id: 'a1', outlet: 'الأفق', published: '2024-04-09' })
        const [added] = await archive.add([one])
        expect(added).toEqual({ id: documentId(one.article), added: true })
        expect((await archive.document(added!.id))?.record).toEqual(one.record)
        expect((await archive.document('a1'))?.id).toBe(added!.id)
        expect(await archive.counts()).toEqual({ articles: 1, documents: 1, statements: 1, entities: 1 })
      })

      it('changes nothing when the same is added again, in another batch or in one', async () => {
        const [one, two] = [sayingOf('الأمر انتهى'), sayingOf('الأمر لم ينته')]
        expect((await archive.add([one, two, one])).map(({ added }) => added)).toEqual([true, true, false])
        const before = await archive.counts()
        expect((await archive.add([two, one])).map(({ added }) => added)).toEqual([false, false])
        expect(await archive.counts()).toEqual(before)
      })

      it('gives ids that depend on nothing but the content', async () => {
        const one = sayingOf('الأمر انتهى', { url: 'https://news.example/1' })
        const { id } = (await archive.add([one]))[0]!
        expect(id).toBe('fef6f23c442ef3002b4414c6c0a6b40d')
        expect((await found({}))[0]?.id).toBe('d20fbfd6864097ce4680570a54ccf7ff')
        const other = await make()
        await other.add([sayingOf('شيء آخر'), one])
        expect((await other.find({ words: 'انتهى' })).statements[0]?.id).toBe((await found({}))[0]?.id)
        await other.close()
      })

      it('knows which documents are there', async () => {
        const one = sayingOf('الأمر انتهى')
        await archive.add([one])
        expect(await archive.known([documentId(one.article), 'f'.repeat(32)])).toEqual(
          new Set([documentId(one.article)]),
        )
      })

      it('stores nothing of a batch that fails', async () => {
        const broken = {
          ...sayingOf('الثاني'),
          provenance: { bytesSha256: null, retrievedAt: null as unknown as string },
        }
        await expect(archive.add([sayingOf('الأول'), broken])).rejects.toThrow()
        expect(await archive.counts()).toEqual({ articles: 0, documents: 0, statements: 0, entities: 0 })
        expect((await archive.add([sayingOf('الأول')]))[0]?.added).toBe(true)
      })

      it('gives all documents in the order in which they were added', async () => {
        const all = Array.from({ length: 230 }, (_, i) => sayingOf(`الأمر رقم ${i}`, { id: `a${i}` }))
        await archive.add(all)
        const ids: string[] = []
        for await (const { recordId } of archive.documents()) ids.push(recordId)
        expect(ids).toEqual(all.map(({ article }) => article.id))
      })
    })

    describe('visits', () => {
      const visit = {
        url: 'https://news.example/1',
        kind: 'page' as const,
        stamp: 'abc',
        taken: true,
        etag: '"a"',
        lastModified: null,
      }

      it('are remembered by their URL, the last one of each', async () => {
        expect(await archive.visit(visit.url)).toBeNull()
        await archive.remember(visit)
        expect(await archive.visit(visit.url)).toEqual(visit)
        const later = { ...visit, taken: false, etag: null, lastModified: 'Tue, 09 Apr 2024 10:00:00 GMT' }
        await archive.remember(later)
        expect(await archive.visit(visit.url)).toEqual(later)
        expect(await archive.visit('https://news.example/2')).toBeNull()
      })
    })

    describe('versions', () => {
      const url = 'https://news.example/talks'
      const first = sayingOf('المحادثات ستبدأ الأحد', { url, retrievedAt: '2024-04-09T10:00:00.000Z' })
      const second = sayingOf('المحادثات ستبدأ الاثنين', { url, retrievedAt: '2024-04-09T12:00:00.000Z' })

      it('keeps each version of a URL, in the order of retrieval', async () => {
        await archive.add([second])
        await archive.add([first])
        const versions = await archive.versions(url)
        expect(versions.map(({ id, latest }) => [id, latest])).toEqual([
          [documentId(first.article), false],
          [documentId(second.article), true],
        ])
        expect(await archive.counts()).toMatchObject({ articles: 1, documents: 2, statements: 2 })
      })

      it('finds statements of the latest version, and of all when asked', async () => {
        await archive.add([first])
        await archive.add([second])
        expect(await contents({ words: 'المحادثات' })).toEqual(['المحادثات ستبدأ الاثنين'])
        expect((await archive.find({ words: 'المحادثات', allVersions: true })).total).toBe(2)
      })

      it('takes articles without URL for different ones', async () => {
        await archive.add([sayingOf('الأمر انتهى', { id: '1' }), sayingOf('الأمر انتهى', { id: '2' })])
        expect(await archive.counts()).toMatchObject({ articles: 2, documents: 2 })
      })
    })

    describe('entities', () => {
      const speech = (outlet: string, entity: { readonly name: string } & Partial<EntityRecord>) =>
        arrival({
          text: 'قال الرجل إن الأمر انتهى',
          outlet,
          entities: [{ id: 'e1', kind: 'person', ...entity }],
          statements: [{ cue: 'قال', source: 'الرجل', content: 'الأمر انتهى', speaker: 'e1' }],
        })

      it('are one over articles when Wikidata says so, with all names', async () => {
        await archive.add([speech('أ', { name: 'سيرغي لافروف', wikidata: 'Q58217', country: 'RUS' })])
        await archive.add([speech('ب', { name: 'سيرجي لافروف', wikidata: 'Q58217', aliases: ['كبير الدبلوماسيين'] })])
        const [lavrov, ...others] = await archive.entities('لافروف')
        expect(others).toEqual([])
        expect(lavrov?.names).toEqual(expect.arrayContaining(['سيرغي لافروف', 'سيرجي لافروف', 'كبير الدبلوماسيين']))
        expect((await archive.find({ speaker: 'سيرجي لافروف' })).total).toBe(2)
        expect((await archive.find({ speaker: 'Q58217' })).total).toBe(2)
        expect((await archive.find({ speaker: lavrov!.id })).total).toBe(2)
      })

      it('are one when full name and country agree, however the name is spelt', async () => {
        await archive.add([speech('أ', { name: 'عبد الله بن نايف الراجح', country: 'SAU' })])
        await archive.add([speech('ب', { name: 'عبدالله نايف الرَّاجح', country: 'SAU', aliases: ['الراجح'] })])
        expect((await archive.entities('الراجح')).map(({ names }) => names.length)).toEqual([3])
      })

      it('are not one when only a part of the name agrees, or the country does not', async () => {
        await archive.add([speech('أ', { name: 'الراجح' }), speech('ب', { name: 'الراجح' })])
        await archive.add([
          speech('ت', { name: 'سامي الراجح', country: 'SAU' }),
          speech('ث', { name: 'سامي الراجح', country: 'JOR' }),
        ])
        await archive.add([
          speech('ج', { name: 'مصدر مسؤول', anonymous: true }),
          speech('ح', { name: 'مصدر مسؤول', anonymous: true }),
        ])
        expect(await archive.entities('الراجح')).toHaveLength(4)
        expect(await archive.entities('مصدر مسؤول')).toHaveLength(2)
      })
    })

    describe('words', () => {
      const matches = async (content: string, words: string) => {
        await archive.add([sayingOf(content)])
        return (await archive.find({ words })).total > 0
      }

      it.each([
        ['هذا وزير جديد', 'الوزير'],
        ['هذا الوزير الجديد', 'وزير'],
        ['هذا وَزِيرٌ جديد', 'وزير'],
        ['هذا وزيــر جديد', 'وزير'],
        ['شكرا للوزير', 'وزير'],
        ['شكرا للوزير', 'الوزير'],
        ['الرئيس والوزير', 'وزير'],
        ['مر وبالوزير كثيرا', 'وزير'],
        ['كان وزيراً', 'وزير'],
        ['حكومتها باقية', 'الحكومة'],
        ['حكومته باقية', 'حكومة'],
        ['احمد غائب', 'أحمد'],
        ['إسراء غائبة', 'اسراء'],
        ['الجامعه مغلقة', 'الجامعة'],
        ['مستشفي كبير', 'مستشفى'],
        ['المسئول غائب', 'مسؤول'],
        ['زار مصر', 'ومصر'],
        ['زار مصر', 'بمصر'],
        ['وصل ١٢٠ لاجئا', '120'],
        ['خطة NATO الجديدة', 'nato'],
        ['لا إله إلا الله', 'الله'],
      ])('in «%s» are found by «%s»', async (content, words) => {
        expect(await matches(content, words)).toBe(true)
      })

      it.each([
        ['قرأ الكتاب', 'كاتب'],
        ['سأل زيرا', 'وزير'],
        ['قال له', 'الله'],
        ['وزير الداخلية', '"وزير الخارجية"'],
        ['الخارجية وزير', '"وزير الخارجية"'],
        ['وزير الشؤون الخارجية', '"وزير الخارجية"'],
      ])('in «%s» are not found by «%s»', async (content, words) => {
        expect(await matches(content, words)).toBe(false)
      })

      it('of a reading that the letters allow are not taken for another word that is there', async () => {
        await archive.add([sayingOf('هذا وزير'), sayingOf('أن الأمر كان')])
        expect(await contents({ words: 'كان' })).toEqual(['أن الأمر كان'])
        await archive.add([sayingOf('أن الأمر انتهى')])
        expect(await contents({ words: 'كان' })).toEqual(['أن الأمر كان'])
      })

      it.each(['"وزير الخارجية"', '«وزير الخارجية»', '“وزير الخارجيه”', '"الوزير الخارجية'])(
        'in the quotes of %s stand side by side',
        async (words) => {
          expect(await matches('ذهب إلى وزير الخارجية أمس', words)).toBe(true)
          expect(await matches('شكرا لوزير الخارجيّة', words)).toBe(true)
        },
      )

      it('must all be there', async () => {
        await archive.add([sayingOf('الحكومة ستجتمع غدا'), sayingOf('الحكومة باقية')])
        expect(await contents({ words: 'تجتمع الحكومة' })).toEqual([])
        expect(await contents({ words: 'ستجتمع الحكومة' })).toEqual(['الحكومة ستجتمع غدا'])
      })

      it('are highlighted in the text of the article', async () => {
        const one = sayingOf('اللقاء مع وَزيرِ الخارجية تأجل، ووزير الداخلية سافر')
        await archive.add([one])
        const [{ snippet }] = (await found({ words: '"وزير الخارجية" سافر' })) as [
          Awaited<ReturnType<typeof found>>[number],
        ]
        const { text } = one.article
        expect(snippet.text).toBe(text.slice(snippet.start, snippet.end))
        expect(snippet.highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['وَزيرِ الخارجية', 'سافر'])
      })

      it('are shown around the place where they stand in a long statement', async () => {
        await archive.add([sayingOf(`${'كلام كثير عن أمور مختلفة '.repeat(40)}ثم المفاجأة ${'وكلام آخر '.repeat(40)}`)])
        const [first] = await found({ words: 'مفاجأة' })
        expect(first!.snippet.text).toContain('المفاجأة')
        expect(first!.snippet.text.length).toBeLessThan(260)
        expect(first!.snippet.highlights).toHaveLength(1)
      })

      it('that are none are refused', async () => {
        await expect(archive.find({ words: '!؟' })).rejects.toMatchObject({ code: 'bad-query' })
      })

      it.each(['" OR *', 'content : x', "'; drop table statements; --", 'NEAR(a b)', '-(', '^ا', '%_'])(
        'may be anything: %s',
        async (words) => {
          await archive.add([sayingOf('الحكومة باقية')])
          const total = await archive.find({ words, speaker: words }).then(
            ({ total }) => total,
            ({ code }) => code,
          )
          expect([0, 'bad-query']).toContain(total)
        },
      )
    })

    describe('filters', () => {
      beforeEach(() =>
        archive.add([
          arrival({
            text: 'نفت هند البحر لرويترز أن تكون قطر أغلقت السفارة. وأكد مصدر ذلك',
            outlet: 'الشرق الأوسط',
            published: '2024-04-09',
            entities: [
              {
                id: 'e1',
                kind: 'person',
                name: 'هند البحر',
                role: 'المتحدثة باسم الوزارة',
                aliases: ['المتحدثة باسم الوزارة'],
              },
              { id: 'e2', kind: 'organization', name: 'رويترز', wikidata: 'Q130879' },
              { id: 'e3', kind: 'country', name: 'قطر', country: 'QAT', wikidata: 'Q846' },
              { id: 'e4', kind: 'group', name: 'مصدر', anonymous: true },
            ],
            mentions: [['e3', 'قطر']],
            statements: [
              {
                cue: 'نفت',
                source: 'هند البحر',
                content: 'تكون قطر أغلقت السفارة',
                speaker: 'e1',
                via: [{ name: 'رويترز', entity: 'e2' }],
                stance: 'deny',
                time: '2024-04',
              },
              {
                cue: 'أكد',
                source: 'مصدر',
                content: 'ذلك',
                speaker: 'e4',
                stance: 'confirm',
                mode: 'direct',
                time: '2024-04-08',
              },
            ],
          }),
          sayingOf('السفارة مفتوحة', {
            outlet: 'الأفق',
            published: '2024-05-01',
            said: { via: [{ name: 'وكالة الأفق' }] },
          }),
          sayingOf('السفارة بعيدة', {}),
        ]),
      )

      it.each<[StatementQuery, number]>([
        [{}, 4],
        [{ words: 'السفارة' }, 3],
        [{ speaker: 'البحر' }, 1],
        [{ speaker: 'هند بحر' }, 1],
        [{ speaker: 'متحدثة الوزارة' }, 1],
        [{ speaker: 'البحر هند' }, 0],
        [{ speaker: 'هن' }, 0],
        [{ outlet: ['الشرق الاوسط'] }, 2],
        [{ outlet: ['الشرق الأوسط', 'الأفق'] }, 3],
        [{ outlet: ['الشرق'] }, 0],
        [{ via: 'رويترز' }, 1],
        [{ via: 'الأفق' }, 0],
        [{ via: 'وكالة الافق' }, 1],
        [{ stance: ['deny'] }, 1],
        [{ stance: ['deny', 'confirm'] }, 2],
        [{ mode: ['direct'] }, 1],
        [{ mentions: 'قطر' }, 1],
        [{ mentions: 'Q846' }, 1],
        [{ mentions: 'هند البحر' }, 0],
        [{ from: '2024-04-09' }, 3],
        [{ from: '2024-04-10' }, 1],
        [{ to: '2024-04-09' }, 2],
        [{ from: '2024-04', to: '2024-04' }, 2],
        [{ saidFrom: '2024-04-09', saidTo: '2024-04-09' }, 1],
        [{ saidFrom: '2024-04-08', saidTo: '2024-04-08' }, 2],
        [{ saidFrom: '2024-05-01' }, 0],
        [{ words: 'السفارة', outlet: ['الأفق'], via: 'وكالة الأفق', mode: ['indirect'] }, 1],
      ])('%j finds %d', async (query, total) => {
        const page = await archive.find(query)
        expect([page.total, page.statements.length]).toEqual([total, total])
      })

      it('refuse what is no date', async () => {
        await expect(archive.find({ from: 'أمس' })).rejects.toMatchObject({ code: 'bad-query' })
      })

      it('give the speaker, the document and the statement', async () => {
        const [first] = await found({ stance: ['deny'] })
        expect(first).toMatchObject({
          speaker: { name: 'هند البحر' },
          document: { outlet: 'الشرق الأوسط', published: '2024-04-09', latest: true },
          statement: { id: 's1', stance: 'deny' },
        })
        expect((await archive.statement(first!.id))?.statement).toEqual(first!.statement)
      })
    })

    describe('order', () => {
      const day = (i: number) => `2024-04-${String((i % 28) + 1).padStart(2, '0')}`
      beforeEach(() =>
        archive.add(
          Array.from({ length: 53 }, (_, i) =>
            sayingOf(`الحكومة ${'باقية '.repeat(i % 5)}`.trim(), { id: `a${i}`, published: day(i) }),
          ),
        ),
      )

      it.each(['relevance', 'time'] as const)('by %s gives every statement once over all pages', async (sort) => {
        const seen: string[] = []
        for (let offset = 0; offset < 53; offset += 10) {
          const page = await archive.find({ words: 'حكومة', sort, limit: 10, offset })
          expect(page.total).toBe(53)
          seen.push(...page.statements.map(({ id }) => id))
        }
        expect([seen.length, new Set(seen).size]).toEqual([53, 53])
      })

      it('by time begins with the newest', async () => {
        const days = (await found({ sort: 'time', limit: 60 })).map(({ document }) => document.published!)
        expect(days).toEqual([...days].sort().reverse())
      })

      it('by relevance begins with what says least beside', async () => {
        expect((await found({ words: 'حكومة', limit: 1 }))[0]?.snippet.text).toBe('قال الناطق إن الحكومة')
      })
    })
  })
}
