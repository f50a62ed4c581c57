import type { Drift, Interval, Trace, Version } from '../../tracing/schema.ts'
import { fill } from '../messages/messages.ts'
import type { TraceMessages } from '../messages/trace.ts'
import { isolate, paint, printable, type Screen, wrap } from '../terminal.ts'
import { treeOf } from './tree.ts'

/** A trace as a person reads it: the finding, then what it rests on. */
export function tracePage(trace: Trace, messages: TraceMessages, screen: Screen): string {
  const { sections } = messages
  const parts = [
    paragraph(trace.query.text, '', screen, 'quiet'),
    paragraph(trace.finding, '', screen),
    section(sections.tree, treeOf(trace, messages, screen), screen),
    section(sections.origins, originsOf(trace, messages, screen), screen),
    section(
      sections.versions,
      trace.versions.flatMap((version) => versionOf(version, messages, screen)),
      screen,
    ),
    section(
      sections.denials,
      trace.denials.flatMap((denial) => denialOf(denial, messages, screen)),
      screen,
    ),
    section(
      sections.checks,
      trace.checks.flatMap((check) => checkOf(check, trace, screen)),
      screen,
    ),
    section(
      sections.decisions,
      trace.decisions.map((one) => decisionOf(one, messages, screen)),
      screen,
    ),
    section(
      sections.others,
      trace.others.flatMap((other) => otherOf(other, screen)),
      screen,
    ),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const INDENT = '   '

function paragraph(text: string, indent: string, screen: Screen, style?: 'quiet'): string[] {
  return wrap(printable(text), screen.width - indent.length).map((line) => {
    const isolated = isolate(screen, line)
    return indent + (style ? paint(screen, style, isolated) : isolated)
  })
}

const section = (title: string, lines: readonly string[], screen: Screen): string[] =>
  lines.length === 0 ? [] : [isolate(screen, paint(screen, 'title', title)), ...lines]

const range = ({ min, max }: Interval): string => (min === max ? String(min) : `${min}-${max}`)

function originsOf({ origins }: Trace, messages: TraceMessages, screen: Screen): string[] {
  const lines = [
    fill(messages.content, { interval: range(origins.content) }),
    fill(messages.attestation, { interval: range(origins.attestation) }),
    ...(origins.declared === null ? [] : [fill(messages.declared, { count: origins.declared })]),
  ]
  return [
    ...lines.map((line) => isolate(screen, line)),
    ...origins.reasons.flatMap((reason) => paragraph(`– ${reason}`, INDENT, screen)),
  ]
}

const details = (parts: readonly (string | null)[], screen: Screen): string =>
  parts
    .filter((part) => part)
    .map((part) => isolate(screen, printable(part!)))
    .join(' · ')

function versionOf(version: Version, messages: TraceMessages, screen: Screen): string[] {
  const { published, outlet, speaker, wording, match, statement, url, content, drift } = version
  const head = details(
    [
      published && messages.day(published),
      outlet,
      speaker ?? messages.nobody,
      fill(messages.wording, { number: wording + 1 }),
      match === 'confirmed' ? messages.confirmed : null,
    ],
    screen,
  )
  return [
    head,
    ...paragraph(content.map(({ text }) => text).join(' … '), INDENT, screen),
    ...drift.flatMap((one) => driftOf(one, messages, screen)),
    `${INDENT}${paint(screen, 'quiet', details([statement, url], screen))}`,
  ]
}

const quoted = (text: string | undefined): string => (text ? `«${text.replace(/\s+/gu, ' ')}»` : '∅')

/** What stood there and what stands there now; each in an isolate, so that the arrow always points to the later. */
function driftOf({ kind, severe, from, to }: Drift, messages: TraceMessages, screen: Screen): string[] {
  const label = isolate(
    screen,
    paint(screen, severe ? 'doubt' : 'quiet', `${messages.drift[kind]}${severe ? messages.severe : ''}`),
  )
  const [before, after] = [from, to].map((side) => isolate(screen, printable(quoted(side?.text))))
  return [`${INDENT}${label}: ${before} -> ${after}`]
}

function denialOf(denial: Trace['denials'][number], messages: TraceMessages, screen: Screen): string[] {
  const { published, outlet, speaker, target, content, statement } = denial
  return [
    details(
      [published && messages.day(published), outlet, speaker ?? messages.nobody, messages.targets[target]],
      screen,
    ),
    ...paragraph(content.map(({ text }) => text).join(' … '), INDENT, screen),
    `${INDENT}${paint(screen, 'quiet', statement)}`,
  ]
}

function checkOf(check: Trace['checks'][number], { versions }: Trace, screen: Screen): string[] {
  const outlet = versions.find(({ document }) => document === check.document)?.outlet ?? null
  return [details([outlet, check.text], screen)]
}

function decisionOf(decision: Trace['decisions'][number], messages: TraceMessages, screen: Screen): string {
  const { kind, by, at, note, subjects } = decision
  const told = fill(messages.decision, { kind: messages.decisions[kind], by, at: messages.day(at) })
  return details([told, note, subjects.join(' ')], screen)
}

const otherOf = ({ statement, text }: Trace['others'][number], screen: Screen): string[] => [
  ...paragraph(text, INDENT, screen),
  ...(statement ? [`${INDENT}${paint(screen, 'quiet', statement)}`] : []),
]
