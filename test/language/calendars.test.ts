import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysInMonth,
  gregorianOf,
  hijriMonthStart,
  hijriOf,
  hijriSerial,
  isoDay,
  isoWeekOf,
  monthAway,
  serialOf,
  serialOfIso,
  weekdayOf,
} from '../../src/language/calendars.ts'

describe('Gregorian days', () => {
  it('are numbered as the platform numbers them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (serial) => {
        const date = new Date(serial * 86_400_000)
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(gregorianOf(serial)).toEqual(day)
        expect(serialOf(day.year, day.month, day.day)).toBe(serial)
        expect(weekdayOf(serial)).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  it('lie in ISO weeks', () => {
    expect(isoWeekOf(serialOf(2015, 7, 21))).toEqual({ year: 2015, week: 30 })
    expect(isoWeekOf(serialOf(2016, 1, 3))).toEqual({ year: 2015, week: 53 })
    expect(isoWeekOf(serialOf(2024, 12, 30))).toEqual({ year: 2025, week: 1 })
  })

  it('know leap years and months away', () => {
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2024, 2), daysInMonth(2023, 2)]).toEqual([
      28, 29, 29, 28,
    ])
    expect(monthAway(2015, 1, -1)).toEqual({ year: 2014, month: 12 })
    expect(monthAway(2015, 12, 1)).toEqual({ year: 2016, month: 1 })
  })

  it('are read from ISO only when they exist', () => {
    expect(serialOfIso('2015-07-21T10:00')).toBe(serialOf(2015, 7, 21))
    expect([serialOfIso('2015-02-30'), serialOfIso('21/7/2015'), serialOfIso('')]).toEqual([null, null, null])
  })
})

describe('Hijri days', () => {
  it.each([
    [1436, 10, 1, '2015-07-17'],
    [1436, 1, 1, '2014-10-25'],
    [1445, 9, 1, '2024-03-11'],
    [1446, 10, 1, '2025-03-30'],
  ])('%i-%i-%i is %s', (year, month, day, expected) => {
    expect(isoDay(gregorianOf(hijriSerial(year, month, day)!))).toBe(expected)
  })

  it('turn back into themselves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1300, max: 1599 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 29 }),
        (year, month, day) => {
          expect(hijriOf(hijriSerial(year, month, day)!)).toEqual({ year, month, day })
        },
      ),
    )
  })

  it('end where the table of Umm al-Qura ends', () => {
    expect([hijriMonthStart(1299, 12), hijriMonthStart(1600, 1), hijriSerial(1436, 9, 31)]).toEqual([null, null, null])
  })
})
