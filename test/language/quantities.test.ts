import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findNumbers } from '../../src/language/numbers.ts'
import { findQuantities, type QuantityMention } from '../../src/language/quantities.ts'
import { tokenize } from '../../src/language/tokens.ts'
import { sliceOf } from '../../src/text/span.ts'
import { goldCases } from './gold-lines.ts'

function read(text: string): readonly QuantityMention[] {
  const tokens = tokenize(text)
  return findQuantities(text, tokens, findNumbers(text, tokens))
}

function shown(text: string, quantity: QuantityMention): string {
  const { value, to, modifier, unit, of } = quantity
  const size = to === undefined ? value : `${value}..${to}`
  return `${sliceOf(text, quantity)} = ${size} ${modifier ?? '.'} ${unit ?? '.'} ${of ?? '.'}`
}

describe('gold cases', () => {
  test.each(goldCases('quantities.txt'))('$text', ({ text, expected }) => {
    expect(read(text).map((quantity) => shown(text, quantity))).toEqual(expected)
  })
})

const PIECES = [
  ...['12', '3', '٤٥', '1.5', '%', '$', '-', '(', ')', '\n', 'و', 'وخمسة', 'ثلاثة', 'مليون', 'عشرات', 'واحد', 'الثاني'],
  ...[
    'شخصا',
    'قتيلين',
    'جنود',
    'دولار',
    'أميركي',
    'متر',
    'مربع',
    'ساعات',
    'القتلى',
    'من',
    'إلى',
    'بين',
    'ما',
    'في المئة',
  ],
  ...['نحو', 'أكثر من', 'على الأقل', 'لا يقل عن', 'تقريبا', 'مقتل', 'وإصابة', 'حتفهم', 'بجروح'],
]

describe('any text', () => {
  it('is read without an exception, in order, inside the text', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => {
        for (const [i, quantity] of read(text).entries()) {
          expect(quantity.end).toBeGreaterThan(quantity.start)
          expect(quantity.end).toBeLessThanOrEqual(text.length)
          if (i > 0) expect(quantity.start).toBeGreaterThanOrEqual(read(text)[i - 1]!.end)
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each(['1 شخص ', 'شخصين ', 'بين 1 و', 'نحو ', '1-', 'مقتل 3 و'])('in time linear in %j', (unit) => {
    const [once, four] = [100_000, 400_000].map((size) => {
      const text = unit.repeat(size / unit.length)
      const tokens = tokenize(text)
      const numbers = findNumbers(text, tokens)
      const start = performance.now()
      findQuantities(text, tokens, numbers)
      return performance.now() - start
    })
    expect(four!).toBeLessThan(once! * 10 + 100)
  })
})
