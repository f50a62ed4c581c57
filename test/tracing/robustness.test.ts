import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { documentId } from '../../src/archive/ids.ts'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { readArticle } from '../../src/reading/read.ts'
import type { Quote } from '../../src/tracing/schema.ts'
import { traceSchema } from '../../src/tracing/schema.ts'
import { createTracer } from '../../src/tracing/tracer.ts'

const archive = await openSqliteArchive(IN_MEMORY)
afterAll(() => archive.close())
const tracer = createTracer(archive, { read: readArticle, now: () => '2026-01-01T00:00:00.000Z' })

const WORDS = [
  'قال',
  'الوزير',
  'إن',
  'نفى',
  'لم',
  'مئة',
  '100',
  '«',
  '»',
  ':',
  '.',
  '\n',
  'رويترز',
  'أمس',
  'عن',
  'خاص',
  '🙂',
  '\u202b',
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '))

describe('any text', () => {
  it('is traced without failing, and quotes what stands in its documents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (texts) => {
        const articles = texts.map((one, i) => ({ text: one, outlet: `ص${i}`, published: '2024-04-09' }))
        await archive.add(
          articles.map((article) => ({
            article,
            record: readArticle(article),
            provenance: { bytesSha256: null, retrievedAt: '2026-01-01T00:00:00.000Z' },
          })),
        )
        const queries = [{ text: texts[0]! }, ...articles.map((article) => ({ document: documentId(article) }))]
        for (const query of queries) {
          const trace = await tracer.trace(query, 'ar')
          if (!trace) continue
          expect(traceSchema.safeParse(trace).error).toBeUndefined()
          for (const { document, content } of trace.versions) await expectQuotes(document, content)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of nothing is nothing', async () => {
    expect(await tracer.trace({ text: '' }, 'ar')).toBeNull()
    expect(await tracer.trace({ statement: 'none' }, 'ar')).toBeNull()
    expect(await tracer.trace({ document: 'none' }, 'en')).toBeNull()
  })
})

async function expectQuotes(id: string, quotes: readonly Quote[]): Promise<void> {
  const { text } = (await archive.document(id))!.record.document
  for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
}
