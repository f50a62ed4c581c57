import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { findNames } from '../../src/reading/names.ts'
import { readArticle } from '../../src/reading/read.ts'

const knowledge = loadKnowledge()
const namesIn = (text: string) => findNames(tokenize(text), knowledge, text)
const shown = (text: string) =>
  namesIn(text).map(({ start, end, kind, form }) => `${kind} ${form} ${text.slice(start, end)}`)

describe('findNames', () => {
  it.each([
    ['وصل الرئيس فلاديمير بوتين إلى موسكو مساء أمس.', ['person name فلاديمير بوتين', 'place name موسكو']],
    ['وقالت روسيا إنها لن ترد.', ['country name روسيا']],
    ['وقدمت فرنسا الشكر للصين على دعمها.', ['country name فرنسا', 'country name لصين']],
    ['وافق الوفد الروسي على الاقتراح.', ['country nationality الروسي']],
    ['وذكرت وكالة «رويترز» أن المحادثات بدأت.', ['organization name رويترز']],
    ['عاد من باريس ولندن إلى القاهرة.', ['place name باريس', 'place name لندن', 'place name القاهرة']],
  ])('finds the names in %s', (text, names) => {
    expect(shown(text)).toEqual(names)
  })

  it('begins a name behind its proclitics', () => {
    const text = 'نقل التحية للصين ولموسكو وبِمصر.'
    expect(namesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['لصين', 'موسكو', 'مصر'])
  })

  it('says what the tables know a name as, and which tokens it covers', () => {
    const text = 'التقى سيرغي لافروف مسؤولين في بكين.'
    expect(namesIn(text)).toMatchObject([
      { first: 1, last: 2, basis: 'table', entry: { id: 'person:سيرغي لافروف' } },
      { first: 5, last: 5, basis: 'table', entry: { country: 'CHN' } },
    ])
  })

  it('keeps a title outside the name', () => {
    expect(shown('وأوضح الدكتور سامي عبد الرحمن أن النتائج جيدة.')).toContain('person name سامي عبد الرحمن')
  })

  it('takes what is quoted behind an announcing word for a name', () => {
    expect(shown('ونشرت مجلة «وردة السهول» مقالا طويلا.')).toEqual(['organization name وردة السهول'])
  })

  it('tells names apart by a plus sign', () => {
    const ids = (text: string) => namesIn(text).map(({ entry }) => entry?.id)
    expect(ids('قرار أوبك الأخير')).toEqual(['organization:منظمة الدول المصدرة للنفط'])
    expect(ids('قرار أوبك+ الأخير')).toEqual(['organization:أوبك بلس'])
  })

  it('knows a name again that only one place makes certain', () => {
    const text = 'قال المهندس ستيفان غرولمان إن العمل انتهى.\nوأعرب غرولمان عن أمله في أن يستمر.'
    expect(shown(text).filter((name) => name.endsWith('غرولمان'))).toHaveLength(2)
  })

  it('reads any text: names lie inside it, in order, and apart', () => {
    const word = fc.constantFrom(
      'وقال',
      'محمد',
      'بوتين',
      '«',
      '»',
      '\n',
      'موسكو',
      'الروسي',
      'وزير',
      'للصين',
      '4',
      'شركة',
      'ـ',
      'ً',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const tokens = tokenize(any)
        let end = 0
        for (const name of findNames(tokens, knowledge, any)) {
          expect(name.start).toBeGreaterThanOrEqual(end)
          expect(name.end).toBeGreaterThan(name.start)
          expect(name.end).toBe(tokens[name.last]!.end)
          expect(name.start).toBeGreaterThanOrEqual(tokens[name.first]!.start)
          end = name.end
        }
        expect(end).toBeLessThanOrEqual(any.length)
      }),
    )
  })

  it('takes linear time over one name said without end', () => {
    const time = (count: number): number => {
      const tokens = tokenize('محمد '.repeat(count))
      const text = 'محمد '.repeat(count)
      const start = performance.now()
      findNames(tokens, knowledge, text)
      return performance.now() - start
    }
    time(20_000)
    expect(time(200_000)).toBeLessThan(40 * Math.max(5, time(20_000)))
  })
})

describe('a name that the tables give to two', () => {
  const countriesOf = (text: string) =>
    readArticle({ text })
      .entities.filter(({ name }) => name === 'عمان')
      .map(({ kind, country }) => `${kind} ${country}`)

  it.each([
    ['of which a dateline opens with the city', 'عنوان\nعمان - رويترز - قال مسؤول إن العمل انتهى.', ['place JOR']],
    ['of whose countries the article names one', 'استقبلت الأردن الوفد، ووصل إلى عمان وزير الصحة.', ['place JOR']],
    ['of whose countries the article names the other', 'قالت سلطنة عمان إن الوفد وصل إلى عمان أمس.', ['country OMN']],
    ['of which nothing else tells is the first of the tables', 'وصل الوفد إلى عمان أمس.', ['country OMN']],
  ])('%s', (_, text, expected) => {
    expect(countriesOf(text)).toEqual(expected)
  })
})
