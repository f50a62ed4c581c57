import type { StoredStatement } from '../../archive/archive.ts'
import type { Account } from './account.ts'
import type { Testimony } from './testimony.ts'

/** A version with what its article says of the way on which it came. */
export interface Witness {
  readonly statement: StoredStatement
  readonly testimony: Testimony
  readonly account: Account
}
