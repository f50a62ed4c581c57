import type { DocumentSummary, StoryDetail } from '../api.ts'
import type { GraphEdge, GraphNode } from '../trace/layout.ts'

/** In the order of publication; what has no day comes last. */
export const inOrder = (documents: StoryDetail['documents']): DocumentSummary[] =>
  [...documents].sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'))

/** The documents of a story, and through whom they have it, as a graph. */
export function storyGraph({ story, documents }: StoryDetail): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new Map<string, GraphNode>()
  for (const { id, recordId, outlet, title, published } of documents) {
    nodes.set(recordId, { id: recordId, kind: 'document', name: outlet ?? title ?? recordId, published, document: id })
  }
  const edges = story.derivations.flatMap(({ document, from, via, kind }): GraphEdge[] => {
    const giver = from ?? via
    // An agency's own text credits the agency: that leads nowhere.
    if (giver === null || giver === nodes.get(document)?.name) return []
    if (!nodes.has(giver)) nodes.set(giver, { id: giver, kind: 'agency', name: giver, published: null, document: null })
    return [{ from: document, to: giver, kind, directed: true }]
  })
  return { nodes: [...nodes.values()], edges }
}
