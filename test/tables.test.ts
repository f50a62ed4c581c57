import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tables = ['lexicon', 'knowledge'].flatMap((folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url))
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => `${folder}/${file}`),
)

/** Harakat, tatweel, presentation forms and bidi controls: a table is spelled plainly. */
const NOT_PLAIN = /[\u064B-\u065F\u0670\u0640\uFB50-\uFDFF\uFE70-\uFEFC\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
/** Tables of the very signs that have such marks: `﷼`, the `هـ` of Hijri years. */
const MARKED = new Set(['lexicon/units.tsv'])

const rowsOf = (table: string): string[] =>
  readFileSync(new URL(`../${table}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

describe.each(tables)('%s', (table) => {
  const [header = '', ...rows] = rowsOf(table)
  const width = header.split('\t').length

  it('has a row, and no more cells in any than the header', () => {
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => row.split('\t').length > width)).toEqual([])
  })

  it('is normalized (NFC) and spelled plainly', () => {
    expect(rows.filter((row) => row !== row.normalize('NFC'))).toEqual([])
    expect(MARKED.has(table) ? [] : rows.filter((row) => NOT_PLAIN.test(row))).toEqual([])
  })

  it('says no row twice', () => {
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([])
  })
})
