import type { Interval, Origins } from '../schema.ts'
import type { Account } from '../transmission/account.ts'
import { type Transmission, transmissionOf } from '../transmission/attestors.ts'
import { type TracingLanguage, tracingWords } from '../wording.ts'
import { type Attested, type Because, because, becauseOf } from './because.ts'
import { contentOrigins } from './content-origins.ts'

export interface CountedOrigins {
  readonly content: Interval
  readonly attestation: Interval
  readonly declared: number | null
  readonly because: readonly Because[]
}

/**
 * Counts independent origins from what documents say of theirs: who vouches that it is true, and who vouches that it
 * was said. What is not known widens an interval and never adds to its lower end.
 */
export function originsOf(accounts: readonly Account[], language: TracingLanguage): Origins {
  const { content, attestation, declared, because } = countOrigins(accounts)
  const words = tracingWords(language)
  const reasons = because.map((one) => ({ code: one.code, text: words.because(one), documents: [...one.documents] }))
  return { content, attestation, declared, reasons: reasons.map(({ text }) => text), because: reasons }
}

/** The same without words. */
export function countOrigins(all: readonly Account[]): CountedOrigins {
  const accounts = onePerArticle(all)
  const transmission = transmissionOf(accounts)
  const attested = accounts.map((account) => ({ account, attestor: transmission.attestorOf(account) }))
  const content = contentOrigins(attested)
  const attestation = attestationLines(attested)
  return {
    content: content.interval,
    attestation: attestation.interval,
    declared: content.declared,
    because: [...content.because, ...attestation.because, ...notCountedTwice(all, accounts, transmission)],
  }
}

/** Of the versions of one article the last one counts; what was copied from another one was copied from it. */
function onePerArticle(all: readonly Account[]): readonly Account[] {
  const last = new Map(all.map((account) => [account.article, account]))
  const kept = new Map(all.map(({ document, article }) => [document, last.get(article)!.document]))
  return [...last.values()].map((account) => ({
    ...account,
    copyOf: account.copyOf === null ? null : (kept.get(account.copyOf) ?? null),
  }))
}

function attestationLines(attested: readonly Attested[]): { interval: Interval; because: Because[] } {
  const of = (kind: Attested['attestor']['kind']) => attested.filter(({ attestor }) => attestor.kind === kind)
  const certain = of('certain').filter(({ account }) => !account.doubtful)
  const doubtful = of('certain').filter(({ account }) => account.doubtful)
  const open = [...of('unknown'), ...of('unresolved')]
  const sure = keysOf(certain)
  // What hides its source may have it from those who only have it from each other.
  const attesting = of('cycle').length > 0 ? of('unknown') : open
  const min = sure.size > 0 ? sure.size : attesting.length > 0 ? 1 : 0
  return {
    interval: { min, max: keysOf([...certain, ...doubtful, ...open]).size },
    because: [
      ...becauseOf('attested-by', certain),
      ...becauseOf('unknown-provenance', of('unknown')),
      ...becauseOf('unresolved-credit', of('unresolved')),
      ...becauseOf('named-source-lacks-it', doubtful),
      ...becauseOf('cycle-without-exit', of('cycle')),
    ],
  }
}

const keysOf = (attested: readonly Attested[]): Set<string> =>
  new Set(attested.flatMap(({ attestor }) => (attestor.kind === 'cycle' ? [] : attestor.key)))

function notCountedTwice(
  all: readonly Account[],
  accounts: readonly Account[],
  { nextOf }: Transmission,
): readonly Because[] {
  const copies = accounts.filter((account) => account.copyOf !== null && nextOf(account) !== null)
  const kept = new Set(accounts.map(({ document }) => document))
  const versions = all.filter(({ document }) => !kept.has(document))
  const outlets = (some: readonly Account[]) => some.flatMap(({ outlet }) => outlet?.name ?? [])
  return [
    ...because('copies-merged', copies, outlets(copies), copies.length),
    ...because('versions-merged', versions, outlets(versions), versions.length),
  ]
}
