import { z } from '@hono/zod-openapi'
import { MODES, STANCES } from '../../record/schema.ts'
import { referenceTo, storedIn } from '../quotes.ts'
import { foundStatements } from '../schemas.ts'
import { ANNOTATIONS, answer, type Tooling } from '../tooling.ts'

const MOST = 50
const day = z.string().describe('YYYY-MM-DD, YYYY-MM or YYYY')

export function addFindTool({ server, services: { archive }, links }: Tooling): void {
  server.registerTool(
    'find_statements',
    {
      title: 'Find statements',
      description: 'Statements of the archive by their words, speakers, outlets, agencies, stances and days.',
      inputSchema: {
        words: z.string().optional().describe('Arabic words that all stand in it; "words in quotes" side by side'),
        speaker: z.string().optional().describe('a name in any variant, a description, or a Wikidata id'),
        outlet: z.array(z.string()).optional(),
        via: z.string().optional().describe('an agency or a person between the article and the speaker'),
        stance: z.array(z.enum(STANCES)).optional(),
        mode: z.array(z.enum(MODES)).optional(),
        mentions: z.string().optional().describe('a person, body, country or place that the statement mentions'),
        from: day.optional(),
        to: day.optional(),
        sort: z.enum(['relevance', 'time']).optional(),
        limit: z.int().min(1).max(MOST).default(10),
        offset: z.int().min(0).default(0),
      },
      outputSchema: foundStatements.shape,
      annotations: ANNOTATIONS,
    },
    async (query) => {
      const { total, statements } = await archive.find(query)
      const stored = await archive.statements(statements.map(({ id }) => id))
      return answer({
        total,
        scope: await archive.coverage(null),
        statements: stored.map((one) => ({ ...storedIn(one, links), document: referenceTo(one.document, links) })),
      })
    },
  )
}
