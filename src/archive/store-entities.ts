import { inChunks } from './chunks.ts'
import { nameKey } from './names.ts'
import type { PreparedDocument, PreparedEntity } from './prepare.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

/** Stores entities and their names; those that are there gain the names that are new. Gives the keys by id. */
export async function storeEntities(
  db: ArchiveDatabase,
  index: WordIndex,
  documents: readonly PreparedDocument[],
): Promise<ReadonlyMap<string, number>> {
  const all = documents.flatMap(({ entities }) => entities)
  const keys = await entityKeys(db, [...new Map(all.map((entity) => [entity.id, entity])).values()])
  const names = await newNames(db, all, keys)
  await index.addNames(db, names)
  return keys
}

async function entityKeys(db: ArchiveDatabase, entities: readonly PreparedEntity[]): Promise<Map<string, number>> {
  const rows = await inChunks(entities, async (chunk) => {
    const values = chunk.map(({ names: _, anonymous, ...rest }) => ({ ...rest, anonymous: Number(anonymous) }))
    await db
      .insertInto('entities')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const ids = chunk.map(({ id }) => id)
    return db.selectFrom('entities').select(['key', 'id']).where('id', 'in', ids).execute()
  })
  return new Map(rows.map(({ key, id }) => [id, key]))
}

/** Adds names that an entity does not have yet, and gives them back with their keys. */
async function newNames(db: ArchiveDatabase, entities: readonly PreparedEntity[], keys: ReadonlyMap<string, number>) {
  const values = new Map<string, { entity: number; name: string; words: string }>()
  for (const { id, names } of entities) {
    for (const name of names) {
      const unique = `${id} ${name}`
      if (!values.has(unique)) values.set(unique, { entity: keys.get(id)!, name, words: nameKey(name) })
    }
  }
  return inChunks([...values.values()], (chunk) =>
    db
      .insertInto('entity_names')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['key', 'words'])
      .execute(),
  )
}
