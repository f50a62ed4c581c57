import type { Archive, Arrival, StoredStatement } from '../../src/archive/archive.ts'
import { documentId } from '../../src/archive/ids.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { readArticle } from '../../src/reading/read.ts'
import type { Article } from '../../src/text/article.ts'
import { sliceOf } from '../../src/text/span.ts'
import type { Trace } from '../../src/tracing/schema.ts'
import { createTracer, type TraceQuery } from '../../src/tracing/tracer.ts'

/** Some articles, and what tracing one of their statements must find. Articles are numbered from 1. */
export interface Scenario {
  readonly about: string
  readonly articles: readonly Article[]
  readonly orders: readonly string[]
  readonly expected: readonly string[]
}

const HEAD = /^--- (?<outlet>.*?) (?<published>\d{4}-\d{2}-\d{2})(?: (?<url>\S+))?$/u

/** Reads a file: what it is about, articles (`--- outlet day [url]`, then the text), `==>`, what is expected. */
export function scenarioOf(file: string): Scenario {
  const [told = '', wanted = ''] = file.split(/^==>$/mu)
  const [about = '', ...blocks] = told.split(/^(?=--- )/mu)
  const lines = wanted.trim().split('\n')
  const isOrder = (line: string) => /^(?:trace|merge|split|relabel) /u.test(line)
  return {
    about: about.trim(),
    articles: blocks.map(articleOf),
    orders: lines.filter(isOrder),
    expected: lines.filter((line) => !isOrder(line)),
  }
}

function articleOf(block: string): Article {
  const [head = '', ...lines] = block.trim().split('\n')
  const { outlet, published, url } = HEAD.exec(head)!.groups!
  // An outlet called `-` is one that the article does not tell.
  return { outlet: outlet === '-' ? null : outlet, published, url, text: lines.join('\n') }
}

const arrivalOf = (article: Article, index: number): Arrival => ({
  article,
  record: readArticle(article),
  provenance: { bytesSha256: null, retrievedAt: `2026-01-01T00:00:${String(index).padStart(2, '0')}.000Z` },
})

/** Reads the articles into an archive, carries out the orders, and traces. */
export async function traceScenario({ articles, orders }: Scenario): Promise<Trace> {
  const archive = await openSqliteArchive(IN_MEMORY)
  for (const [i, article] of articles.entries()) await archive.add([arrivalOf(article, i)])
  const tracer = createTracer(archive, { read: readArticle, now: () => '2026-01-02T00:00:00.000Z' })
  const ids = articles.map(documentId)
  let trace: Trace | null = null
  for (const order of orders) {
    const [kind = '', first = '', ...rest] = order.split(' ')
    if (kind === 'trace') trace = await tracer.trace(await queryOf(archive, ids, first, rest.join(' ')), 'ar')
    else await decide(tracer, archive, ids, kind, [first, ...rest].join(' '))
  }
  await archive.close()
  if (!trace) throw new Error('nothing was traced')
  return trace
}

/** `trace 2 words` a statement of an article, `trace 2` the article, `trace text words` a free text. */
async function queryOf(archive: Archive, ids: readonly string[], first: string, words: string): Promise<TraceQuery> {
  if (first === 'text') return { text: words.replaceAll('\\n', '\n') }
  const document = ids[Number(first) - 1]!
  return words === '' ? { document } : { statement: (await statementWith(archive, document, words)).id }
}

async function statementWith(archive: Archive, document: string, words: string): Promise<StoredStatement> {
  const stored = (await archive.document(document))!
  const { statements, document: read } = stored.record
  const found = await archive.find({ limit: 1000, allVersions: true })
  const statement = statements.find(({ content }) => content.some((span) => sliceOf(read.text, span).includes(words)))
  const id = found.statements.find((one) => one.document.id === document && one.statement.id === statement?.id)?.id
  if (!id) throw new Error(`no statement with '${words}' in:\n${notation(stored.record)}`)
  return (await archive.statement(id))!
}

