import type { Archive, Coverage, StoredStatement } from '../../archive/archive.ts'
import { groupBy } from '../groups.ts'
import { wordingOf } from '../matching/content-words.ts'
import { tellingSentence } from '../matching/own-text.ts'
import { speakerOf, speakerRelation } from '../matching/speakers.ts'
import { type Parties, plainName } from '../parties.ts'
import { quoteOfContent } from '../quotes.ts'
import type { SourceCheck } from '../schema.ts'
import { concerns } from '../versions/concerns.ts'
import { genderOfPress, genderOfSpeaker } from '../wording/gender.ts'
import type { NamedSource, TracingWords } from '../wording.ts'
import { dayAfter, daysBetween, type Party } from './account.ts'
import type { Witness } from './witness.ts'

/** Whether a source has what a version says that it reported. */
export interface Checked {
  readonly statement: string
  readonly check: Omit<SourceCheck, 'text'>
  readonly gender: NamedSource['gender']
}

export interface CheckContext {
  readonly archive: Pick<Archive, 'coverage' | 'document' | 'listDocuments'>
  readonly parties: Parties
  readonly witnesses: readonly Witness[]
  readonly denials: readonly StoredStatement[]
}

/** Checks every press source that a version names, and every speaker who denies having said it. */
export async function checksOf(context: CheckContext): Promise<Checked[]> {
  const scopes = new Map<string, Promise<Coverage>>()
  const scopeOf = (party: Party): Promise<Coverage> => {
    const known = scopes.get(party.key) ?? context.archive.coverage(context.parties.namesOf(party))
    scopes.set(party.key, known)
    return known
  }
  const checks = await Promise.all(
    context.witnesses.flatMap((witness) =>
      witness.testimony.line
        .map(({ party }) => party)
        .filter(({ kind }) => kind === 'agency' || kind === 'outlet')
        .map(async (party) => pressCheck(witness, party, await scopeOf(party), context)),
    ),
  )
  const whole = await context.archive.coverage(null)
  return [...checks, ...context.witnesses.flatMap((witness) => speakerCheck(witness, whole, context))]
}

async function pressCheck(witness: Witness, party: Party, scope: Coverage, context: CheckContext): Promise<Checked> {
  const version = witness.statement
  const own = context.witnesses.find(({ account }) => account.outlet?.key === party.key)?.statement
  const denial = deniedReports(witness, context).find((one) => isDeniedBy(one, party, context.parties))
  const told = denial || own || scope.documents === 0 ? null : await toldBy(party, version, context)
  const evidence = evidenceOf(denial ?? own) ?? told
  const result = denial ? 'denied' : evidence ? 'found' : scope.documents === 0 ? 'not-in-archive' : 'not-found'
  return {
    statement: version.id,
    check: { document: version.document.id, source: party.name, result, evidence, scope },
    gender: genderOfPress(party),
  }
}

// A source has the news before those who credit it, and may write it again on the next day.
const [DAYS_BEFORE, DAYS_AFTER] = [2, 1]
const MOST_READ = 40

/** Where a source tells it in its own voice: in its articles of the days around. */
async function toldBy(
  party: Party,
  version: StoredStatement,
  { archive, parties }: CheckContext,
): Promise<SourceCheck['evidence']> {
  const { published } = version.document
  const days = published ? { from: dayAfter(published, -DAYS_BEFORE), to: dayAfter(published, DAYS_AFTER) } : {}
  const listed = await archive.listDocuments({ outlet: parties.namesOf(party), ...days, limit: MOST_READ })
  for (const { id } of listed.documents) {
    const document = await archive.document(id)
    const quote = document && tellingSentence(version, document)
    if (quote) return { document: id, quote }
  }
  return null
}

function isDeniedBy(denial: StoredStatement, { key }: Party, parties: Parties): boolean {
  const speaker = speakerOf(denial)
  const outlet = denial.document.outlet === null ? null : parties.outlet(denial.document.outlet)
  return speaker === null ? outlet?.key === key : parties.press(speaker.name)?.key === key
}

/** The denials of reports that concern a version. */
const deniedReports = (witness: Witness, { denials, parties, witnesses }: CheckContext): StoredStatement[] =>
  denials.filter((denial) => concerns(denial, witness, witnesses, parties))

/** A speaker who denies the report denies that he said so. */
function speakerCheck(witness: Witness, scope: Coverage, context: CheckContext): Checked[] {
  const version = witness.statement
  const speaker = speakerOf(version)
  if (speaker === null || speaker.anonymous) return []
  const denial = deniedReports(witness, context).find((one) => {
    const relation = speakerRelation(speakerOf(one), speaker)
    return relation === 'same' || relation === 'compatible'
  })
  if (!denial) return []
  // A body may deny what its spokesman is said to have said.
  const denier = speakerOf(denial) ?? speaker
  const check = { document: version.document.id, source: plainName(denier.name), result: 'denied' as const, scope }
  return [{ statement: version.id, check: { ...check, evidence: evidenceOf(denial) }, gender: genderOfSpeaker(denier) }]
}

function evidenceOf(statement: StoredStatement | undefined): SourceCheck['evidence'] {
  const quote = statement && quoteOfContent(wordingOf(statement))
  return statement && quote ? { document: statement.document.id, quote } : null
}

/** Whether a check takes away the certainty of a version: what was searched must be of its days. */
export function isDoubtful({ check }: Checked, published: string | null): boolean {
  if (check.result === 'denied') return true
  const { from, to } = check.scope
  return (
    check.result === 'not-found' && (daysBetween(from, published) ?? 0) >= -1 && (daysBetween(published, to) ?? 0) >= -1
  )
}

/** One check for each document and source: that it is denied outweighs that it was found. */
export const eachOnce = (checked: readonly Checked[]): Checked[] =>
  [...groupBy(checked, ({ check }) => `${check.document} ${check.source}`).values()].map(
    (some) => some.find(({ check }) => check.result === 'denied') ?? some[0]!,
  )

export const withWords = ({ check, gender }: Checked, words: TracingWords): SourceCheck => ({
  ...check,
  scope: { ...check.scope },
  text: words.check(check.result, { name: check.source, gender }, check.scope),
})
