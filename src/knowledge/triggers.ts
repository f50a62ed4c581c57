import { lexiconFile, readTable } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'

/** A word after which a name is to be expected. */
export interface Trigger {
  readonly kind: 'person' | 'organization' | 'place'
  /** Whether the word is part of the name: `حزب العمال`, but `مدينة` apart from `فاس`. */
  readonly inside: boolean
}

const ARTICLE = 'ال'

/** The words by their folded spelling, with the article and without. */
export const TRIGGERS: ReadonlyMap<string, Trigger> = new Map(
  readTable(lexiconFile('name-triggers.tsv'), ['form', 'kind', 'inside']).flatMap((row) => {
    const trigger: Trigger = { kind: row.kind as Trigger['kind'], inside: row.inside === 'yes' }
    const form = foldWord(row.form)
    const forms = form.startsWith(ARTICLE) ? [form] : [form, ARTICLE + form]
    return forms.map((spelling) => [spelling, trigger] as const)
  }),
)
