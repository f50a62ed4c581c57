import { type Abbreviations, abbreviationsFrom } from './abbreviations.ts'
import { nationalities, seats } from './countries.ts'
import { type Named, type Naming, namings, readEntries } from './entries.ts'
import type { KnowledgeEntry } from './entry.ts'
import { type PersonNames, personNamesFrom } from './person-names.ts'
import { type PhraseMap, phraseMap } from './phrases.ts'
import { type Roles, rolesFrom } from './roles.ts'
import { readRows } from './tables.ts'
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
  const named = readEntries(extra)
  const byId = new Map(named.map(({ entry }) => [entry.id, entry]))
  const countryRows = readRows('countries', extra)
  const countryOf: CountryOf = (code) => byId.get(`country:${code}`)!
  const gazetteer = phraseMap<Naming>(gazetteerPhrases(named, countryRows, countryOf))
  return {
    entries: named.map(({ entry }) => entry),
    entry: (id) => byId.get(id) ?? null,
    country: (code) => byId.get(`country:${code}`) ?? null,
    gazetteer,
    titles: phraseMap(titleForms(readRows('titles', extra))),
    roles: rolesFrom(tenures(extra, gazetteer)),
    abbreviations: abbreviationsFrom(readRows('agencies', extra), (code) => byId.get(`agency:${code}`)!),
    personNames: personNamesFrom(extra),
    capitalOf: (entry) => (entry.subtype === 'capital' && entry.country ? countryOf(entry.country) : null),
  }
}

type CountryRows = ReturnType<typeof readRows<'countries'>>
type CountryOf = (code: string) => KnowledgeEntry

// A nisba in the accusative can read as a country (`روسيا`): names come first, and nothing that is a name is a nisba.
function* gazetteerPhrases(named: readonly Named[], rows: CountryRows, countryOf: CountryOf) {
  const names = namings(named)
  yield* names
  yield* seats(rows, countryOf)
  yield* nationalities(rows, countryOf)
}

function tenures(extra: readonly string[], gazetteer: PhraseMap<Naming>) {
  return readRows('roles', extra).flatMap((row) => {
    const person = gazetteer.get(row.person).find(({ entry }) => entry.kind === 'person')?.entry
    if (!person) return []
    return [{ person, role: row.role, country: row.country || null, from: row.from || null, to: row.to || null }]
  })
}
