import { expressionBuilder, sql } from 'kysely'
import type { CountedEntity, ListedSpeaker, SpeakerPage, SpeakerProfile, SpeakerQuery } from './archive.ts'
import { dayCounts, rowCount } from './counting.ts'
import { whole } from './find.ts'
import { entityKeysNamed, sharedEntity } from './stored.ts'
import type { ArchiveTables, EntityRow } from './tables.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

const PAGE = 20
// As many others as a person looks through.
const MOST = 50

/** Those who speak in the latest versions, who says most first. */
export async function listSpeakers(db: ArchiveDatabase, index: WordIndex, query: SpeakerQuery): Promise<SpeakerPage> {
  const speaking = spoken(db)
    .where('statements.speaker', 'is not', null)
    .$if(query.name !== undefined && query.name.trim() !== '', (all) =>
      all.where(
        'statements.speaker',
        'in',
        entityKeysNamed(expressionBuilder<ArchiveTables, 'statements'>(), index, query.name!),
      ),
    )
  const { total } = await speaking
    .select(sql<number>`count(distinct statements.speaker)`.as('total'))
    .executeTakeFirstOrThrow()
  const rows = await speaking
    .select(['statements.speaker', rowCount])
    .groupBy('statements.speaker')
    .orderBy('count', 'desc')
    .orderBy('statements.speaker')
    .limit(whole(query.limit ?? PAGE, 'limit'))
    .offset(whole(query.offset ?? 0, 'offset'))
    .execute()
  const entities = await entitiesByKey(
    db,
    rows.map(({ speaker }) => speaker!),
  )
  return {
    total,
    speakers: await Promise.all(rows.map(({ speaker, count }) => listed(db, entities.get(speaker!)!, count))),
  }
}

/** One who speaks or is spoken of, with all that the archive knows of it; null when it is not there. */
export async function speakerProfile(db: ArchiveDatabase, id: string): Promise<SpeakerProfile | null> {
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const own = spoken(db).where('statements.speaker', '=', row.key)
  const days = await own
    .select([sql<string | null>`substr(statements.published, 1, 10)`.as('day'), rowCount])
    .groupBy('day')
    .execute()
  return {
    ...(await listed(db, row, sum(days))),
    timeline: dayCounts(days),
    outlets: await own
      .innerJoin('outlets', 'outlets.key', 'statements.outlet')
      .select(['outlets.name', rowCount])
      .groupBy('outlets.name')
      .orderBy('count', 'desc')
      .orderBy('outlets.name')
      .execute(),
    stances: await own
      .select(['statements.stance', rowCount])
      .groupBy('statements.stance')
      .orderBy('count', 'desc')
      .execute(),
    speaksOf: await othersBy(db, 'statement_mentions.entity', 'statements.speaker', row.key),
    spokenOfBy: await othersBy(db, 'statements.speaker', 'statement_mentions.entity', row.key),
  }
}

const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((all, { count }) => all + count, 0)

const spoken = (db: ArchiveDatabase) => db.selectFrom('statements').where('statements.latest', '=', 1)

async function entitiesByKey(db: ArchiveDatabase, keys: readonly number[]): Promise<ReadonlyMap<number, EntityRow>> {
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('entities').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key, row]))
}

async function listed(db: ArchiveDatabase, row: EntityRow, statements: number): Promise<ListedSpeaker> {
  const { mentioned } = await mentioning(db)
    .where('statement_mentions.entity', '=', row.key)
    .select(({ fn }) => fn.countAll<number>().as('mentioned'))
    .executeTakeFirstOrThrow()
  return { ...(await sharedEntity(db, row)), statements, mentioned }
}

const mentioning = (db: ArchiveDatabase) =>
  spoken(db).innerJoin('statement_mentions', 'statement_mentions.statement', 'statements.key')

/** Whom statements that mention somebody meet on one side, by how often: those mentioned, or those who speak. */
const othersBy = (
  db: ArchiveDatabase,
  other: 'statement_mentions.entity' | 'statements.speaker',
  own: 'statement_mentions.entity' | 'statements.speaker',
  entity: number,
): Promise<CountedEntity[]> =>
  mentioning(db)
    .innerJoin('entities', 'entities.key', other)
    .where(own, '=', entity)
    .select(['entities.id', 'entities.name', 'entities.kind', rowCount])
    .groupBy('entities.key')
    .orderBy('count', 'desc')
    .orderBy('entities.key')
    .limit(MOST)
    .execute()
