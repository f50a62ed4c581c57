export type Row = Readonly<Record<string, string | number | null>>

export const columnsOf = (rows: readonly Row[]): string[] => Object.keys(rows[0] ?? {})

/** A cell that a spreadsheet would take for a formula is given a quote before it, as spreadsheets do themselves. */
function cellOf(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV, with the mark at its beginning without which Excel garbles Arabic. */
export function csvOf(rows: readonly Row[]): Blob {
  const columns = columnsOf(rows)
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)).join(','))
  return new Blob([`\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`], { type: 'text/csv' })
}

/** Gives the reader a file. */
export function offerFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
