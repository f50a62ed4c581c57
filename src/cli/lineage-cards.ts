import type { StoredDocument } from '../archive/archive.ts'
import type { Derivation, Interval } from '../tracing/schema.ts'
import { documentNames, type StoryLineage } from '../tracing/stories/lineage.ts'
import { LINEAGE_MESSAGES, type LineageMessages } from './messages/lineage.ts'
import { fill, type Language } from './messages/messages.ts'
import { isolate, paint, printable, type Screen } from './terminal.ts'

/** A story as people read it: its title, what it rests on, and a line or two for each article, the earliest first. */
export function storyCard({ story, documents }: StoryLineage, language: Language, screen: Screen): string {
  const messages = LINEAGE_MESSAGES[language]
  const byTime = [...documents].sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1))
  const sources = new Map(story.derivations.map((derivation) => [derivation.document, derivation]))
  const names = documentNames(documents)
  const byName = new Map(documents.map((document) => [names.get(document.id)!, document]))
  const title = isolate(screen, printable(byTime[0]?.title ?? messages.untitled))
  const articles = byTime.map((document) => {
    const day = document.published && messages.day(document.published)
    const head = [day, document.outlet ?? messages.noOutlet, document.title].filter(Boolean)
    const line = head.map((part) => isolate(screen, printable(part!))).join(' · ')
    const source = sourceWords(sources.get(names.get(document.id)!), byName, messages)
    return `   ${line}\n      ${paint(screen, 'quiet', isolate(screen, printable(source)))}`
  })
  return [
    paint(screen, 'title', title),
    `   ${paint(screen, 'stance', isolate(screen, summaryOf({ story, documents }, messages)))}`,
    ...articles,
    `   ${paint(screen, 'quiet', story.story)}\n`,
  ].join('\n')
}

function summaryOf({ story, documents }: StoryLineage, messages: LineageMessages): string {
  const days = documents.flatMap(({ published }) => published ?? []).sort()
  const outlets = new Set(documents.map(({ outlet }) => outlet)).size
  const { agency, agencyName, agencyBasis, origins } = story
  const called = messages.namesAgencies ? (agencyName ?? agency) : agency
  return [
    [messages.size(documents.length, outlets), rangeOf(days.map(messages.day))].join(messages.comma),
    ...(called && agencyBasis ? [fill(messages.agency[agencyBasis], { agency: called })] : []),
    fill(messages.origins, { content: numbersOf(origins.content), attestation: numbersOf(origins.attestation) }),
  ].join(' · ')
}

const rangeOf = (days: readonly string[]): string => [...new Set([days[0] ?? '?', days.at(-1) ?? '?'])].join(' – ')

const numbersOf = ({ min, max }: Interval): string => (min === max ? String(min) : `${min}–${max}`)

/** In words, where a document has its text from. */
function sourceWords(
  derivation: Derivation | undefined,
  documents: ReadonlyMap<string, StoredDocument>,
  messages: LineageMessages,
): string {
  if (!derivation) return messages.first
  const { from, kind, via } = derivation
  const other = from === null ? undefined : documents.get(from)
  const values = {
    via: via ?? '',
    overlap: Math.round(derivation.overlap * 100),
    from: [other?.outlet ?? messages.noOutlet, other?.published && messages.day(other.published)]
      .filter(Boolean)
      .join(' '),
  }
  if (kind === 'credited') return fill(other ? messages.creditedIn : messages.credited, values)
  if (kind === 'uncredited') return fill(messages.uncredited, values)
  return fill(via ? messages.commonVia : messages.common, values)
}
