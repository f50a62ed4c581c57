import { expressionBuilder, sql } from 'kysely'
import type { DocumentPage, DocumentQuery, ListedDocument, StatementKey } from './archive.ts'
import { day, outletsNamed, whole } from './find.ts'
import { speakersOf, summaries, summaryOf } from './stored.ts'
import type { ArchiveTables } from './tables.ts'
import type { ArchiveDatabase } from './word-index.ts'

const PAGE = 20

/** Documents, the newest first. */
export async function listDocuments(db: ArchiveDatabase, query: DocumentQuery): Promise<DocumentPage> {
  const { total } = await matching(db, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const keys = await sorted(db, query)
    .select('documents.key')
    .limit(whole(query.limit ?? PAGE, 'limit'))
    .offset(whole(query.offset ?? 0, 'offset'))
    .execute()
  return {
    total,
    documents: await listed(
      db,
      keys.map(({ key }) => key),
    ),
  }
}

// What is shown is read only of those that are shown: sorting all with their titles takes several times as long.
async function listed(db: ArchiveDatabase, keys: readonly number[]): Promise<ListedDocument[]> {
  if (keys.length === 0) return []
  const rows = await summaries(db)
    .select(sql<number>`(select count(*) from statements where document = documents.key)`.as('statements'))
    .where('documents.key', 'in', keys)
    .execute()
  const byKey = new Map(rows.map((row) => [row.key, { ...summaryOf(row), statements: row.statements }]))
  return keys.map((key) => byKey.get(key)!)
}

function matching(db: ArchiveDatabase, { outlet, from, to, allVersions }: DocumentQuery) {
  return db
    .selectFrom('documents')
    .where((eb) =>
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

function sorted(db: ArchiveDatabase, query: DocumentQuery) {
  const all = matching(db, query)
  const byDay = query.sort === 'added' ? all : all.orderBy('documents.published', 'desc')
  return byDay.orderBy('documents.key', 'desc')
}

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
