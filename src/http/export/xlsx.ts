import writeExcelFile from 'write-excel-file/node'
import type { Manifest } from './manifest.ts'
import { COLUMNS, type Row } from './rows.ts'
import { sheetsOf } from './sheets.ts'

export interface WorkbookContent {
  readonly rows: readonly Row[]
  readonly manifest: Manifest
}

/** A workbook with a sheet of the rows that reads from right to left, and one that tells where they are from. */
export const workbookOf = ({ rows, manifest }: WorkbookContent): Promise<Buffer> =>
  writeExcelFile(sheetsOf({ name: 'statements', columns: COLUMNS, rows, rightToLeft: true, manifest })).toBuffer()
