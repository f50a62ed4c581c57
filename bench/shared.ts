import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../src/text/article.ts'

/** A file of the development data beside the project. */
export const sharedFile = (name: string): string => fileURLToPath(new URL(`../../shared/${name}`, import.meta.url))

export const hasShared = existsSync(sharedFile('dev'))

/** The articles of an NDJSON file, gzipped or not. */
export function articlesOf(name: string): Article[] {
  const bytes = readFileSync(sharedFile(name))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article)
}

/** The built command. */
export const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Measures on the archive that is given, or on one made of all development newspapers. */
export async function onArchive(given: string | undefined, measure: (path: string) => Promise<void>): Promise<void> {
  if (!given && !hasShared) {
    console.error('bench: ../shared is not there, nothing was measured')
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const path = given ?? join(folder, 'archive.db')
  const articles = sharedFile('dev/newspapers/articles.ndjson.gz')
  if (!given) spawnSync(process.execPath, [MAIN, 'add', '--quiet', '--archive', path, articles], { stdio: 'inherit' })
  await measure(path)
  rmSync(folder, { recursive: true })
}
