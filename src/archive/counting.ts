import { sql } from 'kysely'
import type { DayCount } from './archive.ts'

// More days than this are told by their months: nobody can tell them apart in a picture of them.
const MOST_DAYS = 800

/** `count(*)` as a column. */
export const rowCount = sql<number>`count(*)`.as('count')

/** Days with their counts, in their order, or months when there are too many days. */
export function dayCounts(rows: readonly { readonly day: string | null; readonly count: number }[]): DayCount[] {
  const digits = rows.length > MOST_DAYS ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length
  const counts = new Map<string, number>()
  for (const { day, count } of rows) {
    if (day === null) continue
    const key = day.slice(0, digits)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
