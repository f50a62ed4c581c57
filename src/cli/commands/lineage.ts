import type { Archive } from '../../archive/archive.ts'
import { openSqliteArchive } from '../../archive/sqlite.ts'
import { partiesFrom } from '../../tracing/parties.ts'
import { groupStories } from '../../tracing/stories/grouping.ts'
import { lineageIn, type StoryLineage } from '../../tracing/stories/lineage.ts'
import { placeDocuments } from '../../tracing/stories/placing.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import type { LineageFormat } from '../formats.ts'
import { storyCard } from '../lineage-cards.ts'
import { GRAPHML_AFTER, GRAPHML_BEFORE, lineageCsvHeader, lineageCsvRows, lineageGraph } from '../lineage-tables.ts'
import { LINEAGE_MESSAGES } from '../messages/lineage.ts'
import { fill, type Language } from '../messages/messages.ts'
import type { Screen } from '../terminal.ts'
import { writerTo } from '../writer.ts'

/** `isnad lineage` as its options say it. */
export interface LineageRequest {
  readonly archive: string
  readonly knowledge: readonly string[]
  /** Stories that are shown; infinite for all. */
  readonly limit: number
  readonly sort: 'size' | 'time'
  readonly format: LineageFormat
  readonly language: Language
  readonly screen: Screen
  readonly quiet: boolean
}

/** Prints the stories of an archive. Gives the exit status. */
export function runLineage(request: LineageRequest): Promise<number> {
  return tellingOfArchive(request.language, async () => {
    const archive = await openSqliteArchive(request.archive, { create: false })
    try {
      await placeDocuments(archive)
      await groupStories(archive)
      await print(archive, request)
      return 0
    } finally {
      await archive.close()
    }
  })
}

interface Frame {
  readonly before: string
  readonly between: string
  readonly after: string
}

const FRAMES: Readonly<Record<LineageFormat, Frame>> = {
  text: { before: '', between: '\n', after: '' },
  json: { before: '[\n', between: ',\n', after: '\n]\n' },
  ndjson: { before: '', between: '', after: '' },
  csv: { before: lineageCsvHeader(), between: '', after: '' },
  graphml: { before: GRAPHML_BEFORE, between: '', after: GRAPHML_AFTER },
}

async function print(archive: Archive, request: LineageRequest): Promise<void> {
  const { limit, sort, format, language, knowledge } = request
  const write = writerTo(process.stdout)
  const frame = FRAMES[format]
  const query = { sort, limit: Number.isFinite(limit) ? limit : undefined }
  let shown = 0
  await write(frame.before)
  for await (const lineage of lineageIn(archive, partiesFrom(knowledge), language, query)) {
    await write((shown++ > 0 ? frame.between : '') + rendered(lineage, request))
  }
  await write(frame.after)
  if (format === 'text' && !request.quiet) await tellCount(archive, shown, language, write)
}

function rendered(lineage: StoryLineage, { format, language, screen }: LineageRequest): string {
  switch (format) {
    case 'text':
      return storyCard(lineage, language, screen)
    case 'json':
      return JSON.stringify(lineage.story)
    case 'ndjson':
      return `${JSON.stringify(lineage.story)}\n`
    case 'csv':
      return lineageCsvRows(lineage)
    case 'graphml':
      return lineageGraph(lineage)
  }
}

async function tellCount(
  archive: Archive,
  shown: number,
  language: Language,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const messages = LINEAGE_MESSAGES[language]
  const { total } = await archive.listStories({ limit: 0 })
  if (total === 0) await write(`${messages.nothing}\n`)
  else if (shown < total) await write(`\n${fill(messages.more, { shown, total })}\n`)
}
