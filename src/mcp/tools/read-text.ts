import { z } from '@hono/zod-openapi'
import { publicationDay } from '../../intake/published.ts'
import { quoteOf, saidIn } from '../quotes.ts'
import { readStatements } from '../schemas.ts'
import { ANNOTATIONS, answer, type Tooling } from '../tooling.ts'

const LONGEST = 500_000

export function addReadTool({ server, services }: Tooling): void {
  server.registerTool(
    'read_text',
    {
      title: 'Read an Arabic text',
      description: 'Who said what in an Arabic text, when, and according to whom. Nothing is stored.',
      inputSchema: {
        text: z.string().min(1).max(LONGEST),
        title: z.string().optional(),
        published: z.string().optional().describe('YYYY-MM-DD: the day that "yesterday" is counted from'),
        outlet: z.string().optional(),
        url: z.string().optional(),
      },
      outputSchema: readStatements.shape,
      annotations: ANNOTATIONS,
    },
    async ({ published, ...article }) => {
      const record = services.read({ ...article, published: publicationDay(published ?? null) })
      const { text, sha256 } = record.document
      return answer({
        sha256,
        statements: record.statements.map((statement) => saidIn(record, statement)),
        issues: record.issues.map(({ code, message, ...span }) => ({ ...quoteOf(text, span), code, message })),
      })
    },
  )
}
