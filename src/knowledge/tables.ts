import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Row, readTable } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'

/** The tables of `knowledge/`: their columns, and the columns that tell one row from another. */
const TABLES = {
  countries: {
    columns: ['code', 'name', 'variants', 'capital', 'seats', 'nisba', 'people', 'wikidata'],
    key: ['code'],
  },
  places: { columns: ['name', 'variants', 'kind', 'country', 'wikidata', 'ambiguous'], key: ['name'] },
  agencies: { columns: ['code', 'name', 'variants', 'abbreviations', 'country', 'domain', 'wikidata'], key: ['code'] },
  outlets: { columns: ['name', 'variants', 'kind', 'country', 'domain', 'ambiguous', 'wikidata'], key: ['name'] },
  organizations: { columns: ['name', 'variants', 'kind', 'country', 'wikidata', 'ambiguous'], key: ['name'] },
  people: { columns: ['name', 'variants', 'country', 'wikidata'], key: ['name'] },
  roles: { columns: ['person', 'role', 'country', 'from', 'to', 'source'], key: ['person', 'role', 'country', 'from'] },
  titles: { columns: ['form', 'feminine', 'plural', 'kind', 'takes'], key: ['form'] },
  'given-names': { columns: ['name', 'gender', 'origin', 'ambiguous'], key: ['name'] },
  'family-names': { columns: ['name', 'origin', 'ambiguous'], key: ['name'] },
} as const satisfies Record<string, { columns: readonly string[]; key: readonly string[] }>

export type TableName = keyof typeof TABLES
const TABLE_NAMES = Object.keys(TABLES) as TableName[]
type ColumnOf<N extends TableName> = (typeof TABLES)[N]['columns'][number]
export type TableRow<N extends TableName> = Row<ColumnOf<N>>

/** The folder that ships with the program. */
const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge/', import.meta.url))

/** What a filled cell of a column must look like, whatever the table. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  country: /^[A-Z]{3}(\|[A-Z]{3})*$/,
  wikidata: /^Q[1-9][0-9]*$/,
  from: /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/,
  to: /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/,
  ambiguous: /^(yes|no)$/,
}

/** All tables, read once. */
export type Tables = { readonly [N in TableName]: readonly TableRow<N>[] }

export const readTables = (folders: readonly string[]): Tables =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, readRows(name, folders)])) as unknown as Tables

/**
 * The rows of a table: those of the program, then those of the user's folders, where a row of the same key takes the
 * place of the earlier one. A user's folder need not have every table.
 */
function readRows<N extends TableName>(name: N, folders: readonly string[]): readonly TableRow<N>[] {
  const rows = new Map<string, TableRow<N>>()
  for (const folder of [KNOWLEDGE_FOLDER, ...folders]) {
    const file = join(folder, `${name}.tsv`)
    if (folder !== KNOWLEDGE_FOLDER && !existsSync(file)) continue
    for (const row of readTable<ColumnOf<N>>(file, TABLES[name].columns)) {
      check(row, name, file)
      rows.set(keyOf(row, name), row)
    }
  }
  return [...rows.values()]
}

const keyOf = (row: Readonly<Record<string, string>>, name: TableName): string =>
  TABLES[name].key.map((column) => foldWord(row[column] ?? '')).join('\t')

function check(row: Readonly<Record<string, string>>, name: TableName, file: string): void {
  const first = TABLES[name].key[0]
  if (row[first] === '') throw new Error(`${file}:${lineOf(row, file)}: no '${first}'`)
  for (const column of TABLES[name].columns) {
    const cell = row[column]
    const shape = SHAPES[column]
    if (cell && shape && !shape.test(cell)) {
      throw new Error(`${file}:${lineOf(row, file)}: '${cell}' is not a value of '${column}' (${shape.source})`)
    }
  }
}

// Only a row that is wrong asks for its line, so lines are not kept while reading.
function lineOf(row: Readonly<Record<string, string>>, file: string): number {
  const filled = Object.values(row).filter((cell) => cell !== '')
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  return lines.findIndex((line) => !line.startsWith('#') && filled.every((cell) => line.includes(cell))) + 1
}
