import { sql } from 'kysely'
import type { Mode, Stance } from '../record/schema.ts'
import type { Counted, CountedEntity, Facets, StatementQuery } from './archive.ts'
import { dayCounts, rowCount } from './counting.ts'
import { askedWords, filtered } from './find.ts'
import type { AskedWords } from './search/query.ts'
import type { ArchiveDatabase, WordIndex } from './word-index.ts'

// As many speakers, outlets or agencies as a person looks through; others are found by their names.
const MOST = 50

/** How the statements that a query finds are spread. */
export async function facetsOf(db: ArchiveDatabase, index: WordIndex, query: StatementQuery): Promise<Facets> {
  const asked = await askedWords(db, index, query.words)
  const counting = countingOf(db, index, asked)
  const { total } = await filtered(db, index, query, asked)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    total,
    speakers: await counting.speakers(query),
    outlets: await counting.outlets({ ...query, outlet: undefined }),
    agencies: await counting.agencies(query),
    stances: await counting.stances({ ...query, stance: undefined }),
    modes: await counting.modes({ ...query, mode: undefined }),
    days: dayCounts(await counting.days(query)),
  }
}

function countingOf(db: ArchiveDatabase, index: WordIndex, asked: AskedWords) {
  const matching = (query: StatementQuery) => filtered(db, index, query, asked)
  return {
    speakers: (query: StatementQuery): Promise<CountedEntity[]> =>
      db
        .selectFrom(
          matching(query)
            .where('statements.speaker', 'is not', null)
            .select(['statements.speaker', rowCount])
            .groupBy('statements.speaker')
            .orderBy('count', 'desc')
            .limit(MOST)
            .as('counted'),
        )
        .innerJoin('entities', 'entities.key', 'counted.speaker')
        .select(['entities.id', 'entities.name', 'entities.kind', 'counted.count'])
        .orderBy('counted.count', 'desc')
        .orderBy('entities.key')
        .execute(),
    outlets: (query: StatementQuery): Promise<Counted[]> =>
      matching(query)
        .innerJoin('outlets', 'outlets.key', 'statements.outlet')
        .select(['outlets.name', rowCount])
        .groupBy('outlets.name')
        .orderBy('count', 'desc')
        .orderBy('outlets.name')
        .limit(MOST)
        .execute(),
    agencies: (query: StatementQuery): Promise<Counted[]> => agencies(matching(query)),
    stances: (query: StatementQuery): Promise<{ stance: Stance; count: number }[]> =>
      matching(query)
        .select(['statements.stance', rowCount])
        .groupBy('statements.stance')
        .orderBy('count', 'desc')
        .execute(),
    modes: (query: StatementQuery): Promise<{ mode: Mode; count: number }[]> =>
      matching(query)
        .select(['statements.mode', rowCount])
        .groupBy('statements.mode')
        .orderBy('count', 'desc')
        .execute(),
    days: (query: StatementQuery) =>
      matching(query)
        .select([sql<string | null>`substr(statements.published, 1, 10)`.as('day'), rowCount])
        .groupBy('day')
        .execute(),
  }
}

/** An agency has the name of its entity, and the name in the text where it is none. */
const agencies = (matching: ReturnType<typeof filtered>): Promise<Counted[]> =>
  matching
    .innerJoin('statement_links', 'statement_links.statement', 'statements.key')
    .leftJoin('entities', 'entities.key', 'statement_links.entity')
    .select([
      sql<string>`coalesce(entities.name, min(statement_links.name))`.as('name'),
      sql<number>`count(distinct statements.key)`.as('count'),
    ])
    .groupBy(sql`coalesce(entities.name, statement_links.words)`)
    .orderBy('count', 'desc')
    .orderBy('name')
    .limit(MOST)
    .execute()
