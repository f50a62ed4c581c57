import { groupBy, unique } from '../groups.ts'
import type { Interval } from '../schema.ts'
import { type Account, daysBetween, type Voucher } from '../transmission/account.ts'
import { type Attested, type Because, because, becauseOf } from './because.ts'

/** An account with the one who vouches at the end of its line. */
interface Vouched extends Attested {
  readonly voucher: Voucher
}

interface Counted {
  readonly interval: Interval
  readonly declared: number | null
  readonly because: readonly Because[]
}

/** Counts who vouches that it is true. One speaker on one occasion is one, however many tell it. */
export function contentOrigins(attested: readonly Attested[]): Counted {
  const vouched = attested.map((one) => ({ ...one, voucher: voucherOf(one) }))
  const named = vouched.filter(({ voucher }) => voucher.kind === 'named')
  const said = new Set(named.map(({ account }) => account.wording))
  // Who tells the same words without saying whose they are has them from the same mouth.
  const others = vouched.filter(
    ({ voucher, account }) => voucher.kind !== 'named' && !(said.has(account.wording) && voucher.kind !== 'unnamed'),
  )
  const speakers = namedOrigins(named)
  const loose = looseOrigins(others)
  const min = speakers.interval.min > 0 ? speakers.interval.min : loose.interval.min
  return {
    interval: { min, max: speakers.interval.max + loose.interval.max },
    declared: declaredBy(vouched),
    because: [...speakers.because, ...loose.because, ...declaredBecause(vouched)],
  }
}

/** The account's own voucher, or that of the account at the end of its line; a copy brings none of its own. */
function voucherOf({ account, attestor }: Attested): Voucher {
  const own = account.voucher
  const isCopy = account.copyOf !== null && attestor.kind !== 'cycle' && attestor.account.voucher.kind !== 'unknown'
  if (isCopy) return attestor.account.voucher
  if (own.kind === 'named' || own.kind === 'unnamed' || attestor.kind === 'cycle') return own
  const last = attestor.account.voucher
  return last.kind === 'unknown' ? own : last
}

/** Named speakers: a pair of names for the very same words may be one of them put wrongly. */
function namedOrigins(named: readonly Vouched[]): Omit<Counted, 'declared'> {
  const bySpeaker = groupBy(named, ({ voucher }) => voucher.key)
  const occasions = [...bySpeaker.values()].map(occasionsOf)
  const solid = [...bySpeaker].filter(([, some]) => some.some(isSolid))
  const wordings = solid.map(([, some]) => new Set(some.map(({ account }) => account.wording)))
  const repeated = wordings.filter((set, i) =>
    wordings.slice(0, i).some((other) => [...other].some((wording) => set.has(wording))),
  ).length
  const min = sum([...bySpeaker.values()].map((some, i) => (some.some(isSolid) ? occasions[i]!.min : 0))) - repeated
  const several = [...bySpeaker.values()].flatMap((some, i) => (occasions[i]!.min > 1 ? some : []))
  const unclear = [...bySpeaker.values()].flatMap((some, i) => (occasions[i]!.max > occasions[i]!.min ? some : []))
  const names = [...bySpeaker.values()].map((some) => some[0]!.voucher.name)
  return {
    interval: { min, max: sum(occasions.map(({ max }) => max)) },
    because: [
      ...(names.length > 1 ? because('several-speakers', accountsOf(named), names) : []),
      ...(names.length === 1 && several.length + unclear.length === 0
        ? because('one-speaker', accountsOf(named), names)
        : []),
      ...because(
        'several-occasions',
        accountsOf(several),
        several.flatMap(({ voucher }) => voucher.day ?? []),
      ),
      ...because('occasions-unclear', accountsOf(unclear), namesOf(unclear)),
      ...(repeated > 0 ? because('same-words-other-speaker', accountsOf(named), names) : []),
    ],
  }
}

const isSolid = ({ account, attestor }: Vouched): boolean => attestor.kind !== 'cycle' && !account.doubtful

// Later than that an article seldom reports what was said as news.
const DAYS_OF_NEWS = 3

/** How often one speaker said it: days that the texts give tell for certain, days of publication only perhaps. */
function occasionsOf(said: readonly Vouched[]): Interval {
  const days = unique(said.flatMap(({ voucher }) => voucher.day ?? [])).sort()
  const published = said.filter(({ voucher }) => voucher.day === null).flatMap(({ account }) => account.published ?? [])
  const min = Math.max(1, clusters(days, DAYS_OF_RELATIVE))
  return { min, max: Math.max(min, clusters(days, 0), clusters([...days, ...published].sort(), DAYS_OF_NEWS)) }
}

// `أمس` is counted from the day of print or of posting: days that are next to each other may be one.
const DAYS_OF_RELATIVE = 1

/** Runs of days without a gap longer than some days. */
const clusters = (days: readonly string[], gap: number): number =>
  days.filter((day, i) => i === 0 || (daysBetween(days[i - 1]!, day) ?? 0) > gap).length

/** Those who are not named may all be one, and may all be several. */
function looseOrigins(others: readonly Vouched[]): Omit<Counted, 'declared'> {
  const open = others.filter(({ attestor }) => attestor.kind !== 'cycle')
  const nobody = open.filter(({ attestor, voucher }) => attestor.kind === 'unresolved' && voucher.kind !== 'unnamed')
  const solid = open.filter((one) => !nobody.includes(one) && isSolid(one))
  const keys = new Set(open.map(keyOf))
  const of = (kind: Voucher['kind']) => open.filter(({ voucher }) => voucher.kind === kind)
  return {
    interval: { min: solid.length > 0 ? 1 : 0, max: keys.size },
    because: [
      ...becauseOf('unnamed-sources', of('unnamed')),
      ...becauseOf('press-report', of('press')),
      ...becauseOf('no-voucher', of('unknown')),
    ],
  }
}

const keyOf = ({ voucher, attestor }: Vouched): string =>
  voucher.kind === 'press' ? voucher.key : attestor.kind === 'cycle' ? 'cycle' : attestor.key

/** Unnamed sources that the texts declare: the most that any text through one attestor says, added up over attestors. */
function declaredBy(vouched: readonly Vouched[]): number | null {
  const byAttestor = new Map<string, number>()
  for (const one of vouched.filter(({ voucher }) => voucher.declared !== null)) {
    byAttestor.set(keyOf(one), Math.max(byAttestor.get(keyOf(one)) ?? 0, one.voucher.declared!))
  }
  return byAttestor.size > 0 ? sum([...byAttestor.values()]) : null
}

function declaredBecause(vouched: readonly Vouched[]): Because[] {
  const declared = declaredBy(vouched)
  const some = vouched.filter(({ voucher }) => (voucher.declared ?? 0) > 1)
  return declared === null || declared < 2 ? [] : because('declared-sources', accountsOf(some), namesOf(some), declared)
}

const accountsOf = (vouched: readonly Vouched[]): Account[] => vouched.map(({ account }) => account)
const namesOf = (vouched: readonly Vouched[]): string[] => unique(vouched.map(({ voucher }) => voucher.name))
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
