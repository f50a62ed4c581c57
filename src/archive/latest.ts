import { inChunks } from './chunks.ts'
import type { ArchiveDatabase } from './word-index.ts'

/** Marks which version of each article was retrieved last; of two at one moment, the one added later. */
export async function refreshLatest(db: ArchiveDatabase, articles: readonly number[]): Promise<void> {
  const versions = await inChunks(articles, (chunk) =>
    db
      .selectFrom('documents')
      .select(['key', 'article', 'latest', 'retrieved_at'])
      .where('article', 'in', chunk)
      .execute(),
  )
  const latest = new Map<number, (typeof versions)[number]>()
  for (const version of versions) {
    const other = latest.get(version.article)
    if (!other || isLater(version, other)) latest.set(version.article, version)
  }
  for (const { key, article, latest: marked } of versions) {
    const isLatest = latest.get(article)?.key === key ? 1 : 0
    if (isLatest !== marked) await mark(db, key, isLatest)
  }
}

type Version = { readonly key: number; readonly retrieved_at: string }

const isLater = (a: Version, b: Version): boolean =>
  a.retrieved_at === b.retrieved_at ? a.key > b.key : a.retrieved_at > b.retrieved_at

async function mark(db: ArchiveDatabase, document: number, latest: number): Promise<void> {
  await db.updateTable('documents').set({ latest }).where('key', '=', document).execute()
  await db.updateTable('statements').set({ latest }).where('document', '=', document).execute()
}
