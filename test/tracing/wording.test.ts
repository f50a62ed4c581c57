import { describe, expect, it } from 'vitest'
import { BECAUSE_CODES } from '../../src/tracing/origins/because.ts'
import { CHECK_RESULTS, PATTERN_KINDS } from '../../src/tracing/schema.ts'
import { by, counted, DOCUMENTS, OUTLETS } from '../../src/tracing/wording/arabic-counts.ts'
import { genderOfSpeaker } from '../../src/tracing/wording/gender.ts'
import { tracingWords } from '../../src/tracing/wording.ts'

describe('counted nouns', () => {
  it.each([
    [1, 'مقال واحد'],
    [2, 'مقالين'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالا'],
    [99, '99 مقالا'],
    [100, '100 مقال'],
    [102, '102 مقال'],
    [103, '103 مقالات'],
    [111, '111 مقالا'],
    [8145, '8145 مقالا'],
  ])('%d', (count, words) => {
    expect(counted(count, DOCUMENTS)).toBe(words)
  })

  it('are subjects too', () => {
    expect(counted(2, OUTLETS, 'subject')).toBe('وسيلتان')
  })

  it('stand behind a preposition', () => {
    expect([by(counted(2, DOCUMENTS)), by(counted(5, DOCUMENTS))]).toEqual(['بمقالين', 'بـ5 مقالات'])
  })
})

// What is found is that texts agree and credits lack; who did what to whom is not for a program to say.
const ACCUSING = /سرق|سطو|انتحال|مزو|فبرك|كاذب|steal|theft|stolen|plagiar|fabricat|forg|author|liar/iu

describe.each(['ar', 'en'] as const)('words of a trace in %s', (language) => {
  const words = tracingWords(language)
  const scope = { documents: 3, from: '2024-04-01', to: '2024-04-09' }
  const said = [
    ...BECAUSE_CODES.map((code) => words.because({ code, count: 2, names: ['أ', 'ب'], documents: ['1', '2'] })),
    ...PATTERN_KINDS.map((kind) => words.pattern(kind, ['أ', 'ب'], 2)),
    ...CHECK_RESULTS.map((result) => words.check(result, { name: 'أ', gender: null }, scope)),
  ]

  it('accuse nobody', () => {
    expect(said.filter((text) => ACCUSING.test(text))).toEqual([])
  })

  it('tell the scope of what was not found', () => {
    expect(words.check('not-found', { name: 'أ', gender: null }, scope)).toMatch(
      language === 'ar' ? /3.*1 أبريل 2024.*9 أبريل 2024/u : /3.*2024-04-01.*2024-04-09/u,
    )
  })
})

describe('who denies, in Arabic', () => {
  const denied = (gender: 'm' | 'f' | null) =>
    tracingWords('ar').check('denied', { name: 'أ', gender }, { documents: 1, from: null, to: null })

  it('agrees with its verb where the gender is known', () => {
    expect([denied('m'), denied('f'), denied(null)]).toEqual([
      '«أ» ينفي ما نُسب إليه',
      '«أ» تنفي ما نُسب إليها',
      'نفي من «أ» لصحة النسبة',
    ])
  })

  it.each([
    ['person', 'ماهر العكور', 'المتحدث باسم هيئة الطيران', 'm'],
    ['person', 'هدى المنصوري', 'مديرة المستشفى', 'f'],
    ['person', 'أسامة', null, null],
    ['organization', 'هيئة الطيران', null, 'f'],
    ['organization', 'مجلس الوزراء', null, 'm'],
    ['organization', 'أوبك', null, null],
  ] as const)('%s %s is told by its title or its noun', (kind, name, role, gender) => {
    const entity = { id: 'e1', kind, name, role, aliases: [], country: null, wikidata: null, anonymous: false }
    expect(genderOfSpeaker(entity)).toBe(gender)
  })
})
