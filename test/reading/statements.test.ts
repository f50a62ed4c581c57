import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read.ts'
import { goldCases, notationOf } from './gold-statements.ts'

const FOLDER = new URL('../gold/statements/', import.meta.url)
const read = createReader()

describe.each(readdirSync(FOLDER))('statements of %s', (file) => {
  it.each(goldCases(readFileSync(new URL(file, FOLDER), 'utf8')))('$name', ({ text, published, expected }) => {
    expect(notationOf(read({ text, published }))).toEqual(expected)
  })
})
