import { describe, expect, it } from 'vitest'
import { phraseMap } from '../../src/knowledge/phrases.ts'
import { tokenize } from '../../src/language/tokens.ts'

const map = phraseMap([
  ['رويترز', 'reuters'],
  ['تنظيم داعش', 'isis'],
  ['الصين', 'china'],
  ['بحر الصين', 'sea'],
  ['بحر الصين الجنوبي', 'south-sea'],
  ['كوبا', 'cuba'],
  ['سوريا', 'syria'],
  ['سورية', 'syria'],
] as const)

function matchIn(text: string, at = 0) {
  const tokens = tokenize(text)
  const match = map.match(tokens, at)
  return (
    match && { values: match.values, skip: match.skip, words: text.slice(tokens[at]!.start, tokens[match.last]!.end) }
  )
}

describe('phraseMap', () => {
  it.each([
    ['رويترز قالت', 'reuters', 0],
    ['ورويترز', 'reuters', 1],
    ['للصين', 'china', 1],
    ['وللصين', 'china', 2],
    ['بالصين', 'china', 1],
    ['كوبا', 'cuba', 0],
    ['وبكوبا', 'cuba', 2],
  ])('finds the phrase at the start of %s', (text, value, skip) => {
    expect(matchIn(text)).toMatchObject({ values: [value], skip })
  })

  it('takes the longest phrase', () => {
    expect(matchIn('بحر الصين الجنوبي هادئ')).toMatchObject({ values: ['south-sea'], words: 'بحر الصين الجنوبي' })
    expect(matchIn('بحر الصين هادئ')).toMatchObject({ values: ['sea'] })
    expect(matchIn('بحر هادئ')).toBeNull()
  })

  it('reads over quotation marks and brackets inside a phrase', () => {
    expect(matchIn('تنظيم «داعش» يتراجع')).toMatchObject({ values: ['isis'], words: 'تنظيم «داعش' })
    expect(matchIn('تنظيم (داعش)')).toMatchObject({ values: ['isis'] })
    expect(matchIn('تنظيم، داعش')).toBeNull()
  })

  it('does not go on over the end of a line', () => {
    expect(matchIn('تنظيم\nداعش')).toBeNull()
  })

  it('makes one of spellings that fold alike', () => {
    expect(map.get('سورية')).toEqual(['syria'])
    expect(map.alone('سوريه')).toEqual(['syria'])
    expect([...map.firstWords()]).toContain('بحر')
    expect(map.get('بحر')).toEqual([])
  })
})
