import type { z } from '@hono/zod-openapi'
import type { StatementQuery } from '../archive/archive.ts'
import type { statementFilter } from './schemas/statements.ts'

export type StatementParameters = z.output<typeof statementFilter>

/** The query of the archive that parameters stand for. */
export const queryOf = <T extends StatementParameters>({ q, ...rest }: T): StatementQuery => ({ words: q, ...rest })
