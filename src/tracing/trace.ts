import type { Archive, Coverage, DecisionRow, StoredStatement } from '../archive/archive.ts'
import type { Decided } from './decisions/decided.ts'
import { type Wording, wordingKey, wordingOf } from './matching/content-words.ts'
import { compareOnce } from './matching/reuse.ts'
import { originsOf } from './origins/origins.ts'
import type { Parties } from './parties.ts'
import { quoteOf } from './quotes.ts'
import type { Denial, Drift, Trace, Version } from './schema.ts'
import { type AccountContext, witnessesOf } from './transmission/accounts.ts'
import { type Checked, checksOf, eachOnce, isDoubtful, withWords } from './transmission/checks.ts'
import { cyclesOf } from './transmission/cycles.ts'
import { graphOf } from './transmission/graph.ts'
import { linesOf, waysOf } from './transmission/lines.ts'
import { linksOf } from './transmission/links.ts'
import { patternsOf } from './transmission/patterns.ts'
import type { Witness } from './transmission/witness.ts'
import { denialTarget } from './versions/denials.ts'
import { driftBetween } from './versions/drift.ts'
import { type TracingLanguage, tracingWords } from './wording.ts'

/** All that a trace is made of, found and decided. */
export interface Gathered {
  readonly query: Trace['query']
  readonly others: Trace['others']
  /** In the order of publication. */
  readonly versions: readonly StoredStatement[]
  readonly denials: readonly StoredStatement[]
  /** Ids of the versions that a person joined. */
  readonly confirmed: ReadonlySet<string>
  readonly decisions: readonly DecisionRow[]
  readonly decided: Decided
}

export interface TraceContext {
  readonly archive: Pick<Archive, 'coverage' | 'document' | 'listDocuments'>
  readonly parties: Parties
  readonly language: TracingLanguage
}

/** Draws the trace of what was gathered: lines, origins, drift, patterns, denials, checks, and the finding. */
export async function traceOf(gathered: Gathered, { archive, parties, language }: TraceContext): Promise<Trace> {
  const { versions, denials } = gathered
  const words = tracingWords(language)
  const context = accountContext(gathered, parties)
  const found = witnessesOf(versions, context)
  const checked = await checksOf({ archive, parties, witnesses: found, denials })
  const witnesses = withDoubts(found, checked)
  const accounts = witnesses.map(({ account }) => account)
  const drift = driftOfVersions(versions)
  const origins = originsOf(accounts, language)
  const cycles = cyclesOf(accounts)
  const ways = waysOf(accounts)
  const links = linksOf(ways)
  const patterns = patternsOf({ witnesses, reuse: context.reuse, cycles, origins, drift, words })
  const trace: Omit<Trace, 'finding'> = {
    query: gathered.query,
    scope: scopeOf(await archive.coverage(null)),
    versions: witnesses.map((witness) => versionOf(witness, drift, gathered.confirmed)),
    lines: linesOf(ways),
    ...graphOf(witnesses, context.reuse),
    origins,
    commonLink: links.common && { ...links.common },
    partialLinks: links.partial.map((link) => ({ ...link })),
    patterns,
    cycles,
    denials: denials.map(denialOf),
    denialOrigins: denialOrigins(gathered, parties, language),
    checks: eachOnce(checked).map((one) => withWords(one, words)),
    decisions: gathered.decisions.map((decision) => ({ ...decision, subjects: [...decision.subjects] })),
    others: gathered.others,
  }
  return { ...trace, finding: words.finding(trace) }
}

const scopeOf = ({ documents, from, to }: Coverage): Trace['scope'] => ({ documents, from, to })

function accountContext({ versions, decided }: Gathered, parties: Parties): AccountContext {
  return {
    parties,
    reuse: compareOnce(),
    wordings: wordingNumbers(versions),
    merged: decided.merged,
    derived: decided.derived,
  }
}

/** Whose named source does not have it, or denies it, attests nothing for certain. */
function withDoubts(witnesses: readonly Witness[], checked: readonly Checked[]): Witness[] {
  const isDoubted = ({ statement: { id, document } }: Witness): boolean =>
    checked.some((one) => one.statement === id && isDoubtful(one, document.published))
  return witnesses.map((witness) => ({
    ...witness,
    account: { ...witness.account, doubtful: isDoubted(witness) },
  }))
}

/** Numbers the wordings in the order in which they are met: 0 is the earliest. */
function wordingNumbers(versions: readonly StoredStatement[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  return new Map(
    versions.map((version) => {
      const key = wordingKey(wordingOf(version))
      if (!numbers.has(key)) numbers.set(key, numbers.size)
      return [version.id, numbers.get(key)!]
    }),
  )
}

function driftOfVersions(versions: readonly StoredStatement[]): ReadonlyMap<string, Drift[]> {
  const [first] = versions
  if (!first || versions.length === 1) return new Map()
  const from = wordingOf(first)
  const beside = besideOf(first)
  return new Map(
    versions.map((version) => [
      version.id,
      version === first ? [] : driftBetween({ from, to: wordingOf(version), beside }),
    ]),
  )
}

/** The other statements of an article. */
const besideOf = (stored: StoredStatement): Wording[] =>
  stored.document.record.statements
    .filter(({ id }) => id !== stored.statement.id)
    .map((statement) => wordingOf({ ...stored, statement }))

function versionOf(
  { statement: stored, account }: Witness,
  drift: ReadonlyMap<string, Drift[]>,
  confirmed: ReadonlySet<string>,
): Version {
  const { id, document, statement, speaker } = stored
  return {
    statement: id,
    document: document.id,
    outlet: document.outlet,
    title: document.title,
    url: document.url,
    published: document.published,
    retrievedAt: document.retrievedAt,
    speaker: speaker?.name ?? null,
    mode: statement.mode,
    stance: statement.stance,
    content: statement.content.map((span) => quoteOf(document.record.document.text, span)),
    wording: account.wording,
    drift: drift.get(id) ?? [],
    match: confirmed.has(id) ? 'confirmed' : 'suggested',
  }
}

const denialOf = (denial: StoredStatement): Denial => ({
  statement: denial.id,
  document: denial.document.id,
  outlet: denial.document.outlet,
  published: denial.document.published,
  speaker: denial.speaker?.name ?? null,
  content: denial.statement.content.map((span) => quoteOf(denial.document.record.document.text, span)),
  target: denialTarget(denial),
})

/** Denials are counted on their own side. */
function denialOrigins(
  { denials, decided }: Gathered,
  parties: Parties,
  language: TracingLanguage,
): Trace['denialOrigins'] {
  if (denials.length === 0) return null
  const context = { parties, reuse: compareOnce(), wordings: wordingNumbers(denials) }
  const witnesses = witnessesOf(denials, { ...context, merged: decided.merged, derived: decided.derived })
  return originsOf(
    witnesses.map(({ account }) => account),
    language,
  )
}
