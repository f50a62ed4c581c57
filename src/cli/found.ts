import { stringify } from 'csv-stringify/sync'
import type { FoundStatement } from '../archive/archive.ts'
import type { FindFormat } from './formats.ts'
import { ARCHIVE_MESSAGES } from './messages/archive.ts'
import { fill, type Language, MESSAGES } from './messages/messages.ts'
import { isolate, paint, printable, type Screen } from './terminal.ts'

const COLUMNS = [
  'id',
  'published',
  'outlet',
  'title',
  'speaker',
  'stance',
  'mode',
  'time',
  'chain',
  'content',
  'url',
  'document',
] as const

// Excel takes a file for UTF-8 only when it begins so.
const CSV_HEADER = `\uFEFF${stringify([[...COLUMNS]])}`

/** What stands around and between the statements of an output. */
export const FOUND_FRAMES: Readonly<Record<FindFormat, { before: string; between: string; after: string }>> = {
  text: { before: '', between: '\n', after: '' },
  json: { before: '{"statements":[\n', between: ',\n', after: '\n]' },
  ndjson: { before: '', between: '\n', after: '\n' },
  csv: { before: CSV_HEADER, between: '', after: '' },
}

export interface FoundRendering {
  readonly format: FindFormat
  readonly language: Language
  readonly screen: Screen
}

/** One statement that was found, as it is printed. */
export function renderFound(found: FoundStatement, { format, language, screen }: FoundRendering): string {
  if (format === 'csv') return stringify([rowOf(found)], { escape_formulas: true })
  return format === 'text' ? cardOf(found, language, screen) : JSON.stringify(found)
}

function rowOf({
  id,
  document,
  statement,
  speaker,
  content,
}: FoundStatement): Readonly<Record<(typeof COLUMNS)[number], string | null>> {
  return {
    id,
    published: document.published,
    outlet: document.outlet,
    title: document.title,
    speaker: speaker?.name ?? null,
    stance: statement.stance,
    mode: statement.mode,
    time: statement.time,
    chain: statement.chain.map(({ name }) => name).join(' ← '),
    content,
    url: document.url,
    document: document.id,
  }
}

function cardOf(
  { id, document, statement, speaker, snippet }: FoundStatement,
  language: Language,
  screen: Screen,
): string {
  const { record, stances } = MESSAGES[language]
  const { said } = ARCHIVE_MESSAGES[language]
  const name = isolate(screen, paint(screen, 'name', printable(speaker?.name ?? record.unknownSpeaker)))
  const via = statement.chain.flatMap((link) => (link.role === 'agency' || link.role === 'via' ? link.name : []))
  const origin = [
    document.published,
    document.outlet,
    ...via,
    statement.time && fill(said, { time: statement.time }),
    document.title,
  ]
  const parts = origin.filter((part) => part).map((part) => isolate(screen, printable(part!)))
  return [
    `${name} ${paint(screen, 'stance', stances[statement.stance])}`,
    `   ${isolate(screen, highlighted(snippet, screen))}`,
    `   ${paint(screen, 'quiet', parts.join(' · '))}`,
    `   ${paint(screen, 'quiet', [id, document.url].filter(Boolean).join(' · '))}\n`,
  ].join('\n')
}

/** The words of a snippet; what was looked for stands out by colour, or in brackets where there is none. */
function highlighted({ start, text, highlights }: FoundStatement['snippet'], screen: Screen): string {
  let at = 0
  let out = ''
  for (const span of highlights) {
    const words = printable(text.slice(span.start - start, span.end - start))
    out += printable(text.slice(at, span.start - start)) + (screen.color ? paint(screen, 'doubt', words) : `[${words}]`)
    at = span.end - start
  }
  return (out + printable(text.slice(at))).replace(/\s+/gu, ' ')
}
