import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read.ts'
import { type ArticleRecord, recordSchema } from '../../src/record/schema.ts'
import { foldWord } from '../../src/text/fold.ts'

const read = createReader()
const WORDS = [
  'قال',
  'وأضاف',
  'إن',
  'أن',
  '«',
  '»',
  '"',
  ':',
  '،',
  '.',
  'رويترز',
  'الوزير',
  'لافروف',
  'بحسب',
  '\n',
  '5',
  '(',
  ')',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
)

const spansOf = (record: ArticleRecord) => [
  ...record.sentences,
  ...record.mentions,
  ...record.times,
  ...record.quantities,
  ...record.statements.flatMap(({ cue, source, content, medium }) => [
    cue,
    ...content,
    ...[source, medium].filter((one) => one !== null),
  ]),
]

describe('any text at all', () => {
  it('is read into a valid record whose spans lie inside it and are not empty', () => {
    fc.assert(
      fc.property(text, (any) => {
        const record = recordSchema.parse(read({ text: any, published: '2024-04-09' }))
        expect(record.document.text).toBe(any)
        for (const { start, end } of spansOf(record)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(any.length)
        }
        const ids = [...record.entities, ...record.statements].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      // A bracket that nothing closes, at the very end.
      { numRuns: 300, examples: [['لافروف الوزير (']] },
    )
  })

  it('means the same with harakat and tatweel', () => {
    const plain = 'قال وزير الخارجية سيرغي لافروف إن 20 شخصا قتلوا يوم 22 مارس 2024. وأضاف أن التحقيق مستمر.'
    const marked = plain
      .replace('قال', 'قَالَ')
      .replace('وزير', 'وزيـــر')
      .replace('مارس', 'مَارِس')
      .replace('وأضاف', 'وأضافَ')
    const values = (record: ArticleRecord) => ({
      times: record.times.map(({ value }) => value),
      quantities: record.quantities.map(({ value, of }) => [value, of]),
      speakers: record.statements.map(({ speaker }) =>
        foldWord(record.entities.find(({ id }) => id === speaker)?.name ?? ''),
      ),
      contents: record.statements.map(({ content }) => content.length),
    })
    expect(values(read({ text: marked }))).toEqual(values(read({ text: plain })))
  })
})

const HOSTILE = [
  '«',
  '"',
  'و',
  '7',
  '(',
  '(]{«"',
  'قال إن ',
  'نقلت رويترز عن ',
  'بحسب رويترز ',
  'قال محمد: «نعم». ',
  '\n',
  'أن ',
]
const SIZE = 40_000
/** Four times the text may take so many times the time: linear, with room for a busy machine. */
const MOST_GROWTH = 9

const cost = (size: number, unit: string): number => {
  const repeated = unit.repeat(Math.ceil(size / unit.length))
  const before = process.cpuUsage()
  read({ text: repeated, published: '2024-04-09' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('hostile text', () => {
  it.each(HOSTILE)('%j is read in time that grows with its length', { timeout: 60_000 }, (unit) => {
    cost(SIZE, unit)
    const once = cost(SIZE, unit)
    const fourTimes = cost(4 * SIZE, unit)
    // What takes a few milliseconds is too short to tell anything.
    expect(fourTimes).toBeLessThan(Math.max(200, once * MOST_GROWTH))
  })

  it('calls nobody who comes on late by the id of another', () => {
    const record = read({
      text: 'مسؤول رفيع: الجسر سيفتح غدا\nالمدينة - أ ف ب\nقال مسؤول حكومي رفيع إن الجسر سيفتح غدا.\nوأضاف الوزير سامي خليل الحلو أن العمل انتهى.\nوقالت مصادر طبية إن أحدا لم يصب.\nوذكر شهود أن الطريق مفتوح.\n',
      published: '2024-04-09',
      outlet: 'الأفق',
    })
    const ids = record.entities.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(2)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
