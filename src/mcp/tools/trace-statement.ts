import { z } from '@hono/zod-openapi'
import { LANGUAGES } from '../../http/schemas/common.ts'
import type { Trace } from '../../tracing/schema.ts'
import type { TraceQuery } from '../../tracing/tracer.ts'
import type { Links } from '../links.ts'
import { traced } from '../schemas.ts'
import { ANNOTATIONS, answer, type Tooling } from '../tooling.ts'

interface Asked {
  readonly statement?: string | undefined
  readonly document?: string | undefined
  readonly text?: string | undefined
}

export function addTraceTool({ server, services: { tracer }, links }: Tooling): void {
  server.registerTool(
    'trace_statement',
    {
      title: 'Trace a statement',
      description:
        'Every version of a statement in the archive, the lines on which it came, and how many origins it has. ' +
        'Give one of: the id of a statement, the id of a document (what it mainly says), or a text.',
      inputSchema: {
        statement: z.string().optional(),
        document: z.string().optional(),
        text: z.string().max(100_000).optional(),
        lang: z.enum(LANGUAGES).default('en').describe('language of the finding'),
      },
      outputSchema: traced.shape,
      annotations: ANNOTATIONS,
    },
    async ({ lang, ...asked }) => {
      const trace = await tracer.trace(queryOf(asked), lang)
      if (!trace) throw new Error(`nothing to trace: ${JSON.stringify(asked).slice(0, 200)}`)
      return answer({ ...trace, permalink: linkTo(trace, links) })
    },
  )
}

function queryOf({ statement, document, text }: Asked): TraceQuery {
  if (statement !== undefined) return { statement }
  if (document !== undefined) return { document }
  if (text !== undefined) return { text }
  throw new Error('give a statement, a document or a text')
}

function linkTo({ query: { kind, id } }: Trace, links: Links): string | null {
  if (id === null || kind === 'text') return null
  return links[kind](id)
}
