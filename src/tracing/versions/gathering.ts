import type { Archive, StoredStatement } from '../../archive/archive.ts'
import { type Decided, decidedBy } from '../decisions/decided.ts'
import { groupBy } from '../groups.ts'
import type { Parties } from '../parties.ts'
import type { Gathered } from '../trace.ts'
import { testimonyOf } from '../transmission/testimony.ts'
import { candidatesFor } from './candidates.ts'
import { denies, isDenial } from './denials.ts'
import { compare, contradicts, fullest, versionsAmong } from './versions.ts'

export type GatheringArchive = Pick<Archive, 'alike' | 'statements' | 'decisions'>

/** Gathers all versions of a statement and all that denies it, as found and as people decided. */
export async function gather(
  archive: GatheringArchive,
  parties: Parties,
  pivot: StoredStatement,
  isStored: boolean,
): Promise<Omit<Gathered, 'query' | 'others'>> {
  const pool = await candidatesFor(archive, pivot)
  const found = [pivot, ...pool]
  const decisions = await archive.decisions(found.flatMap(({ id, document }) => [id, document.id]))
  const decided = decidedBy(decisions)
  const suggested = kept(pivot, withMore(versionsAmong(pivot, pool), pool), decided)
  const joined = await archive.statements(decided.joinedTo(suggested.map(({ id }) => id)))
  const all = [...new Map([...suggested, ...joined].map((one) => [one.id, one])).values()]
  const versions = inOrder(isStored ? all : all.filter(({ id }) => id !== pivot.id), parties)
  const ids = new Set([...versions.map(({ id }) => id), pivot.id])
  const subjects = new Set(versions.flatMap(({ id, document }) => [id, document.id]))
  return {
    versions,
    denials: isDenial(pivot) ? [] : denialsAmong([pivot, ...versions], pool, ids, parties),
    confirmed: new Set(joined.map(({ id }) => id)),
    decisions: decisions.filter((decision) => decision.subjects.some((subject) => subjects.has(subject))),
    decided,
  }
}

/** With the versions of the version that says most: a short one may not be like all of them. */
function withMore(versions: readonly StoredStatement[], pool: readonly StoredStatement[]): StoredStatement[] {
  const most = fullest(versions)
  if (most === versions[0]) return [...versions]
  const documents = new Set(versions.map(({ document }) => document.id))
  const rest = pool.filter(({ document }) => !documents.has(document.id))
  return [...versions, ...versionsAmong(most, rest).slice(1)]
}

/** Without what a person parted from the statement that is asked for. */
const kept = (pivot: StoredStatement, versions: readonly StoredStatement[], { isOne }: Decided): StoredStatement[] =>
  versions.filter((version) => isOne(pivot, version) !== false)

/** By the day of publication; on one day whom others credit comes first, then what was taken in first. */
function inOrder(versions: readonly StoredStatement[], parties: Parties): StoredStatement[] {
  const testimonies = new Map(versions.map((version) => [version.id, testimonyOf(version, parties)]))
  const credited = new Set([...testimonies.values()].flatMap(({ line }) => line.map(({ party }) => party.key)))
  const isSource = ({ id }: StoredStatement): boolean => {
    const { outlet } = testimonies.get(id)!
    return outlet !== null && (outlet.kind === 'agency' || credited.has(outlet.key))
  }
  const day = ({ document }: StoredStatement): string => document.published ?? '9'
  const taken = ({ document }: StoredStatement): string => document.retrievedAt
  return [...versions].sort(
    (a, b) =>
      compareText(day(a), day(b)) || Number(isSource(b)) - Number(isSource(a)) || compareText(taken(a), taken(b)),
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What denies any version of a statement, or says the contrary of it: of each article once. */
function denialsAmong(
  versions: readonly StoredStatement[],
  pool: readonly StoredStatement[],
  ids: ReadonlySet<string>,
  parties: Parties,
): StoredStatement[] {
  const denying = pool
    .filter(({ id }) => !ids.has(id))
    .filter((other) => versions.some((version) => isAgainst(other, version, parties)))
  return [...groupBy(denying, ({ document }) => document.id).values()].map((some) => some[0]!)
}

function isAgainst(other: StoredStatement, version: StoredStatement, parties: Parties): boolean {
  if (isDenial(other)) return denies(other, version, parties)
  return contradicts(version, other, compare(version, other))
}
