import { groupBy, unique } from '../groups.ts'
import { wordingOf } from '../matching/content-words.ts'
import type { Likenesses } from '../matching/reuse.ts'
import type { Drift, Origins, Pattern, PatternKind } from '../schema.ts'
import type { TracingWords } from '../wording.ts'
import type { Account } from './account.ts'
import { sourceOf, transmissionOf } from './attestors.ts'
import { likeliestSource } from './likeliest-source.ts'
import type { Witness } from './witness.ts'

export interface PatternContext {
  readonly witnesses: readonly Witness[]
  readonly reuse: Likenesses
  readonly cycles: readonly (readonly string[])[]
  readonly origins: Pick<Origins, 'content' | 'attestation'>
  /** Drift of each statement, by its id. */
  readonly drift: ReadonlyMap<string, readonly Drift[]>
  readonly words: TracingWords
}

/** Patterns of transmission that tell something to who knows them. */
export function patternsOf(context: PatternContext): Pattern[] {
  return [
    ...circular(context),
    ...disagreement(context),
    ...diving(context),
    ...secondHandAnonymity(context),
    ...singleStrand(context),
  ]
}

function pattern({ words }: PatternContext, kind: PatternKind, accounts: readonly Account[]): Pattern[] {
  if (accounts.length === 0) return []
  const documents = unique(accounts.map(({ document }) => document))
  const names = unique(accounts.map(({ outlet, document }) => outlet?.name ?? document))
  return [{ kind, text: words.pattern(kind, names, documents.length), documents }]
}

const accountsOf = ({ witnesses }: PatternContext): Account[] => witnesses.map(({ account }) => account)

function singleStrand(context: PatternContext): Pattern[] {
  const { content, attestation } = context.origins
  return content.max <= 1 && attestation.max === 1 ? pattern(context, 'single-strand', accountsOf(context)) : []
}

/** An outlet that claims the news for itself, with the words that others have. */
function diving(context: PatternContext): Pattern[] {
  const divers = context.witnesses.filter(
    ({ statement, testimony, account }) =>
      testimony.exclusive && likeliestSource(statement, account, context.witnesses, context) !== null,
  )
  return pattern(
    context,
    'diving-strand',
    divers.map(({ account }) => account),
  )
}

const circular = (context: PatternContext): Pattern[] =>
  context.cycles.flatMap((cycle) =>
    pattern(
      context,
      'circular-reporting',
      cycle.flatMap((document) => accountsOf(context).find((account) => account.document === document) ?? []),
    ),
  )

/** An unnamed source of another outlet: who repeats it cannot know who it is. */
const secondHandAnonymity = (context: PatternContext): Pattern[] =>
  pattern(
    context,
    'second-hand-anonymity',
    accountsOf(context).filter((account) => account.voucher.kind === 'unnamed' && isSecondHand(account)),
  )

// A newspaper that prints an agency's article has its source from the agency by agreement.
const isSecondHand = (account: Account): boolean => sourceOf(account) !== null || account.copyOf !== null

// Shorter texts may agree by chance.
const LONG_WORDING = 10

/** The same words credited to different sources, or one source credited with words that contradict each other. */
function disagreement(context: PatternContext): Pattern[] {
  const { attestorOf } = transmissionOf(accountsOf(context))
  const attested = context.witnesses.flatMap((witness) => {
    const attestor = attestorOf(witness.account)
    return attestor.kind === 'certain' ? [{ witness, key: attestor.key }] : []
  })
  const long = attested.filter(({ witness }) => wordingOf(witness.statement).words.length >= LONG_WORDING)
  const sameText = [...groupBy(long, ({ witness }) => witness.account.wording).values()].filter(
    (some) => new Set(some.map(({ key }) => key)).size > 1,
  )
  const isSevere = ({ witness }: (typeof attested)[number]) =>
    (context.drift.get(witness.statement.id) ?? []).some(
      ({ kind }) => kind === 'number' || kind === 'name' || kind === 'polarity',
    )
  const sameCredit = [...groupBy(attested, ({ key }) => key).values()].filter(
    (some) => some.some(isSevere) && new Set(some.map(({ witness }) => witness.account.wording)).size > 1,
  )
  const accounts = [...sameText.flat(), ...sameCredit.flat().filter(isSevere)].map(({ witness }) => witness.account)
  return pattern(context, 'text-credit-disagreement', accounts)
}
