import { z } from '@hono/zod-openapi'
import { storySearch } from '../../http/schemas/stories.ts'
import { storyList } from '../schemas.ts'
import { ANNOTATIONS, answer, type Tooling } from '../tooling.ts'

const { sort, since } = storySearch.shape

export function addStoriesTool({ server, services: { archive, stories }, links }: Tooling): void {
  server.registerTool(
    'list_stories',
    {
      title: 'List stories',
      description: 'What the archive holds by story: how many outlets have it, from how many origins, what is new.',
      inputSchema: {
        sort,
        since,
        lang: z.enum(['ar', 'en']).default('en').describe('language of the reasons'),
        limit: z.int().min(1).max(50).default(10),
        offset: z.int().min(0).default(0),
      },
      outputSchema: storyList.shape,
      annotations: ANNOTATIONS,
    },
    async (query) => {
      const page = await stories.list(query)
      return answer({
        total: page.total,
        scope: await archive.coverage(null),
        stories: page.stories.map((story) => ({ ...story, permalink: links.story(story.story) })),
      })
    },
  )
}
