import { byPublished } from '../transmission/account.ts'
import type { Overlap } from './derivations.ts'
import type { Telling } from './telling.ts'

export interface StoryAgency {
  /** Code of the tables, such as `SPA`. */
  readonly code: string
  readonly name: string
  /** Whether every document's own credit names it, or some have it by being copies. */
  readonly basis: 'credit' | 'copy'
}

const PREFIX = 'agency:'

/**
 * Whose text it is, by the credits of the documents. Where they do not agree a document without credit speaks for that
 * of the one whose words it has, and the earliest and the fullest text count for more.
 */
export function storyAgency(tellings: readonly Telling[], overlap: Overlap): StoryAgency | null {
  const credited = tellings.filter((telling) => agencyKeys(telling).length > 0)
  const votes = new Map<string, number>()
  for (const telling of tellings) {
    const voice = credited.includes(telling) ? { telling, weight: 1 } : closestOf(telling, credited, overlap)
    const keys = voice ? agencyKeys(voice.telling) : []
    for (const key of keys) {
      votes.set(key, (votes.get(key) ?? 0) + (voice!.weight * weightOf(telling, tellings)) / keys.length)
    }
  }
  const most = Math.max(...votes.values())
  const best = [...votes].filter(([, weight]) => weight === most).map(([key]) => key)
  const first = [...tellings]
    .sort(byPublished)
    .flatMap(agencyKeys)
    .find((key) => best.includes(key))
  if (first === undefined) return null
  const isEverywhere = tellings.every((telling) => agencyKeys(telling).includes(first))
  const parties = tellings.flatMap(({ agencies, outlet }) => [...agencies, ...(outlet ? [outlet] : [])])
  const { name } = parties.find(({ key }) => key === first)!
  return { code: first.slice(PREFIX.length), name, basis: isEverywhere ? 'credit' : 'copy' }
}

function closestOf(telling: Telling, credited: readonly Telling[], overlap: Overlap) {
  const shares = credited.map((other) => ({ telling: other, weight: overlap(telling.document, other.document) }))
  return shares.reduce<(typeof shares)[number] | null>(
    (best, share) => (share.weight > (best?.weight ?? 0) ? share : best),
    null,
  )
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
