import type { Archive } from '../../archive/archive.ts'
import type { LineageIndex } from '../../archive/lineage.ts'
import { storiesIn } from './stories.ts'

const AT_ONCE = 200

/**
 * Makes the stories of all documents that were placed since it was last done, and of those that they share text with. A
 * story keeps its name while the document stands in it that was added first.
 */
export async function groupStories(archive: Archive): Promise<void> {
  let left: boolean
  do left = await archive.placing(groupSome)
  while (left)
}

async function groupSome(index: LineageIndex): Promise<boolean> {
  const components = await index.ungrouped(AT_ONCE)
  if (components.length === 0) return false
  const shingles = await index.shingles(components.flatMap(({ documents }) => documents.map(({ key }) => key)))
  const stories = components.flatMap((component) => storiesIn(component, shingles))
  await index.setStories(
    stories.flatMap((story) => {
      const first = story.length > 1 ? Math.min(...story) : null
      return story.map((document) => ({ document, story: first }))
    }),
  )
  return true
}
