import { byPublished } from './account.ts'
import type { Telling } from './telling.ts'

export interface StoryAgency {
  /** Code of the tables, such as `SPA`. */
  readonly code: string
  /** Whether every document's own credit names it, or some have it by being copies. */
  readonly basis: 'credit' | 'copy'
}

const PREFIX = 'agency:'

/** Whom the documents' credits speak for. The earliest and the fullest text know best, where they do not agree. */
export function storyAgency(tellings: readonly Telling[]): StoryAgency | null {
  const votes = new Map<string, number>()
  for (const telling of tellings) {
    const keys = agencyKeys(telling)
    for (const key of keys) votes.set(key, (votes.get(key) ?? 0) + weightOf(telling, tellings) / keys.length)
  }
  const most = Math.max(...votes.values())
  const best = [...votes].filter(([, weight]) => weight === most).map(([key]) => key)
  const first = [...tellings]
    .sort(byPublished)
    .flatMap(agencyKeys)
    .find((key) => best.includes(key))
  if (first === undefined) return null
  const isEverywhere = tellings.every((telling) => agencyKeys(telling).includes(first))
  return { code: first.slice(PREFIX.length), basis: isEverywhere ? 'credit' : 'copy' }
}

const agencyKeys = ({ agencies, outlet }: Telling): readonly string[] => {
  const credited = agencies.map(({ key }) => key).filter((key) => key.startsWith(PREFIX))
  // An agency's own page needs no credit.
  return credited.length === 0 && outlet?.kind === 'agency' ? [outlet.key] : credited
}

// Neither outweighs the credits of two other documents.
const [EARLIEST, FULLEST] = [0.4, 0.4]

function weightOf({ published, matter }: Telling, tellings: readonly Telling[]): number {
  const earliest = tellings.map((one) => one.published ?? '9').sort()[0]
  const longest = Math.max(...tellings.map((one) => one.matter.text.length))
  return 1 + (published !== null && published === earliest ? EARLIEST : 0) + (FULLEST * matter.text.length) / longest
}
