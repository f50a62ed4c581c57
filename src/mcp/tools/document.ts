import { z } from '@hono/zod-openapi'
import { referenceTo, storedIn } from '../quotes.ts'
import { documentText } from '../schemas.ts'
import { ANNOTATIONS, answer, type Tooling } from '../tooling.ts'

export function addDocumentTool({ server, services: { archive, stories }, links }: Tooling): void {
  server.registerTool(
    'document',
    {
      title: 'Read a document of the archive',
      description: 'The whole text of a document as it was taken in, and the statements in it.',
      inputSchema: { id: z.string().describe('id of the document') },
      outputSchema: documentText.shape,
      annotations: ANNOTATIONS,
    },
    async ({ id }) => {
      const document = await archive.document(id)
      if (!document) throw new Error(`no document '${id}'`)
      const keys = await archive.statementsOf(document.id)
      const statements = await archive.statements(keys.map((key) => key.id))
      return answer({
        document: referenceTo(document, links),
        text: document.record.document.text,
        statements: statements.map((one) => storedIn(one, links)),
        story: await stories.idOf(document.id),
        versions: document.url === null ? 1 : (await archive.versions(document.url)).length,
      })
    },
  )
}
