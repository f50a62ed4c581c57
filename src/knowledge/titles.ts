import { values } from '../language/table.ts'
import type { TableRow } from './tables.ts'

/** A title or office that stands before a name: `رئيس الوزراء`, `الدكتور`. */
export interface Title {
  /** Masculine singular, as the table gives it. */
  readonly form: string
  readonly kind: string
  /** What follows it, as the table says; empty when a name follows at once. */
  readonly takes: string
}

const ARTICLE = 'ال'

/** Every spelling of every title with the title it belongs to. */
export const titleForms = (rows: readonly TableRow<'titles'>[]): (readonly [string, Title])[] =>
  rows.flatMap(({ form, feminine, plural, kind, takes }) => {
    const title: Title = { form, kind, takes }
    return [form, ...values(feminine), ...values(plural)]
      .flatMap(inflected)
      .map((spelling) => [spelling, title] as const)
  })

/** A form as it is and, of a single word, with the article. */
const inflected = (form: string): readonly string[] =>
  form.startsWith(ARTICLE) || form.includes(' ') ? [form] : [form, ARTICLE + form]
