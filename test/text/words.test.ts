import { describe, expect, it } from 'vitest'
import { splitWords } from '../../src/text/words.ts'

describe('splitWords', () => {
  it('leaves punctuation out', () => {
    expect(splitWords('«حزب الله» - (لبنان)', { joined: true })).toEqual(['حزب', 'الله', 'لبنان'])
  })

  it('keeps letters and digits that touch in one word, or parts them', () => {
    expect(splitWords('طائرة f16', { joined: true })).toEqual(['طائرة', 'f16'])
    expect(splitWords('طائرة f16', { joined: false })).toEqual(['طائرة', 'f', '16'])
  })

  it('takes a plus sign for a word where it parts them', () => {
    expect(splitWords('اوبك+', { joined: false })).toEqual(['اوبك', '+'])
    expect(splitWords('اوبك+', { joined: true })).toEqual(['اوبك'])
  })

  it('finds none in a text without words', () => {
    expect(splitWords('', { joined: true })).toEqual([])
    expect(splitWords(' …؛ ', { joined: false })).toEqual([])
  })
})
