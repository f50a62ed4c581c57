import { z } from '@hono/zod-openapi'
import { ENTITY_KINDS, STANCES } from '../../record/schema.ts'
import { count, counted, countedEntity, dayCount, id, list, paging } from './common.ts'

export const speakerSearch = z.object({ q: z.string().max(300).optional(), ...paging })

const listedSpeaker = z.object({
  id,
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  names: list(z.string()),
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
  anonymous: z.boolean(),
  /** How many statements it makes, and how many mention it. */
  statements: count,
  mentioned: count,
})

export const speakerPage = z
  .object({ total: count, speakers: list(listedSpeaker.meta({ id: 'ListedSpeaker' })) })
  .meta({ id: 'SpeakerPage' })

export const speakerProfile = listedSpeaker
  .extend({
    timeline: list(dayCount),
    outlets: list(counted),
    stances: list(z.object({ stance: z.enum(STANCES), count })),
    speaksOf: list(countedEntity),
    spokenOfBy: list(countedEntity),
  })
  .meta({ id: 'SpeakerProfile' })
