import type { StoryDetail } from '../api.ts'
import type { Row } from '../parts/table-file.ts'
import { inOrder } from './story-graph.ts'

/** The documents of a story with whom they have it from, a row for each link. */
export const storyRows = ({ story, documents }: StoryDetail): Row[] =>
  inOrder(documents).flatMap(({ id, recordId, outlet, title, url, published, retrievedAt }) => {
    const links = story.derivations.filter(({ document }) => document === recordId)
    return (links.length > 0 ? links : [null]).map((link) => ({
      story: story.story,
      document: recordId,
      document_id: id,
      outlet,
      title,
      url,
      published,
      retrieved_at: retrievedAt,
      from: link?.from ?? null,
      via: link?.via ?? null,
      kind: link?.kind ?? null,
      overlap: link?.overlap ?? null,
      agency: story.agency,
    }))
  })
