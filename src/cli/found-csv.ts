import type { FoundStatement } from '../archive/archive.ts'
import { csvHeader as header, csvRow as row } from '../http/export/csv.ts'
import { rowOf } from '../http/export/rows.ts'

export const csvHeader = (): string => header({ forExcel: true })

/** A statement that was found as one row. */
export const csvRow = (found: FoundStatement): string => row(rowOf(found))
