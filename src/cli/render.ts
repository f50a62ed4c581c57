import type { ArticleRecord } from '../record/schema.ts'
import { cardsOf } from './cards.ts'
import { type Language, MESSAGES } from './messages/messages.ts'
import type { Screen } from './terminal.ts'

export const FORMATS = ['text', 'json', 'ndjson'] as const
export type OutputFormat = (typeof FORMATS)[number]

/** How records are to be printed. */
export interface Rendering {
  readonly format: OutputFormat
  readonly language: Language
  readonly screen: Screen
}

/** What stands around and between the records of an output. */
export const FRAMES: Readonly<Record<OutputFormat, { before: string; between: string; after: string }>> = {
  text: { before: '', between: '\n', after: '' },
  json: { before: '[\n', between: ',\n', after: '\n]\n' },
  ndjson: { before: '', between: '\n', after: '\n' },
}

/** One record as it is printed, without what stands between records. */
export function render(record: ArticleRecord, { format, language, screen }: Rendering): string {
  if (format === 'text') return cardsOf(record, MESSAGES[language], screen)
  return format === 'json' ? JSON.stringify(record, null, 2) : JSON.stringify(record)
}
