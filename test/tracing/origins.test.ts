import { describe, expect, it } from 'vitest'
import { countOrigins, originsOf } from '../../src/tracing/origins/origins.ts'
import type { Account, Party, Voucher } from '../../src/tracing/transmission/account.ts'

const outlet = (name: string): Party => ({ key: name, name, kind: 'outlet' })
const agency = (name: string): Party => ({ key: name, name, kind: 'agency' })
const unresolved: Party = { key: 'وكالات', name: 'وكالات', kind: 'unresolved' }
const channel: Party = { key: 'تلغرام', name: 'تلغرام', kind: 'channel' }

const voucher = (kind: Voucher['kind'], name: string, more: Partial<Voucher> = {}): Voucher => ({
  kind,
  key: name,
  name,
  declared: null,
  day: null,
  ...more,
})
const minister = voucher('named', 'الوزير')
const nobody = voucher('unknown', '')
const official = voucher('unnamed', 'مسؤول')

let documents = 0
const account = (name: string, more: Partial<Account> = {}): Account => {
  const document = `${name}-${documents++}`
  return {
    document,
    article: document,
    outlet: outlet(name),
    published: '2024-04-09',
    line: [],
    voucher: minister,
    exclusive: false,
    copyOf: null,
    common: null,
    wording: documents,
    doubtful: false,
    ...more,
  }
}

const intervals = (accounts: readonly Account[]) => {
  const { content, attestation, declared } = countOrigins(accounts)
  return [content.min, content.max, attestation.min, attestation.max, declared]
}
const codes = (accounts: readonly Account[]) => countOrigins(accounts).because.map(({ code }) => code)

describe('independent origins', () => {
  it('are none of nothing', () => {
    expect(intervals([])).toEqual([0, 0, 0, 0, null])
  })

  it('of one speaker are one, however many outlets have it from however many agencies', () => {
    const [reuters, afp] = [agency('رويترز'), agency('فرانس برس')]
    const accounts = ['أ', 'ب', 'ج', 'د'].map((name, i) => account(name, { line: [i < 2 ? reuters : afp] }))
    expect(intervals(accounts)).toEqual([1, 1, 2, 2, null])
  })

  it('are not raised in their minimum by what nobody knows', () => {
    const known = account('أ', { line: [agency('رويترز')] })
    expect(intervals([known, account('ب'), account('ج')])).toEqual([1, 1, 1, 3, null])
    expect(intervals([account('ب', { voucher: nobody }), account('ج', { voucher: nobody })])).toEqual([
      1,
      2,
      1,
      2,
      null,
    ])
  })

  it('do not come from `وكالات`', () => {
    expect(intervals([account('أ', { line: [unresolved], voucher: nobody })])).toEqual([0, 1, 1, 1, null])
  })

  it('do not come from a circle, unless a speaker stands at its end', () => {
    const [a, b] = [outlet('أ'), outlet('ب')]
    const circle = (by: Voucher) => [account('أ', { line: [b], voucher: by }), account('ب', { line: [a], voucher: by })]
    expect(intervals(circle(voucher('press', 'ب')))).toEqual([0, 0, 0, 0, null])
    expect(intervals(circle(minister))).toEqual([0, 1, 0, 0, null])
    expect(codes(circle(minister))).toContain('cycle-without-exit')
  })

  it('come back to where an echo began', () => {
    const accounts = [
      account('أ', { published: '2024-04-01', voucher: voucher('press', 'أ') }),
      account('ب', { published: '2024-04-02', line: [outlet('أ')], voucher: voucher('press', 'أ') }),
      account('أ', { published: '2024-04-03', line: [outlet('ب')], voucher: voucher('press', 'ب') }),
    ]
    expect(intervals(accounts)).toEqual([1, 1, 1, 1, null])
  })

  it('are not added to by sources that a text only declares', () => {
    const three = voucher('unnamed', 'مسؤولون', { declared: 3 })
    expect(intervals([account('أ', { line: [agency('رويترز')], voucher: three })])).toEqual([1, 1, 1, 1, 3])
  })

  it('of unnamed sources through two agencies may be one and the same', () => {
    const accounts = ['رويترز', 'فرانس برس'].map((name) => account(name, { outlet: agency(name), voucher: official }))
    expect(intervals(accounts)).toEqual([1, 2, 2, 2, null])
  })

  it('do not grow by copies, nor by what a copy calls the speaker', () => {
    const first = account('أ', { line: [agency('رويترز')] })
    const copy = account('ب', { copyOf: first.document, voucher: voucher('named', 'وزير آخر') })
    expect(intervals([first, copy])).toEqual([1, 1, 1, 1, null])
  })

  it('do not grow by versions of one article', () => {
    const versions = [1, 2].map(() => account('أ', { article: 'أ' }))
    expect(intervals(versions)).toEqual([1, 1, 1, 1, null])
  })

  it('are two when it was said on two occasions, and perhaps two on two days that are next to each other', () => {
    const said = (...days: string[]) => days.map((day, i) => account(`${i}`, { voucher: { ...minister, day } }))
    expect(intervals(said('2024-04-01', '2024-04-05')).slice(0, 2)).toEqual([2, 2])
    expect(intervals(said('2024-04-01', '2024-04-02')).slice(0, 2)).toEqual([1, 2])
  })

  it('are doubted when the source does not have it', () => {
    expect(intervals([account('أ', { line: [agency('رويترز')], doubtful: true })])).toEqual([0, 1, 0, 1, null])
  })

  it('are attested by whoever reads a channel of the speaker', () => {
    expect(intervals([account('أ', { line: [channel] }), account('ب', { line: [channel] })])).toEqual([
      1,
      1,
      2,
      2,
      null,
    ])
  })

  it('have their reasons in two languages', () => {
    const accounts = [account('أ', { line: [agency('رويترز')] }), account('ب')]
    const [arabic, english] = [originsOf(accounts, 'ar'), originsOf(accounts, 'en')]
    expect(arabic.because.map(({ code }) => code)).toEqual(english.because.map(({ code }) => code))
    expect(arabic.reasons.join(' ')).toMatch(/^[^a-z]+$/u)
    expect(english.reasons[0]).toContain('one speaker')
  })
})
