import { z } from '@hono/zod-openapi'
import { MODES, recordSchema, STANCES } from '../../record/schema.ts'
import {
  count,
  counted,
  countedEntity,
  dayCount,
  documentSummary,
  id,
  list,
  paging,
  several,
  span,
  speaker,
} from './common.ts'

const name = z.string().max(300)
const day = z
  .string()
  .regex(/^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/u)
  .meta({ description: 'YYYY-MM-DD, YYYY-MM or YYYY' })
const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** Which statements are meant. All that is given must hold; several values of one parameter are alternatives. */
export const statementFilter = z.object({
  q: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'Words that all stand in it; "words in quotes" side by side.' }),
  speaker: name
    .optional()
    .meta({ description: 'A name in any variant, a description, a Wikidata id or an entity id.' }),
  outlet: several(name).optional(),
  via: name.optional().meta({ description: 'An agency or a person between the article and the speaker.' }),
  stance: several(z.enum(STANCES)).optional(),
  mode: several(z.enum(MODES)).optional(),
  mentions: name.optional().meta({ description: 'An entity that the content mentions.' }),
  from: day.optional(),
  to: day.optional(),
  saidFrom: day.optional(),
  saidTo: day.optional(),
  allVersions: flag.optional().meta({ description: 'Also versions of an article that a later one replaced.' }),
})

export const statementSearch = statementFilter.extend({
  sort: z.enum(['relevance', 'time']).optional(),
  ...paging,
})

export const statementRecord = recordSchema.shape.statements.element.meta({ id: 'Statement' })

const snippet = span.extend({ text: z.string(), highlights: list(span) }).meta({ id: 'Snippet' })

export const foundStatement = z
  .object({
    id,
    document: documentSummary,
    statement: statementRecord,
    speaker: speaker.nullable(),
    content: z.string(),
    snippet,
  })
  .meta({ id: 'FoundStatement' })

export const foundPage = z.object({ total: count, statements: list(foundStatement) }).meta({ id: 'FoundPage' })

const quote = span.extend({ text: z.string() }).meta({ id: 'Quote' })

/** One statement with the words of its parts: each is the slice of the document's text at its span. */
export const statementDetail = z
  .object({
    id,
    document: documentSummary.extend({ sha256: z.string() }),
    statement: statementRecord,
    speaker: speaker.nullable(),
    cue: quote,
    source: quote.nullable(),
    content: list(quote),
  })
  .meta({ id: 'StatementDetail' })

export const facets = z
  .object({
    total: count,
    speakers: list(countedEntity),
    outlets: list(counted),
    agencies: list(counted),
    stances: list(z.object({ stance: z.enum(STANCES), count })),
    modes: list(z.object({ mode: z.enum(MODES), count })),
    days: list(dayCount),
  })
  .meta({ id: 'Facets' })