const notation = ({ statements, document, entities }: ReturnType<typeof readArticle>): string =>
  statements
    .map(
      ({ cue, content, speaker, chain }) =>
        `${sliceOf(document.text, cue)} | ${entities.find(({ id }) => id === speaker)?.name} | ${content.map((span) => sliceOf(document.text, span)).join(' … ')} | ${chain.map(({ name }) => name).join(' < ')}`,
    )
    .join('\n')

/** `merge 1 words / 2 words`, `split 1 / 2`, `relabel uncredited 1 / 2`: by statements, or by whole articles. */
async function decide(
  tracer: ReturnType<typeof createTracer>,
  archive: Archive,
  ids: readonly string[],
  kind: string,
  rest: string,
): Promise<void> {
  const [, label = null, parts = ''] = /^(?:(credited|uncredited|common-source) )?(.*)$/u.exec(rest)!
  const subjects = await Promise.all(
    parts.split(' / ').map(async (part) => {
      const [number = '', ...words] = part.split(' ')
      const document = ids[Number(number) - 1]!
      return words.length === 0 ? document : (await statementWith(archive, document, words.join(' '))).id
    }),
  )
  await tracer.decide({ kind: kind as 'merge', label: label as null, subjects, by: 'هند', note: null })
}

const interval = ({ min, max }: { min: number; max: number }): string => (min === max ? `${min}` : `${min}-${max}`)

function severeOf({ versions }: Trace): string[][] {
  const severe = versions.filter(({ drift }) => drift.some((one) => one.severe)).map(({ document }) => document)
  return severe.length > 0 ? [severe] : []
}

/** A trace in the notation of the files: every finding a line, so that none goes unexpected. */
export function notationOf(trace: Trace, { articles }: Scenario): string[] {
  const ids = articles.map(documentId)
  const numbers = (documents: readonly string[]) => documents.map((id) => ids.indexOf(id) + 1).join(' ')
  const one = (document: string) => numbers([document])
  return [
    `versions ${numbers(trace.versions.map(({ document }) => document))}`,
    `content ${interval(trace.origins.content)}`,
    `attestation ${interval(trace.origins.attestation)}`,
    ...(trace.origins.declared === null ? [] : [`declared ${trace.origins.declared}`]),
    `common ${trace.commonLink ? `${trace.commonLink.name} ${trace.commonLink.documents}` : 'none'}`,
    ...trace.partialLinks.map(({ name, documents }) => `partial ${name} ${documents}`),
    ...trace.versions.flatMap(({ document, drift }) =>
      drift.map(
        ({ kind, from, to }) =>
          `drift ${one(document)} ${kind} ${from?.text.replace(/\s+/gu, ' ') ?? '-'} -> ${to?.text.replace(/\s+/gu, ' ') ?? '-'}`,
      ),
    ),
    ...severeOf(trace).map((documents) => `severe ${numbers(documents)}`),
    ...trace.patterns.map(({ kind, documents }) => `pattern ${kind} ${numbers(documents)}`),
    ...trace.cycles.map((cycle) => `cycle ${numbers(cycle)}`),
    ...trace.denials.map(({ document, target }) => `denial ${one(document)} ${target}`),
    ...(trace.denialOrigins ? [`denial-content ${interval(trace.denialOrigins.content)}`] : []),
    ...trace.checks.map(({ document, source, result }) => `check ${one(document)} ${source} ${result}`),
    ...trace.edges
      .filter(({ kind }) => kind !== 'credited')
      .map(({ from, to, kind }) => `edge ${one(from)} ${ids.includes(to) ? one(to) : to} ${kind}`),
    ...trace.versions.filter(({ match }) => match === 'confirmed').map(({ document }) => `confirmed ${one(document)}`),
    `speakers ${trace.nodes.filter(({ kind }) => kind === 'speaker').length}`,
    ...trace.lines.map(({ chain, documents }) => `line ${numbers(documents)}: ${chain.join(' < ')}`),
  ]
}
