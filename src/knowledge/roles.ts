import { foldWord } from '../text/fold.ts'
import type { KnowledgeEntry } from './entry.ts'

/** An office that somebody held or holds. An empty date is an open or unknown end. */
export interface Tenure {
  readonly person: KnowledgeEntry
  readonly role: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
}

/** Who held which office when. Dates are `YYYY-MM-DD`; those of the table may stop at the month or the year. */
export interface Roles {
  /** Who held a role at a date, the latest to take office first. A null country asks for a role without one. */
  readonly holders: (role: string, country: string | null, date: string) => readonly KnowledgeEntry[]
  /** The roles of a person at a date, the latest first. */
  readonly of: (person: KnowledgeEntry, date: string) => readonly Tenure[]
}

export function rolesFrom(tenures: readonly Tenure[]): Roles {
  const sorted = [...tenures].sort(byLatest)
  const byRole = groupedBy(sorted, ({ role, country }) => keyOf(role, country))
  const byPerson = groupedBy(sorted, ({ person }) => person.id)
  return {
    holders: (role, country, date) => [
      ...new Set((byRole.get(keyOf(role, country)) ?? []).filter(holdsAt(date)).map(({ person }) => person)),
    ],
    of: (person, date) => (byPerson.get(person.id) ?? []).filter(holdsAt(date)),
  }
}

const byLatest = (a: Tenure, b: Tenure): number => {
  const [from, other] = [a.from ?? '', b.from ?? '']
  return from === other ? 0 : from < other ? 1 : -1
}

function groupedBy(
  tenures: readonly Tenure[],
  key: (tenure: Tenure) => string,
): ReadonlyMap<string, readonly Tenure[]> {
  const groups = new Map<string, Tenure[]>()
  for (const tenure of tenures) {
    const group = groups.get(key(tenure))
    if (group) group.push(tenure)
    else groups.set(key(tenure), [tenure])
  }
  return groups
}

const keyOf = (role: string, country: string | null): string => `${foldWord(role)}\t${country ?? ''}`

// A date that stops at the year holds for the whole of it: both ends compare on what the table gives.
const holdsAt =
  (date: string) =>
  ({ from, to }: Tenure): boolean =>
    (from === null || from <= date.slice(0, from.length)) && (to === null || date.slice(0, to.length) <= to)
