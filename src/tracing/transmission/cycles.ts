import { groupBy } from '../groups.ts'
import { type Account, byPublished } from './account.ts'

/**
 * Outlets that have it from each other, as the ids of their documents in the order of time. An outlet that credits
 * another which had it from the first in turn closes a circle, though each article is later than the one before.
 */
export function cyclesOf(accounts: readonly Account[]): string[][] {
  const byOutlet = groupBy(
    accounts.filter(({ outlet }) => outlet !== null),
    ({ outlet }) => outlet!.key,
  )
  const credits = (key: string): string[] =>
    (byOutlet.get(key) ?? []).flatMap(({ line }) => line.map((party) => party.key))
  const cycles = new Map<string, string[]>()
  for (const key of byOutlet.keys()) {
    const cycle = cycleFrom(key, credits)
    if (cycle) cycles.set([...cycle].sort().join(' '), documentsOf(cycle, accounts))
  }
  return [...cycles.values()]
}

/** The shortest way along the credits from an outlet back to itself. */
function cycleFrom(start: string, credits: (key: string) => readonly string[]): string[] | null {
  const seen = new Set<string>()
  let paths: string[][] = [[start]]
  while (paths.length > 0) {
    const next: string[][] = []
    for (const path of paths) {
      for (const key of credits(path.at(-1)!)) {
        if (key === start && path.length > 1) return path
        if (!seen.has(key)) next.push([...path, key])
        seen.add(key)
      }
    }
    paths = next
  }
  return null
}

const documentsOf = (outlets: readonly string[], accounts: readonly Account[]): string[] =>
  accounts
    .filter(({ outlet }) => outlet !== null && outlets.includes(outlet.key))
    .sort(byPublished)
    .map(({ document }) => document)
