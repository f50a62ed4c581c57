import { stringify } from 'csv-stringify/sync'
import type { FoundStatement } from '../archive/archive.ts'

const COLUMNS = [
  'id',
  'published',
  'outlet',
  'title',
  'speaker',
  'stance',
  'mode',
  'time',
  'chain',
  'content',
  'url',
  'document',
] as const

type Row = Readonly<Record<(typeof COLUMNS)[number], string | null>>

// Excel takes a file for UTF-8 only when it begins so.
export const csvHeader = (): string => `\uFEFF${stringify([[...COLUMNS]])}`

/** A statement that was found as one row. */
export const csvRow = (found: FoundStatement): string =>
  stringify([rowOf(found)], { columns: [...COLUMNS], escape_formulas: true })

const rowOf = ({ id, document, statement, speaker, content }: FoundStatement): Row => ({
  id,
  published: document.published,
  outlet: document.outlet,
  title: document.title,
  speaker: speaker?.name ?? null,
  stance: statement.stance,
  mode: statement.mode,
  time: statement.time,
  chain: statement.chain.map(({ name }) => name).join(' ← '),
  content,
  url: document.url,
  document: document.id,
})
