import type { StoredStatement } from '../../archive/archive.ts'
import type { Likenesses } from '../matching/reuse.ts'
import { speakerOf } from '../matching/speakers.ts'
import { type Parties, plainName } from '../parties.ts'
import { isOnlySource } from '../versions/denials.ts'
import { isOnlyReport } from '../versions/report-words.ts'
import { speakersOf } from '../versions/speaker-keys.ts'
import { type Account, isPress, type Voucher } from './account.ts'
import { likeliestSource } from './likeliest-source.ts'
import { VERBATIM } from './reprints.ts'
import { pressSpeaker, type Testimony, testimonyOf } from './testimony.ts'
import { withOneUnnamed } from './unnamed.ts'
import type { Witness } from './witness.ts'

type Speakers = ReturnType<typeof speakersOf>

export interface AccountContext {
  readonly parties: Parties
  readonly reuse: Likenesses
  /** Number of the wording of each statement, by its id. */
  readonly wordings: ReadonlyMap<string, number>
  /** Ids of documents that persons took for one, with the one that stands for them. */
  readonly merged: ReadonlyMap<string, string>
  /** The document that a person says another has it from; null for none. */
  readonly derived: ReadonlyMap<string, string | null>
}

/** What each version's article says of where it has it from; the versions in the order of their publication. */
export function witnessesOf(versions: readonly StoredStatement[], context: AccountContext): Witness[] {
  const speakers = speakersOf(versions, context.reuse)
  const witnesses = versions.map((statement) => {
    const testimony = testimonyOf(statement, context.parties)
    return { statement, testimony, account: accountOf(statement, testimony, speakers, context) }
  })
  const known = withoutTwins(withJointCredits(witnesses), context)
  const derived = known.map((witness) => ({ ...witness, account: derivedAccount(witness, known, context) }))
  return withOneUnnamed(derived.map((witness) => asFirst(witness, derived)))
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
  speakers: Speakers,
  { wordings, merged, parties }: AccountContext,
): Account {
  const { id, document } = stored
  return {
    document: document.id,
    article: merged.get(document.id) ?? document.url ?? document.id,
    outlet,
    published: document.published,
    line: line.map(({ party }) => party),
    voucher: voucherOf(stored, speakers, parties),
    exclusive,
    copyOf: null,
    common: null,
    wording: wordings.get(id) ?? 0,
    doubtful: false,
  }
}

function voucherOf(stored: StoredStatement, speakers: Speakers, parties: Parties): Voucher {
  const { id, statement } = stored
  const speaker = speakerOf(stored)
  const unnamed = { declared: statement.anonymity?.declared ?? null, day: null }
  if (speaker === null || isOnlyReport(speaker.name))
    return { kind: 'unknown', key: 'unknown', name: '', declared: null, day: null }
  const press = pressSpeaker(speaker, parties)
  if (press?.kind === 'unresolved') return { kind: 'unknown', key: 'unknown', name: '', declared: null, day: null }
  if (press) return { kind: 'press', key: press.key, name: press.name, declared: null, day: null }
  if (speaker.anonymous || statement.anonymity || isOnlySource(speaker)) {
    return { kind: 'unnamed', key: `unnamed:${id}`, name: plainName(speaker.name), ...unnamed }
  }
  return {
    kind: 'named',
    ...speakers.get(id)!,
    declared: null,
    day: dayOf(statement.time),
  }
}

/** A day as such; weeks and months tell no occasion. */
const dayOf = (time: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? null

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
