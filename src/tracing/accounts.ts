import type { StoredStatement } from '../archive/archive.ts'
import { type Account, byPublished, daysBetween, isPress, type Voucher } from './account.ts'
import { wordingOf } from './content-words.ts'
import { isOnlyReport, isOnlySource } from './denials.ts'
import { type Parties, plainName } from './parties.ts'
import type { Likenesses } from './reuse.ts'
import type { Passage } from './schema.ts'
import { relationOf, speakerOf } from './speakers.ts'
import { isBody, type Testimony, testimonyOf } from './testimony.ts'

/** A version with what its article says of the way on which it came. */
export interface Witness {
  readonly statement: StoredStatement
  readonly testimony: Testimony
  readonly account: Account
}

export interface AccountContext {
  readonly parties: Parties
  readonly reuse: Likenesses
  /** Number of the wording of each statement, by its id. */
  readonly wordings: ReadonlyMap<string, number>
  /** Ids of documents that persons took for one, with the one that stands for them. */
  readonly merged: ReadonlyMap<string, string>
  /** The document that a person says another has it from; null for none. */
  readonly derived: ReadonlyMap<string, string | null>
  /** Ids of statements whose named source does not have them, or denies them. */
  readonly doubtful: ReadonlySet<string>
}

/** What each version's article says of where it has it from; the versions in the order of their publication. */
export function witnessesOf(versions: readonly StoredStatement[], context: AccountContext): Witness[] {
  const keys = speakerKeys(versions, context.reuse)
  const witnesses = versions.map((statement) => {
    const testimony = testimonyOf(statement, context.parties)
    return { statement, testimony, account: accountOf(statement, testimony, keys, context) }
  })
  const known = withoutTwins(withJointCredits(witnesses), context)
  const derived = known.map((witness) => ({ ...witness, account: derivedAccount(witness, known, context) }))
  return derived.map((witness) => asFirst(witness, derived))
}

/** A later version of an article that says nothing of its own has it from where the first one has it. */
function asFirst(witness: Witness, witnesses: readonly Witness[]): Witness {
  const { account } = witness
  const first = witnesses.find((other) => other.account.article === account.article)!.account
  if (first.document === account.document || account.line.some(isPress)) return witness
  const { line, copyOf, common, exclusive } = first
  return { ...witness, account: { ...account, line, copyOf, common, exclusive } }
}

/** A byline of several agencies has it from that of them which others credit alone. */
function withJointCredits(witnesses: readonly Witness[]): Witness[] {
  const single = new Map(witnesses.flatMap(({ account }) => account.line.map((party) => [party.key, party] as const)))
  return witnesses.map((witness) => ({
    ...witness,
    account: {
      ...witness.account,
      line: witness.account.line.map((party) => {
        const parts = party.key.includes('+') ? party.key.split('+') : []
        return single.get(parts.find((key) => single.has(key)) ?? party.key) ?? party
      }),
    },
  }))
}

/** An outlet that printed one text twice has told it once. */
function withoutTwins(witnesses: readonly Witness[], { reuse }: AccountContext): Witness[] {
  const told: Witness[] = []
  for (const witness of witnesses) {
    const twin = told.find((other) => isTwin(other, witness, reuse))
    told.push(twin ? { ...witness, account: { ...witness.account, article: twin.account.article } } : witness)
  }
  return told
}

const lineKey = ({ account }: Witness): string => account.line.map(({ key }) => key).join(' ')

const isTwin = (a: Witness, b: Witness, reuse: Likenesses): boolean =>
  a.account.outlet !== null &&
  a.account.outlet.key === b.account.outlet?.key &&
  lineKey(a) === lineKey(b) &&
  reuse.share(a.statement, b.statement) >= VERBATIM

function accountOf(
  stored: StoredStatement,
  { outlet, line, exclusive }: Testimony,
  keys: ReadonlyMap<string, string>,
  { wordings, merged, doubtful, parties }: AccountContext,
): Account {
  const { id, document } = stored
  return {
    document: document.id,
    article: merged.get(document.id) ?? document.url ?? document.id,
    outlet,
    published: document.published,
    line: line.map(({ party }) => party),
    voucher: voucherOf(stored, keys, parties),
    exclusive,
    copyOf: null,
    common: null,
    wording: wordings.get(id) ?? 0,
    doubtful: doubtful.has(id),
  }
}

