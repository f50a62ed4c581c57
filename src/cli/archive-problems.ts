import { ArchiveError } from '../archive/problem.ts'
import { ARCHIVE_MESSAGES } from './messages/archive.ts'
import { fill, type Language } from './messages/messages.ts'

/** Runs a command on an archive; what is wrong with the archive or the query is told in one line. */
export async function tellingOfArchive(language: Language, run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    process.stderr.write(`isnad: ${fill(ARCHIVE_MESSAGES[language].problems[error.code], error.detail)}\n`)
    return error.code === 'bad-query' ? 2 : 1
  }
}
