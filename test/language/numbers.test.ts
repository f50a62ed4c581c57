import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findNumbers, type NumberMention } from '../../src/language/numbers.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { sliceOf } from '../../src/text/span.ts'
import { goldCases } from './gold-lines.ts'

const read = (text: string) => findNumbers(text, tokenize(text))

function shown(text: string, number: NumberMention): string {
  const kind = number.exact ? (number.kind === 'cardinal' ? '' : ` ${number.kind}`) : ' vague'
  return `${sliceOf(text, number)} = ${number.value < 1e-3 && number.value > 0 ? number.value.toFixed(6) : number.value}${kind}`
}

describe('gold cases', () => {
  test.each(goldCases('numbers.txt'))('$text', ({ text, expected }) => {
    expect(read(text).map((number) => shown(text, number))).toEqual(expected)
  })
})

describe('the span', () => {
  it('leaves proclitics out', () => {
    expect(sliceOf('وبِثلاثة', read('وبِثلاثة')[0]!)).toBe('ثلاثة')
  })

  it('holds a ligature of proclitic and stem whole', () => {
    expect(sliceOf('ﻷربع', read('ﻷربع')[0]!)).toBe('ﻷربع')
  })

  it('tells what the number is written in', () => {
    const written = (text: string) => read(text)[0]!.written
    expect([written('12'), written('ثلاثة'), written('3 آلاف')]).toEqual(['digits', 'words', 'both'])
  })
})

const UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة']
const TENS = ['', 'عشرة', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون']
const HUNDREDS = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة']
const SCALES = [
  [1e12, 'تريليون', 'تريليونات'],
  [1e9, 'مليار', 'مليارات'],
  [1e6, 'مليون', 'ملايين'],
  [1e3, 'ألف', 'آلاف'],
] as const

function underHundred(n: number): string[] {
  const [ten, unit] = [Math.floor(n / 10), n % 10]
  if (n < 11) return n === 10 ? [TENS[1]!] : [UNITS[n]!].filter(Boolean)
  if (n < 20) return [`${n === 11 ? 'أحد' : n === 12 ? 'اثنا' : UNITS[unit]} عشر`]
  return [UNITS[unit]!, TENS[ten]!].filter(Boolean)
}

const underThousand = (n: number): string[] =>
  [HUNDREDS[Math.floor(n / 100)]!, ...underHundred(n % 100)].filter(Boolean)

function scaled(count: number, singular: string, plural: string): string {
  if (count === 1) return singular
  if (count === 2) return `${singular}ان`
  return `${underThousand(count).join(' و')} ${count > 2 && count < 11 ? plural : singular}`
}

/** A whole number in words, as grammar has it. */
function inWords(n: number): string {
  const parts: string[] = []
  let rest = n
  for (const [scale, singular, plural] of SCALES) {
    const count = Math.floor(rest / scale)
    if (count > 0) parts.push(scaled(count, singular, plural))
    rest %= scale
  }
  return [...parts, ...underThousand(rest)].join(' و')
}

const whole = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 999_999_999_999_999 }))
const MARKS = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0640']

describe('any number', () => {
  it('in words reads as its value', () => {
    fc.assert(
      fc.property(whole, (n) => {
        const text = inWords(n)
        expect(read(text).map(({ start, end, value }) => [start, end, value])).toEqual([[0, text.length, n]])
      }),
      { numRuns: 400 },
    )
  })

  it('keeps its value under harakat and tatweel', () => {
    fc.assert(
      fc.property(whole, fc.array(fc.constantFrom(...MARKS), { minLength: 1 }), (n, marks) => {
        const text = Array.from(inWords(n), (letter, i) =>
          letter === ' ' ? letter : letter + marks[i % marks.length],
        ).join('')
        expect(read(text).map(({ value }) => value)).toEqual([n])
      }),
    )
  })
})

describe('the words of a number', () => {
  it('read alone give its value again', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('وصل ', 'بنحو ', 'و', 'ل'), (n, before) => {
        const text = `${before}${inWords(n)} في المدينة`
        const words = read(text).map((number) => sliceOf(text, number))
        expect(words.flatMap((slice) => read(slice).map(({ value }) => value))).toEqual([n])
      }),
    )
  })
})

const PIECES = [
  ...['12', '3', '2015', '٤٥', '1.5', '1,200', '%', '٪', '-', '.', '،', '(', ')', '«', '»', '\n', ' و', 'و'],
  ...[
    'ثلاثة',
    'وعشرون',
    'مئة',
    'ألف',
    'ألفا',
    'آلاف',
    'مليون',
    'المليون',
    'ونصف',
    'عشرات',
    'بضعة',
    'عشر',
    'خمس',
    'أخماس',
  ],
  ...['الثاني', 'أول', 'من', 'على', 'في المئة', 'جزء', 'واحد', 'سالب', 'شخص', 'كل', 'إحدى', 'اثني', 'دزينة'],
]
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((words) => words.join(' '))

describe('any text', () => {
  it('is read without an exception, in order, inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => {
        let end = 0
        for (const number of read(text)) {
          expect(number.start).toBeGreaterThanOrEqual(end)
          expect(number.end).toBeGreaterThan(number.start)
          expect(Number.isFinite(number.value)).toBe(true)
          end = number.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('time', () => {
  // The same work for each of the four quarters: a quadratic reader would need sixteen times the time.
  test.each(['1', '1.', '1 ', 'و', 'و ', 'ثلاثة ', 'ألف ', 'مليون و200 ', '1 على ', 'عشرات ', 'ونصف ', '«1» '])(
    'is linear in %j',
    (unit) => {
      const [once, four] = [100_000, 400_000].map((size) => {
        const text = unit.repeat(size / unit.length)
        const tokens = tokenize(text)
        const start = performance.now()
        findNumbers(text, tokens)
        return performance.now() - start
      })
      expect(four!).toBeLessThan(once! * 10 + 100)
    },
  )
})

const DEVELOPMENT = new URL('../../../shared/dev/numbers.ndjson', import.meta.url)
if (!existsSync(DEVELOPMENT)) console.info('no ../shared/dev/numbers.ndjson: the figures on it are not measured')

describe.skipIf(!existsSync(DEVELOPMENT))('the development expressions', () => {
  interface Expression {
    readonly text: string
    readonly start: number
    readonly end: number
    readonly value: number
  }
  const isRead = ({ text, start, end, value }: Expression): boolean =>
    read(text).some(
      (found) => found.start === start && found.end === end && Math.abs(found.value - value) <= 1e-9 * Math.abs(value),
    )

  it('are read, but for one without grammar and four whose given value is wrong by powers of ten', () => {
    const expressions = readFileSync(DEVELOPMENT, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Expression)
    expect(expressions.filter(isRead).length).toBeGreaterThanOrEqual(45)
  })
})