function voucherOf(stored: StoredStatement, keys: ReadonlyMap<string, string>, parties: Parties): Voucher {
  const { id, statement } = stored
  const speaker = speakerOf(stored)
  const unnamed = { declared: statement.anonymity?.declared ?? null, day: null }
  if (speaker === null || isOnlyReport(speaker.name))
    return { kind: 'unknown', key: 'unknown', name: '', declared: null, day: null }
  const press = isBody(speaker) ? parties.press(speaker.name) : null
  if (press) return { kind: 'press', key: press.key, name: press.name, declared: null, day: null }
  if (speaker.anonymous || statement.anonymity || isOnlySource(speaker)) {
    return { kind: 'unnamed', key: `unnamed:${id}`, name: plainName(speaker.name), ...unnamed }
  }
  return {
    kind: 'named',
    key: keys.get(id)!,
    name: plainName(speaker.name),
    declared: null,
    day: dayOf(statement.time),
  }
}

/** A day as such; weeks and months tell no occasion. */
const dayOf = (time: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? null

const DAYS_OF_NEWS = 3

/** One key for all who are one speaker: a body and who speaks for it are one when they say it in the same days. */
function speakerKeys(versions: readonly StoredStatement[], reuse: Likenesses): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  versions.forEach((version, i) => {
    const known = versions.slice(0, i).find((other) => isOneSpeaker(version, other, reuse))
    keys.set(version.id, known ? keys.get(known.id)! : `speaker:${version.id}`)
  })
  return keys
}

function isOneSpeaker(a: StoredStatement, b: StoredStatement, reuse: Likenesses): boolean {
  const relation = relationOf(a, b)
  const days = Math.abs(daysBetween(a.document.published, b.document.published) ?? 0)
  if (relation === 'same' || (relation === 'compatible' && days <= DAYS_OF_NEWS)) return true
  // In a reprint it is the name that was read or written otherwise.
  return relation === 'different' && isReprint(a, b, reuse.share(a, b), reuse)
}

/**
 * The account with the document that it copies. An article that claims the news for itself and has the common text
 * is believed no more than one that says nothing.
 */
function derivedAccount(
  { statement, account }: Witness,
  witnesses: readonly Witness[],
  context: AccountContext,
): Account {
  const decided = context.derived.get(account.document)
  if (decided !== undefined) return { ...account, copyOf: decided }
  if (account.line.some(isPress)) return account
  const source = likeliestSource(statement, account, witnesses, context)
  if (!source) return account
  if (account.exclusive) return { ...account, exclusive: false }
  const agency = source.account.line.findLast(({ kind }) => kind === 'agency') ?? null
  return { ...account, copyOf: source.account.document, common: agency }
}

/** The article whose words it has: not later, and of several the one that has most of them, credited before not. */
export function likeliestSource(
  statement: StoredStatement,
  account: Account,
  witnesses: readonly Witness[],
  { reuse }: Pick<AccountContext, 'reuse'>,
): Witness | null {
  const candidates = witnesses
    .filter((other) => other.account.article !== account.article && isBefore(other.account, account, witnesses))
    .filter((other) => !isOtherDay(other.account.voucher, account.voucher))
    .map((other) => ({ other, share: reuse.share(statement, other.statement) }))
    .filter(({ other, share }) => isReprint(statement, other.statement, share, reuse))
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
const isOtherDay = (a: Voucher, b: Voucher): boolean => a.day !== null && b.day !== null && a.day !== b.day

// Share of 6-word runs from which on two articles have their text from one another.
const VERBATIM = 0.5
const LONG_WORDING = 12

/** Whether so many words agree that one article has them from the other. */
const isReprint = (a: StoredStatement, b: StoredStatement, share: number, reuse: Likenesses): boolean =>
  (share >= VERBATIM && sharedWords(reuse.align(a, b).passages) >= FEWEST_SHARED) || isVerbatim(a, b, reuse)

// A sentence or two; shorter texts of one news are alike by themselves.
const FEWEST_SHARED = 15

const sharedWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { to }) => sum + to.text.split(/\s+/u).length, 0)

const isVerbatim = (a: StoredStatement, b: StoredStatement, reuse: Likenesses): boolean =>
  reuse.run(a, b) >= Math.max(LONG_WORDING, wordingOf(a).words.length * 0.8)

const isCredited = ({ account }: Witness): boolean => account.line.some(isPress) || account.outlet?.kind === 'agency'

/** Published before; on one day a credited article, or the one that was taken first, is the earlier. */
function isBefore(a: Account, b: Account, witnesses: readonly Witness[]): boolean {
  const days = daysBetween(a.published, b.published)
  if (days === null || days !== 0) return (days ?? -1) > 0
  const [first, second] = [a, b].map((one) => witnesses.findIndex(({ account }) => account.document === one.document))
  const credited = [first!, second!].map((at) => isCredited(witnesses[at]!))
  return credited[0] === credited[1] ? first! < second! : credited[0]!
}
