import { values } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'
import type { EntryKind, KnowledgeEntry } from './entry.ts'
import type { TableRow, Tables } from './tables.ts'
import { TRIGGERS } from './triggers.ts'

/** How an entry may be named by a phrase. */
export interface Naming {
  readonly entry: KnowledgeEntry
  readonly form: 'name' | 'nationality' | 'metonym'
  /** The phrase is also an ordinary word or another's name: its context decides. */
  readonly ambiguous: boolean
}

/** An entry with what its row says of its phrases. */
export interface Named {
  readonly entry: KnowledgeEntry
  readonly ambiguous: boolean
}

interface NamedRow {
  readonly name: string
  readonly variants: string
  readonly wikidata: string
  readonly kind?: string
  readonly ambiguous?: string
}

function named(id: string, kind: EntryKind, subtype: string | null, row: NamedRow, countries = ''): Named {
  const country = values(countries)[0] ?? null
  return {
    entry: {
      id,
      kind,
      name: row.name,
      variants: values(row.variants),
      country,
      wikidata: row.wikidata || null,
      subtype,
    },
    ambiguous: row.ambiguous === 'yes',
  }
}

/** The entries of all tables that name things, in the order in which a shared name is settled. */
export function entriesOf(tables: Tables): readonly Named[] {
  return [
    ...tables.countries.map((row) => named(`country:${row.code}`, 'country', null, row, row.code)),
    ...tables.agencies.map((row) => named(`agency:${row.code}`, 'organization', 'agency', row, row.country)),
    ...tables.outlets.map((row) => named(`outlet:${row.name}`, 'organization', row.kind, row, row.country)),
    ...tables.organizations.map((row) => named(`organization:${row.name}`, 'organization', row.kind, row, row.country)),
    ...tables.countries.flatMap(capitalsOf),
    ...tables.places.map((row) => named(`place:${row.name}`, 'place', row.kind, row, row.country)),
    ...tables.people.map((row) => named(`person:${row.name}`, 'person', null, row, row.country)),
  ]
}

/** Capitals stand in the row of their country. A spelling with another first letter is another city. */
function capitalsOf({ code, capital }: TableRow<'countries'>): readonly Named[] {
  const cities = new Map<string, string[]>()
  for (const spelling of values(capital)) {
    const initial = foldWord(spelling).replace(/^ال/, '').charAt(0)
    cities.set(initial, [...(cities.get(initial) ?? []), spelling])
  }
  return [...cities.values()].map(([name = '', ...variants]) =>
    named(`place:${name}`, 'place', 'capital', { name, variants: variants.join('|'), wikidata: '' }, code),
  )
}

/** The phrases that name the entries as they are. */
export const namings = (entries: readonly Named[]): (readonly [string, Naming])[] =>
  entries.flatMap(({ entry, ambiguous }) =>
    ownPhrases(entry, ambiguous).map((phrase) => [phrase, { entry, form: 'name', ambiguous }] as const),
  )

// `وكالة رويترز` is a common noun before a name that says all; in `حزب الليكود` the noun is part of the name.
function ownPhrases({ name, variants }: KnowledgeEntry, ambiguous: boolean): readonly string[] {
  const phrases = [name, ...variants]
  if (ambiguous) return phrases
  return phrases.filter((phrase) => {
    const [first = '', ...rest] = phrase.split(' ')
    return TRIGGERS.get(foldWord(first))?.inside !== false || !phrases.includes(rest.join(' '))
  })
}
