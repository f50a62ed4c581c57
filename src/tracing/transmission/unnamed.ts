import { groupBy } from '../groups.ts'
import type { Voucher } from './account.ts'
import { transmissionOf } from './attestors.ts'
import type { Witness } from './witness.ts'

/**
 * An unnamed source that came through one attestor is one, however the articles put it: `مسؤولون` in a headline,
 * `ثلاثة مسؤولين مطلعين` in the text, and the same in a reprint.
 */
export function withOneUnnamed(witnesses: readonly Witness[]): Witness[] {
  const { attestorOf } = transmissionOf(witnesses.map(({ account }) => account))
  const unnamed = witnesses.filter(({ account }) => account.voucher.kind === 'unnamed')
  const lines = groupBy(unnamed, ({ account }) => {
    const attestor = attestorOf(account)
    return attestor.kind === 'cycle' ? account.voucher.key : attestor.key
  })
  const telling = new Map(
    [...lines.values()].flatMap((some) => {
      const { key, name } = mostTelling(some.map(({ account }) => account.voucher))
      return some.map((witness) => [witness, { key, name }] as const)
    }),
  )
  return witnesses.map((witness) => {
    const known = telling.get(witness)
    const { account } = witness
    return known ? { ...witness, account: { ...account, voucher: { ...account.voucher, ...known } } } : witness
  })
}

/** The one that says how many they are, else the one that says most. */
const mostTelling = (vouchers: readonly Voucher[]): Voucher =>
  vouchers.reduce((best, one) => (rank(one) > rank(best) ? one : best))

const COUNTED = 1000
const rank = ({ declared, name }: Voucher): number => (declared === null ? 0 : COUNTED) + name.length
