import { inChunks } from './chunks.ts'
import type { PreparedStatement } from './prepare.ts'
import type { KeyedDocument } from './store.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

type Keys = ReadonlyMap<string, number>

interface KeyedStatement {
  readonly key: number
  readonly statement: PreparedStatement
  readonly from: KeyedDocument
}

/** Stores the statements of documents, with all that they are found by. */
export async function storeStatements(
  db: ArchiveDatabase,
  index: WordIndex,
  documents: readonly KeyedDocument[],
  entities: Keys,
  firstKey: number,
): Promise<void> {
  let key = firstKey
  const keyed = documents.flatMap((from) =>
    from.document.statements.map((statement) => ({ key: key++, statement, from })),
  )
  await inChunks(keyed, (chunk) =>
    db
      .insertInto('statements')
      .values(chunk.map((one) => statementRow(one, entities)))
      .execute(),
  )
  const links = keyed.flatMap((one) => linkRows(one, entities))
  await inChunks(links, (chunk) => db.insertInto('statement_links').values(chunk).execute())
  const mentions = keyed.flatMap(({ key, statement }) =>
    statement.mentions.map((entity) => ({ statement: key, entity: entities.get(entity)! })),
  )
  await inChunks(mentions, (chunk) => db.insertInto('statement_mentions').values(chunk).execute())
  await index.addStatements(
    db,
    keyed.map(({ key, statement }) => ({ key, ...statement.words })),
  )
}

function statementRow({ key, statement: prepared, from }: KeyedStatement, entities: Keys) {
  const { id, statement, speaker, said } = prepared
  return {
    key,
    id,
    document: from.key,
    record_id: statement.id,
    speaker: keyOf(speaker, entities),
    mode: statement.mode,
    stance: statement.stance,
    said_from: said?.from ?? null,
    said_to: said?.to ?? null,
    outlet: from.outlet,
    published: from.document.arrival.record.document.published,
    latest: 1,
  }
}

const keyOf = (id: string | null, keys: Keys): number | null => (id === null ? null : keys.get(id)!)

function linkRows({ key, statement }: KeyedStatement, entities: Keys) {
  return statement.links.map(({ role, name, words, entity }, position) => ({
    statement: key,
    position,
    role,
    name,
    words,
    entity: keyOf(entity, entities),
  }))
}
