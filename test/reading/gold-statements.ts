import type { ArticleRecord, StatementRecord } from '../../src/record/schema.ts'

/** One gold case: a short text and the statements that it must be read into, in the notation of the files. */
export interface GoldCase {
  readonly name: string
  readonly published: string | null
  readonly text: string
  readonly expected: readonly string[]
}

const PUBLISHED = /^published (?<date>\d{4}-\d{2}-\d{2})$/u

/** Reads a gold file: `# name`, an optional `published DATE`, the text, `==>`, a line for each statement. */
export function goldCases(file: string): GoldCase[] {
  return file
    .split(/^# /mu)
    .slice(1)
    .map((block) => {
      const [head = '', expected = ''] = block.split(/^==>$/mu)
      const [name = '', ...lines] = head.trim().split('\n')
      const published = PUBLISHED.exec(lines[0] ?? '')?.groups?.date ?? null
      return {
        name,
        published,
        text: lines.slice(published ? 1 : 0).join('\n'),
        expected: expected.trim() === '' ? [] : expected.trim().split('\n'),
      }
    })
}

/** The statements of a record in the notation of the gold files: `cue | source | speaker | content | mode stance | via`. */
export function notationOf(record: ArticleRecord): string[] {
  const words = (span: { start: number; end: number } | null) =>
    span ? record.document.text.slice(span.start, span.end) : '-'
  const nameOf = ({ speaker }: StatementRecord) => record.entities.find(({ id }) => id === speaker)?.name ?? '-'
  return record.statements.map((statement) => {
    const via = statement.chain.filter(({ role }) => role === 'via').map(({ name }) => name)
    const nested = statement.inside ? '> ' : ''
    const content = statement.content.map(words).join(' … ')
    const fields = [words(statement.cue), words(statement.source), nameOf(statement), content]
    return `${nested}${[...fields, `${statement.mode} ${statement.stance}`, via.join(' < ') || '-'].join(' | ')}`
  })
}
