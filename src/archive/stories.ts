import type { StoredStory, StoryPage, StoryQuery } from './archive.ts'
import { inChunks } from './chunks.ts'
import { documentsByKey } from './stored.ts'
import type { ArchiveDatabase } from './word-index.ts'

/** Stories of which at least two documents are no replaced versions, with what they are listed by. */
const stories = (db: ArchiveDatabase) =>
  db
    .selectFrom('placements')
    .innerJoin('documents', 'documents.key', 'placements.document')
    .where('placements.story', 'is not', null)
    .where('documents.latest', '=', 1)
    .groupBy('placements.story')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .select(({ fn }) => [
      'placements.story',
      fn.countAll<number>().as('documents'),
      fn.min('documents.published').as('from'),
      fn.max('documents.published').as('to'),
    ])

const ALL = Number.MAX_SAFE_INTEGER

export async function listStories(db: ArchiveDatabase, { sort, limit, offset = 0 }: StoryQuery): Promise<StoryPage> {
  const { total } = await db
    .selectFrom(stories(db).as('stories'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const listed = db.selectFrom(stories(db).as('listed')).innerJoin('documents', 'documents.key', 'listed.story')
  const sorted =
    sort === 'time'
      ? listed.orderBy('listed.to', 'desc')
      : listed.orderBy('listed.documents', 'desc').orderBy('listed.to', 'desc')
  const rows = await sorted
    .orderBy('listed.story')
    .select(['documents.id', 'listed.documents', 'listed.from', 'listed.to'])
    .limit(limit ?? ALL)
    .offset(offset)
    .execute()
  return { total, stories: rows }
}

/** The story of a document, by any id of the document. */
export async function storyOf(db: ArchiveDatabase, id: string): Promise<StoredStory | null> {
  const own = await db
    .selectFrom('documents')
    .innerJoin('placements', 'placements.document', 'documents.key')
    .select('placements.story')
    .where(({ or, eb }) => or([eb('documents.id', '=', id), eb('documents.record_id', '=', id)]))
    .orderBy(({ eb }) => eb('documents.id', '=', id), 'desc')
    .orderBy('documents.latest', 'desc')
    .orderBy('documents.key', 'desc')
    .limit(1)
    .executeTakeFirst()
  return own?.story == null ? null : storyByKey(db, own.story)
}

async function storyByKey(db: ArchiveDatabase, story: number): Promise<StoredStory | null> {
  const members = await db
    .selectFrom('placements')
    .innerJoin('documents', 'documents.key', 'placements.document')
    .where('placements.story', '=', story)
    .where('documents.latest', '=', 1)
    .orderBy('documents.key')
    .select('documents.key')
    .execute()
  if (members.length < 2) return null
  const keys = members.map(({ key }) => key)
  const first = await db.selectFrom('documents').select('id').where('key', '=', story).executeTakeFirstOrThrow()
  const documents = await documentsByKey(db, keys)
  const shared = await inChunks(keys, (chunk) =>
    db
      .selectFrom('shared_texts')
      .selectAll()
      .where('document', 'in', chunk)
      .whereRef('other', '<', 'document')
      .execute(),
  )
  return {
    id: first.id,
    documents: keys.map((key) => documents.get(key)!),
    shared: shared.flatMap(({ document, other, overlap }) => {
      const partner = documents.get(other)
      return partner ? [{ document: documents.get(document)!.id, other: partner.id, overlap }] : []
    }),
  }
}
