import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One row of a table: its cells by column name, trimmed; an empty cell is an empty string. */
export type Row<Column extends string> = Readonly<Record<Column, string>>

/**
 * Reads a TSV table of words or facts: `#` lines are comments, the first other line names the columns.
 *
 * @param file path, or URL of a file
 * @param columns the columns that must be there; others are passed over
 * @returns the rows in the order of the file
 * @throws Error naming the file and the line, when a column is missing or a row has more cells than the header
 */
export function readTable<Column extends string>(file: string | URL, columns: readonly Column[]): Row<Column>[] {
  const path = typeof file === 'string' ? file : fileURLToPath(file)
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const rows: Row<Column>[] = []
  let header: readonly number[] | undefined
  let width = 0
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const cells = line.split('\t')
    if (!header) {
      header = columns.map((column) => columnAt(cells, column, path, index + 1))
      width = cells.length
      return
    }
    if (cells.length > width) throw new Error(`${path}:${index + 1}: ${cells.length} cells, the header has ${width}`)
    rows.push(rowOf(columns, header, cells))
  })
  return rows
}

function columnAt(cells: readonly string[], column: string, path: string, line: number): number {
  const at = cells.findIndex((cell) => cell.trim() === column)
  if (at < 0) throw new Error(`${path}:${line}: no column '${column}'`)
  return at
}

function rowOf<C extends string>(columns: readonly C[], at: readonly number[], cells: readonly string[]): Row<C> {
  const row: Record<string, string> = {}
  for (let i = 0; i < columns.length; i++) row[columns[i]!] = (cells[at[i]!] ?? '').trim()
  return row as Row<C>
}

/** The values of a cell that holds several, separated by `|`. */
export const values = (cell: string): string[] => (cell === '' ? [] : cell.split('|').map((value) => value.trim()))

/** Where a table of `lexicon/` lies, from the sources and from the built package alike. */
export const lexiconFile = (name: string): URL => new URL(`../../lexicon/${name}`, import.meta.url)
