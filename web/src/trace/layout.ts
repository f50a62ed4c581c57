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

const newGraph = (flow: Flow) =>
  new dagre.graphlib.Graph({ multigraph: true }).setGraph({
    rankdir: flow === 'down' ? 'TB' : 'LR',
    nodesep: 18,
    edgesep: 8,
    ranksep: flow === 'down' ? 54 : 84,
    marginx: MARGIN,
    marginy: MARGIN,
  })

/** Places nodes in layers by their distance from the origin. */
export function rankLayout(nodes: readonly GraphNode[], edges: readonly GraphEdge[], flow: Flow): Layout {
  const graph = newGraph(flow)
  for (const { id } of nodes) graph.setNode(id, { ...NODE })
  edges.forEach(({ from, to }, i) => {
    graph.setEdge(to, from, {}, String(i))
  })
  dagre.layout(graph)
  return placedIn(graph, nodes, edges, { flow, before: 0, isBackward: () => false })
}

interface Placing {
  readonly flow: Flow
  /** What is left empty before the first node. */
  readonly before: number
  /** Whether an edge was laid out from the taker to the giver. */
  readonly isBackward: (edge: GraphEdge) => boolean
}

function placedIn(
  graph: ReturnType<typeof newGraph>,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { flow, before, isBackward }: Placing,
): Layout {
  const { width: whole = 0, height = 0 } = graph.graph()
  const width = whole - before
  const turned = ({ x, y }: Placed): Placed => ({ x: flow === 'rtl' ? width - (x - before) : x - before, y })
  return {
    width,
    height,
    nodes: new Map(nodes.map(({ id }) => [id, turned(graph.node(id) as Placed)])),
    paths: edges.map((edge, i) => {
      const [start, end] = isBackward(edge) ? [edge.from, edge.to] : [edge.to, edge.from]
      const points = (graph.edge(start, end, String(i)).points as Placed[]).map(turned)
      return isBackward(edge) ? points.reverse() : points
    }),
  }
}

const BEFORE_ALL = 'before all'

/**
 * The same with the documents in columns by day of publication, and those of a day by their distance from the origin;
 * what has no day stands before them.
 */
export function timeLayout(nodes: readonly GraphNode[], edges: readonly GraphEdge[], flow: Flow): Layout {
  const columns = columnsOf(nodes, edges)
  const graph = newGraph('ltr')
  graph.setNode(BEFORE_ALL, { width: 0, height: 0 })
  for (const { id } of nodes) {
    graph.setNode(id, { ...NODE })
    graph.setEdge(BEFORE_ALL, id, { minlen: columns.get(id)! + 1 }, BEFORE_ALL)
  }
  // Who has it from one that published later stands before that one all the same.
  const isBackward = ({ from, to }: GraphEdge) => columns.get(from)! < columns.get(to)!
  edges.forEach((edge, i) => {
    const [start, end] = isBackward(edge) ? [edge.from, edge.to] : [edge.to, edge.from]
    graph.setEdge(start, end, {}, String(i))
  })
  dagre.layout(graph)
  graph.removeNode(BEFORE_ALL)
  const before = Math.min(...nodes.map(({ id }) => graph.node(id).x)) - NODE.width / 2 - MARGIN
  return placedIn(graph, nodes, edges, { flow, before, isBackward })
}

/** The column of each node: its day, and within a day its distance from the origin. */
function columnsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const ranked = rankLayout(nodes, edges, 'ltr')
  const distance = (id: string): string => String(Math.round(ranked.nodes.get(id)!.x)).padStart(6, '0')
  const places = new Map(nodes.map(({ id, published }) => [id, `${published?.slice(0, 10) ?? ''} ${distance(id)}`]))
  const used = [...new Set(places.values())].sort()
  return new Map([...places].map(([id, place]) => [id, used.indexOf(place)]))
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
