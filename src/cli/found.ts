import type { FoundStatement } from '../archive/archive.ts'
import type { FindFormat } from './formats.ts'
import { ARCHIVE_MESSAGES } from './messages/archive.ts'
import { fill, type Language, MESSAGES } from './messages/messages.ts'
import { isolate, paint, printable, type Screen } from './terminal.ts'

export interface FoundRendering {
  readonly format: FindFormat
  readonly language: Language
  readonly screen: Screen
}

/** How statements that were found are printed: one by one, and what stands around and between them. */
export interface FoundPrinting {
  readonly before: string
  readonly between: string
  readonly after: string
  readonly print: (found: FoundStatement) => string
}

export async function foundPrinting({ format, language, screen }: FoundRendering): Promise<FoundPrinting> {
  const print = (found: FoundStatement): string => JSON.stringify(found)
  if (format === 'json') return { before: '{"statements":[\n', between: ',\n', after: '\n]', print }
  if (format === 'ndjson') return { before: '', between: '\n', after: '\n', print }
  if (format === 'text')
    return { before: '', between: '\n', after: '', print: (found) => cardOf(found, language, screen) }
  // Loaded only when it is asked for: the command starts the sooner.
  const { csvHeader, csvRow } = await import('./found-csv.ts')
  return { before: csvHeader(), between: '', after: '', print: csvRow }
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
