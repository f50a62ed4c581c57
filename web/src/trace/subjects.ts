import type { EdgeKind, Trace } from '../../../src/tracing/schema.ts'

/** What a person can decide on: whether a version is one, or what a link between two documents is. */
export interface Subject {
  readonly kind: 'version' | 'edge'
  readonly ids: readonly string[]
  readonly name: string
}

type LinkName = (edge: { readonly taker: string; readonly giver: string; readonly kind: EdgeKind }) => string

export function subjectsOf(id: string, { versions, edges, nodes }: Trace, linkName: LinkName): Subject[] {
  const documents = new Map(nodes.filter((node) => node.kind === 'document').map((node) => [node.id, node]))
  const asked = versions.find(({ statement }) => statement === id) ?? versions[0]
  const others = versions.filter(({ statement }) => statement !== asked?.statement)
  const named = (name: string | null, day: string | null) => [name, day?.slice(0, 10)].filter(Boolean).join(' · ')
  return [
    ...(asked
      ? others.map(({ statement, outlet, title, published }) => ({
          kind: 'version' as const,
          ids: [asked.statement, statement],
          name: named(outlet ?? title, published),
        }))
      : []),
    ...edges.flatMap((edge) => {
      const [taker, giver] = [documents.get(edge.from), documents.get(edge.to)]
      if (!taker || !giver) return []
      return [
        {
          kind: 'edge' as const,
          ids: [edge.from, edge.to],
          name: linkName({ taker: taker.name, giver: giver.name, kind: edge.kind }),
        },
      ]
    }),
  ]
}
