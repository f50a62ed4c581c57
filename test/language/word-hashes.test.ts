import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/language/tokens.ts'
import { wordHashes } from '../../src/language/word-hashes.ts'

const hashOf = (word: string): number | undefined => wordHashes(word).hashes[0]

describe('word hashes', () => {
  it.each([
    ['الوزير', 'الوَزِيرُ'],
    ['أمريكا', 'امريكا'],
    ['إلى', 'الي'],
    ['مدرسة', 'مدرســه'],
    ['١٤٣٦', '1436'],
    ['NATO', 'nato'],
  ])('are equal for %s and %s', (one, other) => {
    expect(hashOf(one)).toBe(hashOf(other))
  })

  it('differ for different words', () => {
    expect(hashOf('وزير')).not.toBe(hashOf('الوزير'))
  })

  it('are of the words and numbers that the tokenizer finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'اب ـ\u064E\u200F1٢a\n.«') }), (text) => {
        const { starts, ends } = wordHashes(text)
        const tokens = tokenize(text).filter(({ kind }) => kind !== 'mark')
        expect([...starts].map((start, i) => [start, ends[i]])).toEqual(tokens.map(({ start, end }) => [start, end]))
      }),
    )
  })
})
