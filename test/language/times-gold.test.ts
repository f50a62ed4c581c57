import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/language/numbers.ts'
import { findTimes } from '../../src/language/times.ts'
import { tokenize } from '../../src/language/tokens.ts'

// A line of the gold file: published (or `-`) | sentence | words = value ; words = value (`-` for no time at all).
const cases = readFileSync(new URL('../gold/times.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string])

describe('times of the gold file', () => {
  it.each(cases)('%s | %s', (published, text, expected) => {
    const tokens = tokenize(text)
    const { times } = findTimes(text, tokens, findNumbers(text, tokens), published === '-' ? null : published)
    const found = times.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`).join(' ; ')
    expect(found || '-').toBe(expected)
  })
})
