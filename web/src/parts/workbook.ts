import writeExcelFile from 'write-excel-file/browser'
import { sheetsOf, type Table } from '../../../src/http/export/sheets.ts'

/** Made in the browser, the workbook that the server makes of a search. */
export const workbookOf = (table: Table): Promise<Blob> => writeExcelFile(sheetsOf(table)).toBlob()
