import { values } from '../language/table.ts'
import type { Naming } from './entries.ts'
import type { KnowledgeEntry } from './entry.ts'
import { nisbaForms, peopleForms } from './nisba.ts'
import type { TableRow } from './tables.ts'

type CountryRow = TableRow<'countries'>

/** The phrases that name a country by its people: `روسي`, `الروسية`, `الروس`. */
export function nationalities(
  rows: readonly CountryRow[],
  country: (code: string) => KnowledgeEntry,
): (readonly [string, Naming])[] {
  return rows.flatMap((row) => {
    const naming: Naming = { entry: country(row.code), form: 'nationality', ambiguous: false }
    const forms = [...values(row.nisba).flatMap(nisbaForms), ...values(row.people).flatMap(peopleForms)]
    return forms.map((form) => [form, naming] as const)
  })
}

/** The seats of power that stand for their country's government: `الكرملين`, `البيت الأبيض`. */
export const seats = (
  rows: readonly CountryRow[],
  country: (code: string) => KnowledgeEntry,
): (readonly [string, Naming])[] =>
  rows.flatMap((row) =>
    values(row.seats).map((seat) => [seat, { entry: country(row.code), form: 'metonym', ambiguous: false }] as const),
  )
