import type { StoredStatement } from '../../archive/archive.ts'
import type { Likenesses } from '../matching/reuse.ts'
import { type Account, byPublished, daysBetween, isPress, type Voucher } from './account.ts'
import { isReprint } from './reprints.ts'
import type { Witness } from './witness.ts'

/** The article whose words it has: not later, and of several the one that has most of them, credited before not. */
export function likeliestSource(
  statement: StoredStatement,
  account: Account,
  witnesses: readonly Witness[],
  { reuse }: { readonly reuse: Likenesses },
): Witness | null {
  const candidates = witnesses
    .filter((other) => other.account.article !== account.article && isBefore(other.account, account, witnesses))
    .filter((other) => !isOtherDay(other.account.voucher, account.voucher))
    .filter((other) => isReprint(statement, other.statement, reuse))
    .map((other) => ({ other, share: reuse.share(statement, other.statement) }))
  return (
    candidates.sort(
      (a, b) =>
        Number(isCredited(b.other)) - Number(isCredited(a.other)) ||
        b.share - a.share ||
        byPublished(a.other.account, b.other.account),
    )[0]?.other ?? null
  )
}

/** Said on another day it is not the same saying, though it be the same words. */
// Days that are next to each other may be one, counted from the print or from the post.
const isOtherDay = (a: Voucher, b: Voucher): boolean => Math.abs(daysBetween(a.day, b.day) ?? 0) > 1

const isCredited = ({ account }: Witness): boolean => account.line.some(isPress) || account.outlet?.kind === 'agency'

/** Published before; on one day a credited article, or the one that was taken first, is the earlier. */
function isBefore(a: Account, b: Account, witnesses: readonly Witness[]): boolean {
  const days = daysBetween(a.published, b.published)
  if (days !== null && days !== 0) return days > 0
  const [first, second] = [a, b].map((one) => witnesses.findIndex(({ account }) => account.document === one.document))
  const credited = [first!, second!].map((at) => isCredited(witnesses[at]!))
  return credited[0] === credited[1] ? first! < second! : credited[0]!
}
