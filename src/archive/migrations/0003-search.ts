import { type Kysely, sql } from 'kysely'

/**
 * The index of words. It holds keys that are worked out from the words (`search/keys.ts`), for the tokenizers of the
 * database know neither clitics nor harakat; the one used here only splits at spaces.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create virtual table statement_index using fts5 (content, source, phrases, content='', tokenize='ascii')`.execute(
    db,
  )
  await sql`create virtual table statement_terms using fts5vocab (statement_index, col)`.execute(db)
  await sql`create virtual table name_index using fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii')`.execute(
    db,
  )
}
