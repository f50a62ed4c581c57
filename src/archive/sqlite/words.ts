import { sql } from 'kysely'
import type { Form } from '../../language/forms.ts'
import { inChunks } from '../chunks.ts'
import { otherStemsOf, queryKeysOf } from '../search/keys.ts'
import { type AskedWords, spellingsOf } from '../search/query.ts'
import type { ArchiveDatabase, WordIndex } from '../word-index.ts'

// Words of the source phrase count less than words of what was said.
const [CONTENT_WEIGHT, SOURCE_WEIGHT, PHRASE_WEIGHT] = [1, 0.5, 1]

/** Full-text search by FTS5. */
export const sqliteWords: WordIndex = {
  addStatements: async (db, rows) => {
    await inChunks(rows, async (chunk) => {
      const values = chunk.map(({ key, content, source, phrases }) => sql`(${key}, ${content}, ${source}, ${phrases})`)
      await sql`insert into statement_index (rowid, content, source, phrases) values ${sql.join(values)}`.execute(db)
      return []
    })
  },
  addNames: async (db, rows) => {
    await inChunks(rows, async (chunk) => {
      const values = chunk.map(({ key, words }) => sql`(${key}, ${words})`)
      await sql`insert into name_index (rowid, words) values ${sql.join(values)}`.execute(db)
      return []
    })
  },
  resolve: async (db, clauses) => ({
    words: await Promise.all(clauses.flatMap((clause) => (clause.kind === 'word' ? [keysFor(db, clause.form)] : []))),
    phrases: clauses.flatMap((clause) => (clause.kind === 'phrase' ? [clause.keys] : [])),
  }),
  matches: (asked) =>
    sql<{ key: number; rank: number }>`(
    select rowid as key, bm25(statement_index, ${sql.lit(CONTENT_WEIGHT)}, ${sql.lit(SOURCE_WEIGHT)}, ${sql.lit(PHRASE_WEIGHT)}) as rank
    from statement_index where statement_index match ${matchOf(asked)})`.as('found'),
  rarest: async (db, keys, count) => {
    const { rows } = await sql<{ term: string; doc: number; total: number }>`
      select term, doc, (select max(key) from statements) as total from statement_terms
      where col = 'content' and term in (${sql.join(keys)}) order by doc, term limit ${count}`.execute(db)
    return rows.map(({ term, doc, total }) => ({ key: term, weight: Math.log(1 + total / doc), statements: doc }))
  },
  weighed: (keys) => {
    const matches = keys.map(
      ({ key, weight }) =>
        sql`select rowid as key, ${weight} as weight from statement_index where statement_index match ${`content : ${quoted(key)}`}`,
    )
    return sql<{ key: number; weight: number }>`(
    select key, sum(weight) as weight from (${sql.join(matches, sql` union all `)}) group by key)`.as('found')
  },
  isNamed: (words) => {
    const match = words.map(quoted).join(' AND ')
    const inOrder = `% ${words.join(' %')} %`
    return sql`entity_names.key in (select rowid from name_index where name_index match ${match})
      and ' ' || entity_names.words || ' ' like ${inOrder}`
  },
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The query in the language of FTS5. */
function matchOf({ words, phrases }: AskedWords): string {
  const wordParts = words.map((keys) => `{content source} : (${keys.map(quoted).join(' OR ')})`)
  const phraseParts = phrases.map((keys) => `phrases : (${spellingsOf(keys).map(quoted).join(' OR ')})`)
  return [...wordParts, ...phraseParts].join(' AND ')
}

/**
 * `ومصر` is `و` and `مصر`, `وزير` is not `و` and `زير`: of two ways to read a word of a query, that one is meant by
 * which the archive has more.
 */
async function keysFor(db: ArchiveDatabase, form: Form): Promise<readonly string[]> {
  const keys = queryKeysOf(form)
  const others = keys[0] === form.folded ? otherStemsOf(form) : []
  if (others.length === 0) return keys
  const { rows } = await sql<{ term: string; doc: number }>`
    select term, doc from statement_terms where col = 'phrases' and term in (${sql.join([keys[0], ...others])})`.execute(
    db,
  )
  const counts = new Map(rows.map(({ term, doc }) => [term, doc]))
  const own = counts.get(keys[0]!) ?? 0
  return [...keys, ...others.filter((stem) => (counts.get(stem) ?? 0) > own)]
}
