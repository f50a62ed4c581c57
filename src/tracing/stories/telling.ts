import type { StoredDocument } from '../../archive/archive.ts'
import { unique } from '../groups.ts'
import { type Matter, matterOf } from '../matching/matter.ts'
import type { Parties } from '../parties.ts'
import type { Party } from '../transmission/account.ts'

/** What a document of a story says of where it has its text from. */
export interface Telling {
  /** Content hash. */
  readonly document: string
  /** Versions of one article share it. */
  readonly article: string
  readonly outlet: Party | null
  readonly published: string | null
  /** The agencies that its byline, dateline or closing line credits. */
  readonly agencies: readonly Party[]
  /** The byline only says `وكالات`. */
  readonly unresolved: boolean
  /** Press that statements in it are told after. */
  readonly cited: readonly Party[]
  readonly matter: Matter
}

export function tellingOf({ id, url, outlet, published, record }: StoredDocument, parties: Parties): Telling {
  const credited = record.document.credits.map((credit) => record.entities.find((one) => one.id === credit.entity))
  const agencies = credited.flatMap((entity) => (entity && parties.press(entity.name)) ?? [])
  const cited = record.statements.flatMap(({ chain }) =>
    chain.flatMap((link) => (link.role === 'via' ? (parties.press(link.name) ?? []) : [])),
  )
  return {
    document: id,
    article: url ?? id,
    outlet: outlet === null ? null : parties.outlet(outlet),
    published,
    agencies: eachOnce(agencies),
    unresolved: agencies.length === 0 && credited.length > 0,
    cited: eachOnce(cited),
    matter: matterOf(record),
  }
}

const eachOnce = (parties: readonly Party[]): Party[] =>
  unique(parties.map(({ key }) => key)).map((key) => parties.find((party) => party.key === key)!)
