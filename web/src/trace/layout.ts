import dagre from '@dagrejs/dagre'

export interface GraphNode {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly published: string | null
  readonly document: string | null
}

export interface GraphEdge {
  /** Who has it, and from whom. */
  readonly from: string
  readonly to: string
  readonly kind: 'credited' | 'uncredited' | 'common-source'
  /** Whether it is known which of the two has it from the other. */
  readonly directed: boolean
}

export interface Placed {
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, Placed>
  /** Points of each edge, from the giver to the taker, in the order of the edges. */
  readonly paths: readonly (readonly Placed[])[]
}

/** Where the origin stands: at the left, at the right, or on top. */
export type Flow = 'ltr' | 'rtl' | 'down'

export const NODE = { width: 172, height: 54 } as const
const MARGIN = 14

/** Places nodes in layers by their distance from the origin. */
export function rankLayout(nodes: readonly GraphNode[], edges: readonly GraphEdge[], flow: Flow): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({
    rankdir: flow === 'down' ? 'TB' : 'LR',
    nodesep: 18,
    ranksep: flow === 'down' ? 54 : 84,
    marginx: MARGIN,
    marginy: MARGIN,
  })
  for (const { id } of nodes) graph.setNode(id, { ...NODE })
  edges.forEach(({ from, to }, i) => {
    graph.setEdge(to, from, {}, String(i))
  })
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const turned = ({ x, y }: Placed): Placed => ({ x: flow === 'rtl' ? width - x : x, y })
  return {
    width,
    height,
    nodes: new Map(nodes.map(({ id }) => [id, turned(graph.node(id) as Placed)])),
    paths: edges.map(({ from, to }, i) => (graph.edge(to, from, String(i)).points as Placed[]).map(turned)),
  }
}

/**
 * The same with the documents in columns by day of publication, and those of a day by their distance from the origin;
 * what has no day stands before them.
 */
export function timeLayout(nodes: readonly GraphNode[], edges: readonly GraphEdge[], flow: Flow): Layout {
  const ranked = rankLayout(nodes, edges, 'ltr')
  const distance = (id: string): string => String(Math.round(ranked.nodes.get(id)!.x)).padStart(6, '0')
  const columns = Map.groupBy(nodes, ({ id, published }) => `${published?.slice(0, 10) ?? ''} ${distance(id)}`)
  const used = [...columns.keys()].sort()
  const step = NODE.width + 84
  const width = used.length * step - 84 + 2 * MARGIN
  const tallest = Math.max(...[...columns.values()].map(({ length }) => length))
  const height = tallest * (NODE.height + 18) - 18 + 2 * MARGIN
  const placed = new Map<string, Placed>()
  used.forEach((column, c) => {
    const inColumn = columns.get(column)!.toSorted((a, b) => ranked.nodes.get(a.id)!.y - ranked.nodes.get(b.id)!.y)
    const x = MARGIN + c * step + NODE.width / 2
    inColumn.forEach(({ id }, i) => {
      const y = ((i + 0.5) / inColumn.length) * height
      placed.set(id, { x: flow === 'rtl' ? width - x : x, y })
    })
  })
  const paths = edges.map(({ from, to }) => betweenSides(placed.get(to)!, placed.get(from)!))
  return { width, height, nodes: placed, paths }
}

/** From the side of one node that faces the other to the side of the other that faces it. */
function betweenSides(giver: Placed, taker: Placed): readonly Placed[] {
  if (giver.x === taker.x) {
    // In one column the edge swings out, so that it does not run through what stands between.
    const x = giver.x + NODE.width / 2
    return [
      { x, y: giver.y },
      { x: x + 40, y: (giver.y + taker.y) / 2 },
      { x, y: taker.y },
    ]
  }
  const side = Math.sign(taker.x - giver.x) * (NODE.width / 2)
  return [
    { x: giver.x + side, y: giver.y },
    { x: taker.x - side, y: taker.y },
  ]
}

/** A smooth path through the points. */
export function pathThrough(points: readonly Placed[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  if (rest.length === 1) {
    const [last] = rest as [Placed]
    const middle = (first.x + last.x) / 2
    return `M${first.x} ${first.y}C${middle} ${first.y} ${middle} ${last.y} ${last.x} ${last.y}`
  }
  let path = `M${first.x} ${first.y}`
  for (let i = 0; i < rest.length - 1; i++) {
    const [here, next] = [rest[i]!, rest[i + 1]!]
    const end = i === rest.length - 2 ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 }
    path += `Q${here.x} ${here.y} ${end.x} ${end.y}`
  }
  return path
}
