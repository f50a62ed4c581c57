import type { Archive, FoundPage, StatementQuery } from '../../archive/archive.ts'
import { openSqliteArchive } from '../../archive/sqlite.ts'
import { tellingOfArchive } from '../archive-problems.ts'
import { type FoundRendering, foundPrinting } from '../found.ts'
import { ARCHIVE_MESSAGES } from '../messages/archive.ts'
import { fill } from '../messages/messages.ts'
import { writerTo } from '../writer.ts'

/** `isnad find` as its options say it. */
export interface FindRequest {
  readonly archive: string
  readonly query: Omit<StatementQuery, 'limit' | 'offset'>
  /** Statements on a page; infinite for all. */
  readonly limit: number
  readonly page: number
  readonly rendering: FoundRendering
  readonly quiet: boolean
}

// As many as are asked for at a time: all of an archive need not fit into the memory.
const AT_ONCE = 1000

/** Finds statements and prints them. Gives the exit status. */
export function runFind(request: FindRequest): Promise<number> {
  return tellingOfArchive(request.rendering.language, async () => {
    const archive = await openSqliteArchive(request.archive, { create: false })
    try {
      await print(archive, request)
      return 0
    } finally {
      await archive.close()
    }
  })
}

async function print(archive: Archive, request: FindRequest): Promise<void> {
  const { rendering } = request
  const printing = await foundPrinting(rendering)
  const write = writerTo(process.stdout)
  let [total, printed] = [0, 0]
  for await (const page of pages(archive, request)) {
    total = page.total
    if (printed === 0) await write(printing.before)
    for (const found of page.statements) await write((printed++ > 0 ? printing.between : '') + printing.print(found))
  }
  if (printed > 0 || rendering.format === 'json') await write(printing.after)
  if (rendering.format === 'json') await write(`,"total":${total}}\n`)
  else if (!request.quiet) await tellCount(request, total, printed, write)
}

/** The page asked for, in parts. */
async function* pages(archive: Archive, { query, limit, page }: FindRequest): AsyncGenerator<FoundPage> {
  const first = firstOf(limit, page)
  const end = first + limit
  for (let offset = first; offset < end; offset += AT_ONCE) {
    const part = await archive.find({ ...query, offset, limit: Math.min(AT_ONCE, end - offset) })
    yield part
    if (offset + part.statements.length >= part.total || part.statements.length === 0) return
  }
}

// All statements are one page.
const firstOf = (limit: number, page: number): number => (Number.isFinite(limit) ? (page - 1) * limit : 0)

/** How many there are stands below the cards, and beside the output where programs read it. */
async function tellCount(
  { limit, page, rendering }: FindRequest,
  total: number,
  printed: number,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const messages = ARCHIVE_MESSAGES[rendering.language]
  const first = firstOf(limit, page)
  const range = fill(messages.page, { from: first + 1, to: first + printed, total })
  const more = first + printed < total ? fill(messages.morePages, { page: page + 1 }) : ''
  const line =
    total === 0 ? messages.nothing : printed === 0 ? fill(messages.page, { from: 0, to: 0, total }) : range + more
  if (rendering.format === 'text') await write(`${printed > 0 ? '\n' : ''}${line}\n`)
  else process.stderr.write(`isnad: ${line}\n`)
}
