import { unique } from '../groups.ts'
import type { Account } from '../transmission/account.ts'
import type { Attestor } from '../transmission/attestors.ts'

/** Why an interval is what it is; `wording/` has the words of each. */
export const BECAUSE_CODES = [
  'one-speaker',
  'several-speakers',
  'several-occasions',
  'occasions-unclear',
  'same-words-other-speaker',
  'unnamed-sources',
  'declared-sources',
  'press-report',
  'no-voucher',
  'attested-by',
  'unknown-provenance',
  'unresolved-credit',
  'copies-merged',
  'versions-merged',
  'cycle-without-exit',
  'named-source-lacks-it',
] as const
export type BecauseCode = (typeof BECAUSE_CODES)[number]

/** A reason with what it counts, and what it rests on. */
export interface Because {
  readonly code: BecauseCode
  readonly count: number
  readonly names: readonly string[]
  readonly documents: readonly string[]
}

export interface Attested {
  readonly account: Account
  readonly attestor: Attestor
}

/** A reason that rests on accounts; none where there are none. */
export function because(
  code: BecauseCode,
  accounts: readonly Account[],
  names: readonly string[],
  count: number = names.length,
): Because[] {
  if (accounts.length === 0) return []
  return [{ code, count, names: unique(names), documents: unique(accounts.map(({ document }) => document)) }]
}

/** A reason that rests on attestors, counted by who they are. */
export function becauseOf(code: BecauseCode, attested: readonly Attested[]): Because[] {
  const keys = new Set(attested.map(({ attestor }) => (attestor.kind === 'cycle' ? 'cycle' : attestor.key)))
  const names = attested.flatMap(({ account, attestor }) =>
    attestor.kind === 'cycle' ? (account.outlet?.name ?? []) : attestor.name || [],
  )
  return because(
    code,
    attested.map(({ account }) => account),
    unique(names),
    keys.size,
  )
}
