import { z } from '@hono/zod-openapi'
import { count, documentSummary, id, list, paging, record, speaker } from './common.ts'
import { statementFilter } from './statements.ts'

export const documentSearch = statementFilter.pick({ outlet: true, from: true, to: true, allVersions: true }).extend({
  sort: z.enum(['time', 'added']).optional().meta({ description: 'By day of publication, or by order of adding.' }),
  ...paging,
})

export const documentPage = z
  .object({ total: count, documents: list(documentSummary.extend({ statements: count })) })
  .meta({ id: 'DocumentPage' })

export const documentDetail = z
  .object({
    document: documentSummary,
    record,
    /** The statements by their own ids, which permalinks use, and by those that they have in the record. */
    statements: list(z.object({ id, recordId: z.string(), speaker: speaker.nullable() })),
    story: z.string().nullable(),
  })
  .meta({ id: 'DocumentDetail' })

export const versionList = z.object({ versions: list(documentSummary) }).meta({ id: 'VersionList' })
