import type { StoredStatement } from '../../archive/archive.ts'
import { wordingOf } from '../matching/content-words.ts'
import { likenessOf } from '../matching/likeness.ts'
import type { Parties } from '../parties.ts'
import type { Account, Party } from '../transmission/account.ts'
import { transmissionOf } from '../transmission/attestors.ts'
import type { Witness } from '../transmission/witness.ts'
import { denialTarget } from './denials.ts'
import { deniedReport, isOfOtherNumbers } from './denied-report.ts'

/**
 * Whether it is the report of this version that is denied. A denial that names an outlet denies what that outlet had,
 * and those who have it from there: not what others tell of the same matter.
 */
export function concerns(
  denial: StoredStatement,
  { statement, account }: Witness,
  witnesses: readonly Witness[],
  parties: Parties,
): boolean {
  if (denialTarget(denial) !== 'report') return false
  const { press, matter } = deniedReport(denial, parties)
  if (press !== null && !isFrom(press, account, witnesses)) return false
  return !isOfOtherNumbers(likenessOf(matter, wordingOf(statement)))
}

function isFrom({ key }: Party, account: Account, witnesses: readonly Witness[]): boolean {
  const { nextOf } = transmissionOf(witnesses.map((witness) => witness.account))
  const path: Account[] = []
  for (let one: Account | null = account; one && !path.includes(one); one = nextOf(one)) {
    if (one.outlet?.key === key || one.line.some((party) => party.key === key)) return true
    path.push(one)
  }
  return false
}
