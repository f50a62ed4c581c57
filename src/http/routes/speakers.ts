import { createRoute } from '@hono/zod-openapi'
import { answers } from '../answers.ts'
import { notFound } from '../problem.ts'
import { router } from '../router.ts'
import { byId } from '../schemas/common.ts'
import { speakerPage, speakerProfile, speakerSearch } from '../schemas/speakers.ts'
import type { Services } from '../services.ts'

const tags = ['speakers']

const listed = createRoute({
  method: 'get',
  path: '/speakers',
  tags,
  summary: 'Those who speak, who says most first',
  request: { query: speakerSearch },
  responses: answers(speakerPage, 'One page of them, and how many there are in all.'),
})

const one = createRoute({
  method: 'get',
  path: '/speakers/{id}',
  tags,
  summary: 'One who speaks or is spoken of: names, timeline, whom it speaks of and who speaks of it',
  request: { params: byId },
  responses: answers(speakerProfile, 'The profile.'),
})

export const speakerRoutes = ({ archive }: Services) =>
  router()
    .openapi(listed, async (c) => {
      const { q, ...part } = c.req.valid('query')
      return c.json(await archive.speakers({ name: q, ...part }), 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const profile = await archive.speaker(id)
      if (!profile) throw notFound('speaker', id)
      return c.json(profile, 200)
    })
