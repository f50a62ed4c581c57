import type { DocumentSummary, StoredDocument } from '../archive/archive.ts'

/** A document without its record. */
export const summaryOf = ({ record: _, ...summary }: StoredDocument): DocumentSummary => summary
