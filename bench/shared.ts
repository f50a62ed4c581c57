import { existsSync, readFileSync } from 'node:fs'
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
