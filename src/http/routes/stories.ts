import { createRoute } from '@hono/zod-openapi'
import { answers } from '../answers.ts'
import { notFound } from '../problem.ts'
import { router } from '../router.ts'
import { byId, inLanguage } from '../schemas/common.ts'
import { storyDetail, storyPage, storySearch } from '../schemas/stories.ts'
import type { Services } from '../services.ts'

const tags = ['stories']

const listed = createRoute({
  method: 'get',
  path: '/stories',
  tags,
  summary: 'Stories: how many outlets have them, from how many origins, and what came in since',
  request: { query: storySearch },
  responses: answers(storyPage, 'One page of the stories, and how many there are in all.'),
})

const one = createRoute({
  method: 'get',
  path: '/stories/{id}',
  tags,
  summary: 'One story: its documents, which derives from which, and its origins',
  request: { params: byId, query: inLanguage },
  responses: answers(storyDetail, 'The story.'),
})

export const storyRoutes = ({ stories }: Services) =>
  router()
    .openapi(listed, async (c) => c.json(await stories.list(c.req.valid('query')), 200))
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const found = await stories.one(id, c.req.valid('query').lang)
      if (!found) throw notFound('story', id)
      return c.json(found, 200)
    })
