import { ArchiveError, type ArchiveProblemCode } from '../problem.ts'

const CODES: readonly (readonly [RegExp, ArchiveProblemCode, string])[] = [
  [/^SQLITE_FULL/, 'disk-full', 'no space left on the disk'],
  [/^SQLITE_IOERR_(?:WRITE|SHMSIZE|SHMMAP|FSYNC|TRUNCATE)/, 'disk-full', 'the disk does not take any more'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'archive-busy', 'another program kept the archive locked for too long'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/, 'archive-damaged', 'the file is damaged or is no archive'],
  [/^SQLITE_READONLY/, 'archive-read-only', 'the archive may not be written to'],
  [/^SQLITE_(?:CANTOPEN|PERM|AUTH)/, 'archive-cannot-open', 'the archive cannot be opened'],
]

/** The same error in the words of the archive; one that is not of the database stays as it is. */
export function archiveError(error: unknown, path: string): unknown {
  const { code } = error as { code?: string }
  const known = CODES.find(([pattern]) => pattern.test(code ?? ''))
  return known ? new ArchiveError(known[1], `${path}: ${known[2]}`, { path, reason: code! }, error) : error
}

/** Runs something on the database and puts its failures in the words of the archive. */
export async function guarded<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw archiveError(error, path)
  }
}
