import type { Because } from '../origins/because.ts'
import type { CheckResult, DriftKind, Interval, PatternKind, Trace } from '../schema.ts'
import type { NamedSource, Scope, TracingWords } from '../wording.ts'

const list = (names: readonly string[]): string => names.join(', ')
const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const BECAUSE: Readonly<Record<Because['code'], (one: Because) => string>> = {
  'one-speaker': ({ names }) => `one speaker, ${list(names)}: one origin, however many outlets tell it`,
  'several-speakers': ({ count, names }) => `said by ${count} speakers: ${list(names)}`,
  'several-occasions': ({ names }) => `said by the same speaker on different days: ${list(names)}`,
  'occasions-unclear': () =>
    'published many days apart and the texts do not date the saying: it may have been said more than once',
  'same-words-other-speaker': ({ names }) =>
    `the same words are put into several mouths (${list(names)}): one of them may be wrong`,
  'unnamed-sources': ({ count }) =>
    count === 1
      ? 'the source is unnamed, and came through one line'
      : `unnamed sources through ${count} lines, which may be one and the same`,
  'declared-sources': ({ count }) => `the text declares ${count} unnamed sources; they are not added to the origins`,
  'press-report': ({ names }) => `reported by ${list(names)} without naming who is behind it`,
  'no-voucher': () => 'the text names nobody who vouches for it',
  'attested-by': ({ names }) => `transmitted by ${list(names)}`,
  'unknown-provenance': ({ names }) =>
    `the text does not show where ${names.length > 0 ? list(names) : 'it'} has it from: possible, but not counted in the minimum`,
  'unresolved-credit': () => 'a general credit ("agencies") hides the source: not an origin',
  'copies-merged': ({ names }) =>
    `identical text without visible credit in the captured text (${list(names)}), merged with its likeliest source`,
  'versions-merged': () => 'successive versions of one article are counted once',
  'cycle-without-exit': ({ names }) => `circular credit without an exit between ${list(names)}: not an origin`,
  'named-source-lacks-it': ({ names }) =>
    `not found with the source that it is credited to (${list(names)}) in what was searched, or denied: not counted in the minimum`,
}

const PATTERNS: Readonly<Record<PatternKind, (names: readonly string[], documents: number) => string>> = {
  'single-strand': (_, documents) =>
    `a single line that nothing else supports${documents > 1 ? `; all ${documents} articles rest on it` : ''}`,
  'diving-strand': (names) => `${list(names)}: presented as its own, with the text that is common to all`,
  'circular-reporting': (names) => `circular reporting: ${names.join(', then ')}`,
  'second-hand-anonymity': (names) => `an unnamed source at second hand: ${list(names)}`,
  'text-credit-disagreement': (names) => `text and credit disagree: ${list(names)}`,
}

const scopeOf = ({ documents, from, to }: Scope): string =>
  `${some(documents, 'article')}${from && to ? `, published ${from === to ? from : `${from} to ${to}`}` : ''}`

const CHECKS: Readonly<Record<CheckResult, (source: NamedSource, scope: Scope) => string>> = {
  found: ({ name }) => `found in the text of ${name} itself`,
  'not-in-archive': ({ name }) => `the archive has no text of ${name}: the credit could not be checked`,
  'not-found': ({ name }, scope) => `searched and not found in the texts of ${name} (searched: ${scopeOf(scope)})`,
  denied: ({ name }) => `denied by ${name}`,
}

const DRIFTS: Partial<Readonly<Record<DriftKind, string>>> = {
  polarity: 'affirmed or denied',
  number: 'a number',
  name: 'a name',
  modality: 'tense or certainty',
  splice: 'two sayings joined into one',
  mode: 'a paraphrase turned into a quotation',
}

const interval = ({ min, max }: Interval): string => (min === max ? String(min) : `${min} to ${max}`)

function opening({ versions, scope, query }: Omit<Trace, 'finding'>): string {
  const where = `in the archive (${scopeOf(scope)})`
  if (versions.length === 0)
    return `No version of this ${query.kind === 'document' ? 'article' : 'statement'} was found ${where}.`
  const documents = new Set(versions.map(({ document }) => document)).size
  const outlets = new Set(versions.flatMap(({ outlet }) => outlet ?? [])).size
  const wordings = new Set(versions.map(({ wording }) => wording)).size
  const through = outlets > 0 ? ` of ${some(outlets, 'outlet')}` : ''
  const worded = documents > 1 ? `, in ${some(wordings, 'wording')}` : ''
  return `This statement stands in ${some(documents, 'article')}${through}${worded}, ${where}.`
}

function counts({ origins, versions }: Omit<Trace, 'finding'>): string[] {
  if (versions.length === 0) return []
  const { content, attestation, declared } = origins
  return [
    `Independent origins of the content: ${interval(content)}; lines that attest that it was said: ${interval(attestation)}.`,
    ...(declared !== null && declared > 1 ? [`The text declares ${declared} unnamed sources.`] : []),
  ]
}

const link = ({ commonLink }: Omit<Trace, 'finding'>): string[] =>
  commonLink
    ? [
        `Earliest traceable common source in this corpus: ${commonLink.name} (${some(commonLink.documents, 'article')}).`,
      ]
    : []

function differences({ versions }: Omit<Trace, 'finding'>): string[] {
  const severe = versions.flatMap(({ drift }) => drift.filter((one) => one.severe))
  const kinds = [...new Set(severe.map(({ kind }) => kind))].flatMap((kind) => DRIFTS[kind] ?? [])
  const where = versions.filter(({ drift }) => drift.some((one) => one.severe)).length
  return kinds.length > 0
    ? [
        `${some(where, 'version differs', 'versions differ')} from the earliest wording in substance: ${kinds.join('; ')}.`,
      ]
    : []
}

function denied({ denials, denialOrigins }: Omit<Trace, 'finding'>): string[] {
  if (denials.length === 0) return []
  const event = denials.filter(({ target }) => target === 'event').length
  const report = denials.length - event
  const parts = [
    ...(event > 0 ? [`${event} of the event itself`] : []),
    ...(report > 0 ? [`${report} of the report, not necessarily of the event`] : []),
  ]
  const origins = denialOrigins ? `; origins of the denials: ${interval(denialOrigins.content)}` : ''
  return [`Against it ${some(denials.length, 'denial stands', 'denials stand')}: ${parts.join(', ')}${origins}.`]
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function notes({ patterns, checks }: Omit<Trace, 'finding'>): string[] {
  const telling = checks.filter(({ result }) => result === 'not-found' || result === 'denied')
  return [...patterns.map(({ text }) => text), ...telling.map(({ text }) => text)].map(sentence)
}

export const en: TracingWords = {
  because: (one) => BECAUSE[one.code](one),
  pattern: (kind, names, documents) => PATTERNS[kind](names, documents),
  check: (result, source, scope) => CHECKS[result](source, scope),
  finding: (trace) =>
    [
      opening(trace),
      ...counts(trace),
      ...link(trace),
      ...differences(trace),
      ...denied(trace),
      ...[...new Set(notes(trace))],
    ].join(' '),
}
