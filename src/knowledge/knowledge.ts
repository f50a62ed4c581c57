import { type Abbreviations, abbreviationsFrom } from './abbreviations.ts'
import { nationalities, seats } from './countries.ts'
import { entriesOf, type Named, type Naming, namings } from './entries.ts'
import type { KnowledgeEntry } from './entry.ts'
import { type PersonNames, personNamesFrom } from './person-names.ts'
import { type PhraseMap, phraseMap } from './phrases.ts'
import { type Roles, rolesFrom, type Tenure } from './roles.ts'
import { readTables, type Tables } from './tables.ts'
import { type Title, titleForms } from './titles.ts'

/** What the tables know of the world. */
export interface Knowledge {
  readonly entries: readonly KnowledgeEntry[]
  readonly entry: (id: string) => KnowledgeEntry | null
  /** The country of an ISO 3166-1 alpha-3 code. */
  readonly country: (code: string) => KnowledgeEntry | null
  /** Names, nationalities and seats of power. */
  readonly gazetteer: PhraseMap<Naming>
  readonly titles: PhraseMap<Title>
  readonly roles: Roles
  readonly abbreviations: Abbreviations
  readonly personNames: PersonNames
  /** The country for whose government an entry may stand: that of a capital. */
  readonly capitalOf: (entry: KnowledgeEntry) => KnowledgeEntry | null
}

export interface KnowledgeOptions {
  /** Folders of tables named as those of the program: their rows are added, and replace those of the same key. */
  readonly extra?: readonly string[]
}

/**
 * Reads the tables.
 *
 * @throws Error naming the file and the line of a row that is not as it should be
 */
export function loadKnowledge({ extra = [] }: KnowledgeOptions = {}): Knowledge {
  const tables = readTables(extra)
  const named = entriesOf(tables)
  const byId = new Map(named.map(({ entry }) => [entry.id, entry]))
  const countryOf: CountryOf = (code) => byId.get(`country:${code}`)!
  const gazetteer = phraseMap<Naming>(gazetteerPhrases(named, tables.countries, countryOf))
  return {
    entries: named.map(({ entry }) => entry),
    entry: (id) => byId.get(id) ?? null,
    country: (code) => byId.get(`country:${code}`) ?? null,
    gazetteer,
    titles: phraseMap(titleForms(tables.titles)),
    roles: rolesFrom(tenures(tables.roles, gazetteer)),
    abbreviations: abbreviationsFrom(tables.agencies, (code) => byId.get(`agency:${code}`)!),
    personNames: personNamesFrom(tables),
    capitalOf: (entry) => (entry.subtype === 'capital' && entry.country ? countryOf(entry.country) : null),
  }
}

type CountryOf = (code: string) => KnowledgeEntry

// Where a phrase is both, it is first of all a name.
function* gazetteerPhrases(named: readonly Named[], rows: Tables['countries'], countryOf: CountryOf) {
  yield* namings(named)
  yield* seats(rows, countryOf)
  yield* nationalities(rows, countryOf)
}

function tenures(rows: Tables['roles'], gazetteer: PhraseMap<Naming>): readonly Tenure[] {
  return rows.flatMap((row) => {
    const person = gazetteer.get(row.person).find(({ entry }) => entry.kind === 'person')?.entry
    if (!person) return []
    return [{ person, role: row.role, country: row.country || null, from: row.from || null, to: row.to || null }]
  })
}
