import type { Archive } from '../../archive/archive.ts'

/**
 * What a decision may be about: the id of a statement or a document that is there. A document may be called by the id
 * of its record. Null for what is not there.
 */
export async function subjectId(archive: Pick<Archive, 'statement' | 'document'>, id: string): Promise<string | null> {
  const statement = await archive.statement(id)
  return statement?.id ?? (await archive.document(id))?.id ?? null
}
