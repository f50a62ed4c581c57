/** What can go wrong with an archive. Each has its words in `cli/messages`. */
export type ArchiveProblemCode =
  | 'archive-missing'
  | 'archive-newer'
  | 'archive-foreign'
  | 'archive-damaged'
  | 'archive-busy'
  | 'archive-read-only'
  | 'archive-cannot-open'
  | 'disk-full'
  | 'bad-query'

/** A failure of the archive itself. Nothing of the batch it happened in is stored; all stored before is. */
export class ArchiveError extends Error {
  readonly code: ArchiveProblemCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ArchiveProblemCode, message: string, detail: ArchiveError['detail'] = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ArchiveError'
    this.code = code
    this.detail = detail
  }
}
