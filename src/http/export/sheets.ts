type Value = string | number | null

export interface Table {
  /** What its sheet is called. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Value>>[]
  readonly rightToLeft: boolean
  /** Where the rows are from, told on a sheet of its own. */
  readonly manifest: Readonly<Record<string, unknown>>
}

// What a cell holds; a longer text goes on in no other, and Excel refuses the file.
const LONGEST_CELL = 32_767
const CUT = '…'

const WIDTHS: Readonly<Record<string, number>> = { title: 40, speaker: 24, chain: 40, content: 80, text: 80, url: 30 }
// XML has no way to write these.
const NOT_IN_XML = /(?![\t\n\r])[\p{Cs}\p{Cc}\uFFFE\uFFFF]/gu

/** The two sheets of a workbook: the rows, and where they are from. */
export function sheetsOf({ name, columns, rows, rightToLeft, manifest }: Table) {
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  const told = Object.entries(manifest).map(([key, value]) => [cell(key), cell(plain(value))])
  return [
    {
      sheet: name,
      data: [head, ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)))],
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? 14 })),
      rightToLeft,
      stickyRowsCount: 1,
    },
    { sheet: 'manifest', data: told, columns: [{ width: 14 }, { width: 100 }] },
  ]
}

const plain = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)

const cell = (value: Value) =>
  value === null || typeof value === 'number' ? value : { value: fitting(value), type: String }

/** A text cell as XLSX takes it. It is of type text, so that no beginning makes a formula of it. */
function fitting(text: string): string {
  const clean = text.replace(NOT_IN_XML, '\uFFFD')
  return clean.length <= LONGEST_CELL ? clean : clean.slice(0, LONGEST_CELL - CUT.length) + CUT
}
