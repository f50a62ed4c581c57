import { coverageOf, outletNames, statementsAlike, statementsById } from './alike.ts'
import type { Archive } from './archive.ts'
import { decisionsOn, storeDecision } from './decisions.ts'
import { facetsOf } from './facets.ts'
import { findEvery, findStatements } from './find.ts'
import type { EntryOf } from './known-names.ts'
import { listDocuments, statementsOf } from './listing.ts'
import { prepare } from './prepare.ts'
import { revisionOf } from './revision.ts'
import { listSpeakers, speakerProfile } from './speakers.ts'
import { sqliteLineage } from './sqlite/lineage.ts'
import { type OpenOptions, openDatabase } from './sqlite/open.ts'
import { guarded } from './sqlite/problems.ts'
import { sqliteWords } from './sqlite/words.ts'
import { knownIds, store } from './store.ts'
import { allDocuments, documentById, entitiesNamed, statementById, versionsAt } from './stored.ts'
import { listStories, storyOf } from './stories.ts'
import { rememberVisit, visitTo } from './visits.ts'
import type { ArchiveDatabase } from './word-index.ts'

export interface SqliteArchiveOptions extends OpenOptions {
  /** Folders of tables that are laid over the program's own. */
  readonly knowledge?: readonly string[] | undefined
}

/** Keeps nothing on the disk. */
export const IN_MEMORY = ':memory:'

/**
 * Opens the archive in a SQLite file, or makes it.
 *
 * @throws ArchiveError when it cannot be opened, is damaged, or was made by a later version
 */
export async function openSqliteArchive(path: string, options: SqliteArchiveOptions = {}): Promise<Archive> {
  const db = await guarded(path, () => openDatabase(path, options))
  let known: Promise<EntryOf> | undefined
  // Only adding needs the tables of names: whoever searches is not to wait for them.
  const names = (): Promise<EntryOf> => {
    known ??= import('./known-names.ts').then(({ knownNames }) => knownNames(options.knowledge))
    return known
  }
  return sqliteArchive(db, path, names)
}

function sqliteArchive(db: ArchiveDatabase, path: string, names: () => Promise<EntryOf>): Archive {
  const run = <T>(work: () => Promise<T>): Promise<T> => guarded(path, work)
  return {
    known: (ids) => run(() => knownIds(db, ids)),
    add: (arrivals) =>
      run(async () => {
        const entryOf = await names()
        const documents = arrivals.map((arrival) => prepare(arrival, entryOf))
        return db.transaction().execute((transaction) => store(transaction, sqliteWords, documents))
      }),
    document: (id) => run(() => documentById(db, id)),
    versions: (url) => run(() => versionsAt(db, url)),
    documents: () => allDocuments(db),
    statement: (id) => run(() => statementById(db, id)),
    statements: (ids) => run(() => statementsById(db, ids)),
    find: (query) => run(() => findStatements(db, sqliteWords, query)),
    findEvery: (query) => run(() => findEvery(db, sqliteWords, query)),
    facets: (query) => run(() => facetsOf(db, sqliteWords, query)),
    listDocuments: (query) => run(() => listDocuments(db, query)),
    statementsOf: (document) => run(() => statementsOf(db, document)),
    speakers: (query) => run(() => listSpeakers(db, sqliteWords, query)),
    speaker: (id) => run(() => speakerProfile(db, id)),
    alike: (query) => run(() => statementsAlike(db, sqliteWords, query)),
    coverage: (outlets) => run(() => coverageOf(db, outlets)),
    outlets: () => run(() => outletNames(db)),
    decide: (decision) => run(() => storeDecision(db, decision)),
    decisions: (subjects) => run(() => decisionsOn(db, subjects)),
    entities: (name) => run(() => entitiesNamed(db, sqliteWords, name)),
    visit: (url) => run(() => visitTo(db, url)),
    remember: (visit) => run(() => rememberVisit(db, visit)),
    counts: () => run(() => countsOf(db)),
    revision: () => run(() => revisionOf(db)),
    listStories: (query) => run(() => listStories(db, query)),
    story: (document) => run(() => storyOf(db, document)),
    placing: (step) => run(() => db.transaction().execute((transaction) => step(sqliteLineage(transaction)))),
    close: () => run(() => db.destroy()),
  }
}

async function countsOf(db: ArchiveDatabase) {
  const count = async (table: 'articles' | 'documents' | 'statements' | 'entities') =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
    ).rows
  return {
    articles: await count('articles'),
    documents: await count('documents'),
    statements: await count('statements'),
    entities: await count('entities'),
  }
}
