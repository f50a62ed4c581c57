import { describe, expect, it } from 'vitest'
import { decode, decodePage } from '../../src/intake/charset.ts'
import { encoded } from './encoded.ts'

const utf16 = (text: string, mark = ''): Uint8Array => Buffer.from(mark + text, 'utf16le')
const TEXT = 'قالت وزيرة الصحة إن الوضع تحت السيطرة، وأضافت أن المستشفيات تستقبل المرضى.'
const SHORT = 'قال الوزير'

describe('the charset of a text', () => {
  it.each(['windows-1256', 'iso-8859-6'])('is found without a declaration: %s', (charset) => {
    for (const text of [TEXT, SHORT]) expect(decode(encoded(text, charset))).toBe(text)
  })

  it.each([
    ['windows-1256', 'utf-8'],
    ['windows-1256', 'iso-8859-1'],
    ['windows-1256', 'iso-8859-6'],
    ['windows-1256', 'windows-1252'],
    ['windows-1256', 'no-such-charset'],
    ['iso-8859-6', 'windows-1256'],
    ['iso-8859-6', 'utf-8'],
  ])('is %s, though %s is declared', (charset, declared) => {
    expect(decode(encoded(TEXT, charset), [declared])).toBe(TEXT)
  })

  it('is UTF-8 wherever that is possible, whatever is declared', () => {
    for (const declared of ['windows-1256', 'iso-8859-6', 'utf-16le'])
      expect(decode(Buffer.from(TEXT), [declared])).toBe(TEXT)
  })

  it('is what a byte order mark says, and the mark is no part of the text', () => {
    expect(decode(Buffer.from(`\ufeff${TEXT}`), ['windows-1256'])).toBe(TEXT)
    expect(decode(utf16(TEXT, '\ufeff'), ['utf-8'])).toBe(TEXT)
    expect(decode(Buffer.from(utf16(TEXT, '\ufeff')).swap16(), [])).toBe(TEXT)
  })

  it('is UTF-16 by the look of it where no mark says so', () => {
    expect(decode(utf16(TEXT))).toBe(TEXT)
    expect(decode(Buffer.from(utf16(TEXT)).swap16())).toBe(TEXT)
  })

  it('is UTF-8 when only a few places are broken, and the first is told', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.of(0xd9), Buffer.from(` ${TEXT}`)])
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: 'invalid-utf8' }))
    const { html, brokenByte } = decodePage(bytes, null)
    expect(brokenByte).toBe(Buffer.byteLength(TEXT))
    expect(html).toBe(`${TEXT}\ufffd ${TEXT}`)
  })
})

describe('the charset of a page', () => {
  const page = (head: string): string => `<html><head>${head}</head><body><p>${TEXT}</p></body></html>`

  it.each([
    ['its meta element', '<meta charset="windows-1256">', null],
    ['its http-equiv element', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', null],
    ['its server', '', 'windows-1256'],
    ['its server against its meta element', '<meta charset="utf-8">', 'windows-1256'],
    ['nobody', '', null],
    ['none but a script that loads another file', '<script charset="utf-8" src="a.js"></script>', null],
    ['a meta element behind a long script', `<script>${'x'.repeat(9_000)}</script><meta charset="windows-1256">`, null],
  ])('is the one that is said by %s', (_, head, charset) => {
    expect(decodePage(encoded(page(head), 'windows-1256'), charset)).toEqual({ html: page(head), brokenByte: null })
  })
})
