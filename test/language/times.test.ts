import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/language/numbers.ts'
import { findTimes } from '../../src/language/times.ts'
import { tokenize } from '../../src/language/tokens.ts'

function read(text: string, published: string | null = '2015-07-21') {
  const tokens = tokenize(text)
  return findTimes(text, tokens, findNumbers(text, tokens), published)
}

const WORDS = [
  ...[
    'يوم',
    'الاثنين',
    '(الثلاثاء)',
    'أمس',
    'أول',
    'من',
    'مساء',
    '15',
    'يوليو',
    '(تموز)',
    '2015',
    'الماضي',
    'هـ',
    '/',
    '-',
  ],
  ...[
    '1436',
    'قبل',
    'ثلاثة',
    'أيام',
    'الساعة',
    'الثامنة',
    'والنصف',
    'نهاية',
    'العام',
    'القرن',
    'الأول',
    'كل',
    'ربيع',
    '\n',
    '(',
    ')',
    '0',
  ],
]
const timely = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' '))
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), timely)

describe('findTimes on any text', () => {
  it('finds spans that are not empty, lie in the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('2015-07-21', null, 'soon'), (text, published) => {
        let end = 0
        for (const time of read(text, published).times) {
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(time.end).toBeGreaterThan(time.start)
          expect(text.slice(time.start, time.end).trim()).not.toBe('')
          end = time.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same values whatever harakat and tatweel are added', () => {
    const adorned = (text: string, mark: string) =>
      text.replace(/([\u0621-\u063A\u0641-\u064A])(?=[\u0621-\u064A])/gu, `$1${mark}`)
    fc.assert(
      fc.property(timely, fc.constantFrom('\u064E', '\u0640', '\u0650\u0651'), (text, mark) => {
        const values = (of: string) => read(of).times.map(({ value, type }) => `${type} ${value}`)
        expect(values(adorned(text, mark))).toEqual(values(text))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a month', 'تموز '],
    ['figures and slashes', '12/'],
    ['brackets', 'تموز ( '],
    ['numbers and units', 'ثلاثة أيام و'],
    ['parts of the day', 'مساء الساعة 8 '],
    ['edges', 'نهاية '],
    ['years in a chain', '2013-'],
    ['years in a list', '2013 و'],
    ['spaced dates', '1 / '],
    ['units and their fractions', 'ساعة و'],
    ['every', 'كل '],
  ])('takes a time that grows with the length only: %s', (_name, piece) => {
    const time = (units: number): number => {
      const text = piece.repeat(units / piece.length)
      const tokens = tokenize(text)
      const numbers = findNumbers(text, tokens)
      const start = performance.now()
      findTimes(text, tokens, numbers, '2015-07-21')
      return performance.now() - start
    }
    time(100_000)
    expect(time(1_000_000)).toBeLessThan(5000)
  })
})

describe('spans', () => {
  const spans = (text: string) => read(text).times.map(({ start, end }) => text.slice(start, end))

  it('leave conjunctions and prepositions outside and keep the article', () => {
    expect(spans('وأمس وللعام 2005 وبمساء الجمعة ولليوم السبت')).toEqual([
      'أمس',
      'لعام 2005',
      'مساء الجمعة',
      'ليوم السبت',
    ])
  })

  it('hold through harakat and tatweel', () => {
    expect(spans('وَأَمْسِ زارَ')).toEqual(['أَمْسِ'])
    expect(spans('فـــي يـــوليو 2014')).toEqual(['يـــوليو 2014'])
  })
})

describe('sources of a value', () => {
  const first = (text: string, published: string | null = '2015-07-21') => read(text, published).times[0]

  it('tell what is stated and what is filled in', () => {
    expect(first('في 15 يوليو 2015')).toMatchObject({ basis: 'text', certain: ['year', 'month', 'day'], implied: [] })
    expect(first('في 15 يوليو')).toMatchObject({ basis: 'published', certain: ['month', 'day'], implied: ['year'] })
    expect(first('في 15 يوليو', null)).toMatchObject({ basis: 'none', certain: ['month', 'day'], implied: [] })
    expect(first('قال أمس')).toMatchObject({ basis: 'published', certain: [], implied: ['year', 'month', 'day'] })
    expect(read('عام 1990 وفي العام التالي').times[1]).toMatchObject({ value: '1991', basis: 'context' })
  })
})

describe('doubts', () => {
  it('are raised when a weekday and a date disagree', () => {
    const { times, doubts } = read('قال الأربعاء 21 يوليو 2015 إن')
    expect(times[0]!.value).toBe('2015-07-21')
    expect(doubts).toMatchObject([{ code: 'weekday-conflict', start: times[0]!.start, end: times[0]!.end }])
  })

  it('are raised when today has another weekday than the article', () => {
    const { times, doubts } = read('أعلن اليوم (الاثنين) القرار')
    expect(times[0]!.value).toBe('2015-07-20')
    expect(doubts).toHaveLength(1)
  })

  it('are raised at a day that its month does not have', () => {
    const { times, doubts } = read('وقع في 31 يونيو 2014')
    expect(times[0]!.value).toBe('2014-06')
    expect(doubts).toMatchObject([{ code: 'impossible-date' }])
  })

  it('are none when all agrees', () => {
    expect(read('اليوم (الثلاثاء) 21 يوليو 2015').doubts).toEqual([])
  })
})
