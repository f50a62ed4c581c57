import { expressionBuilder, sql } from 'kysely'
import type { DocumentPage, DocumentQuery, StatementKey } from './archive.ts'
import { day, outletsNamed, whole } from './find.ts'
import { speakersOf, summaries, summaryOf } from './stored.ts'
import type { ArchiveTables } from './tables.ts'
import type { ArchiveDatabase } from './word-index.ts'

const PAGE = 20

/** Documents, the newest first. */
export async function listDocuments(db: ArchiveDatabase, query: DocumentQuery): Promise<DocumentPage> {
  const { total } = await matching(db, query)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await sorted(db, query)
    .select(sql<number>`(select count(*) from statements where document = documents.key)`.as('statements'))
    .limit(whole(query.limit ?? PAGE, 'limit'))
    .offset(whole(query.offset ?? 0, 'offset'))
    .execute()
  return { total, documents: rows.map((row) => ({ ...summaryOf(row), statements: row.statements })) }
}

function matching(db: ArchiveDatabase, { outlet, from, to, allVersions }: DocumentQuery) {
  return summaries(db).where((eb) =>
    eb.and([
      ...(allVersions ? [] : [eb('documents.latest', '=', 1)]),
      ...(outlet?.length
        ? [eb('documents.outlet', 'in', outletsNamed(expressionBuilder<ArchiveTables, 'statements'>(), outlet))]
        : []),
      ...(from ? [eb('documents.published', '>=', day(from, 'from'))] : []),
      ...(to ? [eb('documents.published', '<=', day(to, 'to'))] : []),
    ]),
  )
}

const sorted = (db: ArchiveDatabase, query: DocumentQuery) =>
  (query.sort === 'added' ? matching(db, query) : matching(db, query).orderBy('documents.published', 'desc')).orderBy(
    'documents.key',
    'desc',
  )

/** The statements of a document, in the order of its record. */
export async function statementsOf(db: ArchiveDatabase, document: string): Promise<StatementKey[]> {
  const rows = await db
    .selectFrom('statements')
    .innerJoin('documents', 'documents.key', 'statements.document')
    .select(['statements.id', 'statements.record_id', 'statements.speaker'])
    .where('documents.id', '=', document)
    .orderBy('statements.key')
    .execute()
  const speakers = await speakersOf(db, rows)
  return rows.map(({ id, record_id, speaker }) => ({
    id,
    recordId: record_id,
    speaker: speakers.get(speaker!) ?? null,
  }))
}
