import writeExcelFile from 'write-excel-file/node'
import type { Manifest } from './manifest.ts'
import { COLUMNS, type Column, type Row } from './rows.ts'

export interface WorkbookContent {
  readonly rows: readonly Row[]
  readonly manifest: Manifest
}

// What a cell holds; a longer text goes on in no other, and Excel refuses the file.
const LONGEST_CELL = 32_767
const CUT = '…'

const WIDTHS: Partial<Readonly<Record<Column, number>>> = { title: 40, speaker: 24, chain: 40, content: 80, url: 30 }
// XML has no way to write these.
const NOT_IN_XML = /(?![\t\n\r])[\p{Cs}\p{Cc}\uFFFE\uFFFF]/gu

/** A workbook with a sheet of the rows that reads from right to left, and one that tells where they are from. */
export function workbookOf({ rows, manifest }: WorkbookContent): Promise<Buffer> {
  const head = COLUMNS.map((value) => ({ value, fontWeight: 'bold' as const }))
  const told = Object.entries(manifest).map(([name, value]) => [
    cell(name),
    cell(typeof value === 'object' ? JSON.stringify(value) : value),
  ])
  return writeExcelFile([
    {
      sheet: 'statements',
      data: [head, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))],
      columns: COLUMNS.map((column) => ({ width: WIDTHS[column] ?? 14 })),
      rightToLeft: true,
      stickyRowsCount: 1,
    },
    { sheet: 'manifest', data: told, columns: [{ width: 14 }, { width: 100 }] },
  ]).toBuffer()
}

const cell = (value: string | number | null) =>
  value === null || typeof value === 'number' ? value : { value: fitting(value), type: String }

/** A text cell as XLSX takes it. It is of type text, so that no beginning makes a formula of it. */
function fitting(text: string): string {
  const clean = text.replace(NOT_IN_XML, '\uFFFD')
  return clean.length <= LONGEST_CELL ? clean : clean.slice(0, LONGEST_CELL - CUT.length) + CUT
}
