import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FoundAll, FoundStatement } from '../archive/archive.ts'
import { SCHEMA } from '../record/schema.ts'
import { csvHeader, csvRow } from './export/csv.ts'
import { type Manifest, RowDigest } from './export/manifest.ts'
import { COLUMNS, type Row, rowOf } from './export/rows.ts'
import type { WorkbookContent } from './export/xlsx.ts'
import { HttpProblem } from './problem.ts'
import { queryOf, type StatementParameters } from './queries.ts'
import type { Services } from './services.ts'

export const FORMATS = ['csv', 'xlsx', 'json', 'ndjson', 'manifest'] as const
export type ExportFormat = (typeof FORMATS)[number]

export interface ExportParameters extends StatementParameters {
  readonly as: ExportFormat
  readonly excel: '0' | '1'
  readonly sort?: 'relevance' | 'time' | undefined
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  manifest: 'application/json; charset=utf-8',
}

/** Exports all statements that a query finds. */
export async function exportStatements(services: Services, parameters: ExportParameters): Promise<Response> {
  const { as, excel, ...search } = parameters
  const found = await services.archive.findEvery(queryOf(search))
  const manifest = await manifestMaker(services, search)
  const headers = {
    'content-type': TYPES[as],
    'content-disposition': `attachment; filename="${nameOf(services.now(), as)}"`,
    'x-total-count': String(found.total),
  }
  switch (as) {
    case 'csv':
      return streamed(csvOf(found, excel === '1'), headers)
    case 'json':
      return streamed(jsonOf(found, manifest), headers)
    case 'ndjson':
      return streamed(linesOf(found, manifest), headers)
    case 'manifest':
      return new Response(JSON.stringify(await manifestAlone(found, manifest)), { headers })
    case 'xlsx':
      return new Response(await workbook(found, manifest), { headers })
  }
}

const nameOf = (now: string, as: ExportFormat): string =>
  `isnad-${now.replace(/\.\d+Z$/u, 'Z').replaceAll(':', '')}${as === 'manifest' ? '-manifest.json' : `.${as}`}`

type ManifestMaker = (digest: RowDigest) => Manifest

async function manifestMaker({ archive, version, now }: Services, query: object): Promise<ManifestMaker> {
  const scope = await archive.coverage(null)
  return (digest) => ({
    tool: 'isnad',
    version,
    schema: SCHEMA,
    query: { ...query },
    exported: now(),
    ...digest.sums(),
    columns: COLUMNS,
    scope,
  })
}

async function* csvOf({ statements }: FoundAll, forExcel: boolean): AsyncGenerator<string> {
  yield csvHeader({ forExcel })
  for await (const found of statements) yield csvRow(rowOf(found))
}

async function* jsonOf({ statements }: FoundAll, manifest: ManifestMaker): AsyncGenerator<string> {
  const digest = new RowDigest()
  let before = '{"statements":[\n'
  for await (const found of digested(statements, digest)) {
    yield before + JSON.stringify(found)
    before = ',\n'
  }
  yield `${before === ',\n' ? '' : before}\n],"manifest":${JSON.stringify(manifest(digest))}}\n`
}

async function* linesOf({ statements }: FoundAll, manifest: ManifestMaker): AsyncGenerator<string> {
  const digest = new RowDigest()
  for await (const found of digested(statements, digest)) yield `${JSON.stringify(found)}\n`
  yield `${JSON.stringify({ manifest: manifest(digest) })}\n`
}

async function* digested(statements: AsyncIterable<FoundStatement>, digest: RowDigest): AsyncGenerator<FoundStatement> {
  for await (const found of statements) {
    digest.add(rowOf(found))
    yield found
  }
}

async function manifestAlone({ statements }: FoundAll, manifest: ManifestMaker): Promise<Manifest> {
  const digest = new RowDigest()
  for await (const found of statements) digest.add(rowOf(found))
  return manifest(digest)
}

/** The most rows that a sheet has, its head left out. */
const MOST_ROWS = 1_048_575

async function workbook({ total, statements }: FoundAll, manifest: ManifestMaker): Promise<Uint8Array<ArrayBuffer>> {
  if (total > MOST_ROWS) {
    throw new HttpProblem(
      422,
      'too-many-rows',
      `a sheet has room for ${MOST_ROWS} rows, not ${total}: take CSV or JSON`,
      {
        rows: total,
        limit: MOST_ROWS,
      },
    )
  }
  const digest = new RowDigest()
  const rows: Row[] = []
  for await (const found of statements) {
    const row = rowOf(found)
    digest.add(row)
    rows.push(row)
  }
  return written({ rows, manifest: manifest(digest) })
}

const IS_BUILT = extname(import.meta.url) === '.js'

/** Writes a workbook on a thread of its own; in place where the sources are run as they are, which threads cannot be. */
async function written(content: WorkbookContent): Promise<Uint8Array<ArrayBuffer>> {
  if (!IS_BUILT) return new Uint8Array(await (await import('./export/xlsx.ts')).workbookOf(content))
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./export/xlsx-worker.js', import.meta.url), { workerData: content })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

// Small writes cost more than what they write.
const PART = 64 * 1024

function streamed(parts: AsyncGenerator<string>, headers: Readonly<Record<string, string>>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = ''
      while (text.length < PART) {
        const { value, done } = await parts.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          return controller.close()
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return new Response(body, { headers })
}
