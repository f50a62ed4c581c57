import type { Archive, Coverage, StoredStatement } from '../archive/archive.ts'
import { daysBetween, type Party } from './account.ts'
import { wordingOf } from './content-words.ts'
import { denialTarget } from './denials.ts'
import type { Parties } from './parties.ts'
import { quoteOfContent } from './quotes.ts'
import type { SourceCheck } from './schema.ts'
import { speakerOf, speakerRelation } from './speakers.ts'
import { testimonyOf } from './testimony.ts'
import type { TracingWords } from './wording.ts'

/** Whether a source has what a version says that it reported. */
export interface Checked {
  readonly statement: string
  readonly check: Omit<SourceCheck, 'text'>
}

export interface CheckContext {
  readonly archive: Pick<Archive, 'coverage'>
  readonly parties: Parties
  readonly versions: readonly StoredStatement[]
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
    context.versions.flatMap((version) => [
      ...testimonyOf(version, context.parties)
        .line.map(({ party }) => party)
        .filter(({ kind }) => kind === 'agency' || kind === 'outlet')
        .map(async (party) => pressCheck(version, party, await scopeOf(party), context)),
    ]),
  )
  const whole = await context.archive.coverage(null)
  return [...checks, ...context.versions.flatMap((version) => speakerCheck(version, whole, context))]
}

function pressCheck(version: StoredStatement, party: Party, scope: Coverage, context: CheckContext): Checked {
  const own = context.versions.find(
    ({ document }) => document.outlet !== null && context.parties.outlet(document.outlet).key === party.key,
  )
  const denial = context.denials.find((one) => isDeniedBy(one, party, context.parties))
  const evidence = denial ?? own
  const result = denial ? 'denied' : own ? 'found' : scope.documents === 0 ? 'not-in-archive' : 'not-found'
  return {
    statement: version.id,
    check: { document: version.document.id, source: party.name, result, evidence: evidenceOf(evidence), scope },
  }
}

function isDeniedBy(denial: StoredStatement, { key }: Party, parties: Parties): boolean {
  const speaker = speakerOf(denial)
  const outlet = denial.document.outlet === null ? null : parties.outlet(denial.document.outlet)
  const isOwn = speaker === null ? outlet?.key === key : parties.press(speaker.name)?.key === key
  return isOwn && denialTarget(denial) === 'report'
}

/** A speaker who denies the report denies that he said so. */
function speakerCheck(version: StoredStatement, scope: Coverage, { denials }: CheckContext): Checked[] {
  const speaker = speakerOf(version)
  if (speaker === null || speaker.anonymous) return []
  const denial = denials.find((one) => {
    const relation = speakerRelation(speakerOf(one), speaker)
    return (relation === 'same' || relation === 'compatible') && denialTarget(one) === 'report'
  })
  if (!denial) return []
  const check = { document: version.document.id, source: speaker.name, result: 'denied' as const, scope }
  return [{ statement: version.id, check: { ...check, evidence: evidenceOf(denial) } }]
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

export const withWords = ({ check }: Checked, words: TracingWords): SourceCheck => ({
  ...check,
  scope: { ...check.scope },
  text: words.check(check.result, check.source, check.scope),
})
