import { stringify } from 'csv-stringify/sync'
import { COLUMNS, type Row } from './rows.ts'

// Excel takes a file for UTF-8 only when it begins so; strict readers take it for a part of the first name.
const BYTE_ORDER_MARK = '\uFEFF'

export const csvHeader = ({ forExcel }: { readonly forExcel: boolean }): string =>
  `${forExcel ? BYTE_ORDER_MARK : ''}${stringify([[...COLUMNS]])}`

/** A row, in which no cell is taken for a formula. */
export const csvRow = (row: Row): string => stringify([row], { columns: [...COLUMNS], escape_formulas: true })
