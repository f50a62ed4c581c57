import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignDocuments } from '../../src/tracing/matching/alignment.ts'
import { matterOf, plainMatter } from '../../src/tracing/matching/matter.ts'
import { arrival, type Told } from '../archive/records.ts'

const align = (a: string, b: string) => alignDocuments(plainMatter(a), plainMatter(b))
const matter = (told: Told) => matterOf(arrival(told).record)

const FLOOD =
  'غمرت مياه السيول سبع قرى في شمال الوادي فجر أمس، وانقطعت الكهرباء عن نحو أربعة آلاف منزل، وأغلقت السلطات ثلاثة جسور على الطريق الساحلي'
const OTHER = 'افتتح رئيس البلدية معرض الكتاب السنوي في القاعة الكبرى بحضور عدد من الأدباء والناشرين العرب والأجانب'

describe('aligning two documents', () => {
  it('finds the whole of a copy, however it is spelt', () => {
    const copy = FLOOD.replace('أربعة', 'اربعة').replace('السيول', 'السُّيول').replace('منزل', 'منــزل')
    const { overlap, passages } = align(FLOOD, copy)
    expect(overlap).toBe(1)
    expect(passages).toEqual([
      { from: { start: 0, end: FLOOD.length, text: FLOOD }, to: { start: 0, end: copy.length, text: copy } },
    ])
  })

  it('finds a passage inside other text, with its place in both', () => {
    const digest = `${OTHER}. ${FLOOD}. وفي الختام شكر المنظمون كل من أسهم في نجاح هذا الحدث الثقافي المهم`
    const { overlap, passages } = align(FLOOD, digest)
    expect(overlap).toBe(1)
    expect(passages.map(({ from, to }) => [from.text, to.text])).toEqual([[FLOOD, FLOOD]])
    expect(passages[0]!.to.start).toBe(digest.indexOf(FLOOD))
  })

  it('keeps one passage over a few words that differ, and parts those that stand apart', () => {
    const edited = FLOOD.replace('أربعة آلاف منزل', 'خمسة آلاف بيت')
    const { overlap, passages } = align(FLOOD, edited)
    expect(passages.map(({ to }) => to.text)).toEqual([edited])
    expect(overlap).toBeGreaterThan(0.4)
    expect(overlap).toBeLessThan(0.8)
    const [first, second] = FLOOD.split('، وانقطعت') as [string, string]
    const parted = `${first}. ${OTHER}. وانقطعت${second}`
    expect(align(FLOOD, parted).passages.map(({ to }) => to.text)).toEqual([first, `وانقطعت${second}`])
  })

  it('finds passages that were moved', () => {
    const [first, second] = FLOOD.split('، وانقطعت') as [string, string]
    const moved = `وانقطعت${second}، ${first}`
    expect(align(FLOOD, moved).passages.map(({ from }) => from.text)).toEqual([first, `وانقطعت${second}`])
  })

  it('finds nothing where nothing is shared', () => {
    expect(align(FLOOD, OTHER)).toEqual({ overlap: 0, passages: [] })
    expect(align('', FLOOD)).toEqual({ overlap: 0, passages: [] })
  })

  it('does not count formulae of attribution', () => {
    const formula = 'وقال المتحدث الرسمي باسم وزارة الشؤون الاجتماعية في البلاد'
    const told = (content: string): Told => ({
      text: `${formula} ${content}`,
      statements: [{ cue: 'وقال', source: formula.slice('وقال '.length), content }],
    })
    const [a, b] = [told('إن المعرض سيفتح أبوابه غدا'), told('إن الجسر القديم سيغلق شهرا كاملا')]
    expect(alignDocuments(matter(a), matter(b)).overlap).toBe(0)
    expect(align(a.text, b.text).overlap).toBeGreaterThan(0.2)
  })

  it('gives spans whose words are those of the texts, each word at most once', () => {
    const words = fc.array(fc.constantFrom('ا', 'ب', 'ت', 'ث', 'ج'), { maxLength: 60 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { overlap, passages } = align(a, b)
        expect(overlap).toBeLessThanOrEqual(1)
        for (const side of ['from', 'to'] as const) {
          const quotes = passages.map((passage) => passage[side]).sort((x, y) => x.start - y.start)
          for (const [i, { start, end, text }] of quotes.entries()) {
            expect(text).toBe((side === 'from' ? a : b).slice(start, end))
            expect(start).toBeGreaterThanOrEqual(quotes[i - 1]?.end ?? 0)
          }
        }
      }),
    )
  })

  it('takes time that grows with the texts, not with their product', () => {
    const cost = (times: number) => {
      const text = 'كلام معاد '.repeat(times)
      const before = performance.now()
      align(text, text)
      return performance.now() - before
    }
    cost(5000)
    expect(cost(40_000)).toBeLessThan(cost(5000) * 30 + 200)
  })
})
