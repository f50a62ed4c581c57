import { groupBy, unique } from '../groups.ts'
import type { Line } from '../schema.ts'
import type { Account } from './account.ts'
import { transmissionOf } from './attestors.ts'

/** A station on the way of one article, outermost first. */
export interface Stop {
  readonly key: string
  readonly name: string
  readonly isVoucher: boolean
}

/** One article's whole way: its outlet, what it credits, what those credit in turn, and who vouches. */
export interface Way {
  readonly account: Account
  readonly stops: readonly Stop[]
  /** Nothing shows where the last article on it has it from. */
  readonly isOpen: boolean
}

export function waysOf(accounts: readonly Account[]): Way[] {
  const transmission = transmissionOf(accounts)
  return accounts.map((account) => {
    const path = [account]
    for (let next = transmission.nextOf(account); next && !path.includes(next); next = transmission.nextOf(next)) {
      path.push(next)
    }
    const stops = path.flatMap((one, i) => [
      ...(path[i - 1]?.common ? [] : outletStop(one)),
      ...creditStops(one, path[i + 1]),
    ])
    const attestor = transmission.attestorOf(account)
    return {
      account,
      stops: distinct([...stops, ...voucherStop(path)]),
      isOpen: attestor.kind === 'unknown' || attestor.kind === 'cycle',
    }
  })
}

const outletStop = ({ outlet, document }: Account): Stop[] => [
  { key: outlet?.key ?? document, name: outlet?.name ?? document, isVoucher: false },
]

/** What an article credits; where the credited outlet's own article follows it stands for itself. */
const creditStops = ({ line, copyOf }: Account, next: Account | undefined): Stop[] =>
  copyOf === null
    ? line.filter(({ key }) => key !== next?.outlet?.key).map(({ key, name }) => ({ key, name, isVoucher: false }))
    : []

function voucherStop(path: readonly Account[]): Stop[] {
  const own = path[0]!.voucher
  const voucher = own.kind === 'named' || own.kind === 'unnamed' ? own : path.at(-1)!.voucher
  const isPerson = voucher.kind === 'named' || voucher.kind === 'unnamed'
  return isPerson ? [{ key: voucher.key, name: voucher.name, isVoucher: true }] : []
}

const distinct = (stops: readonly Stop[]): Stop[] =>
  stops.filter(({ key }, i) => stops.findIndex((other) => other.key === key) === i)

/** The different lines of transmission, with the documents that each reached. */
export function linesOf(ways: readonly Way[]): Line[] {
  const groups = groupBy(ways, ({ stops }) => stops.map(({ key }) => key).join(' ← '))
  return [...groups.values()].map((some) => ({
    chain: some[0]!.stops.map(({ name }) => name),
    documents: unique(some.map(({ account }) => account.document)),
  }))
}
