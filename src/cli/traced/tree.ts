import type { Edge, Node, Trace } from '../../tracing/schema.ts'
import { fill } from '../messages/messages.ts'
import type { TraceMessages } from '../messages/trace.ts'
import { isolate, paint, printable, type Screen } from '../terminal.ts'

type Drawn = Pick<Trace, 'nodes' | 'edges'>

/**
 * The lines of transmission as a tree, from those who vouch down to the articles. What draws the branches stands on the
 * left and every name in an isolate of its own, so that no terminal moves them about.
 */
export function treeOf(trace: Drawn, messages: TraceMessages, screen: Screen): string[] {
  const drawing = new Drawing(trace, messages, screen)
  for (const root of rootsOf(trace)) drawing.draw(root, '', '', null)
  return drawing.lines
}

/** Nodes that have it from nobody; in a circle the first article is as good as any. */
function rootsOf({ nodes, edges }: Drawn): Node[] {
  const roots = nodes.filter(({ id }) => !edges.some(({ from }) => from === id))
  const reached = new Set<string>()
  const reach = (id: string): void => {
    if (reached.has(id)) return
    reached.add(id)
    for (const { from, to } of edges) if (to === id) reach(from)
  }
  for (const { id } of roots) reach(id)
  for (const node of nodes) {
    if (reached.has(node.id)) continue
    roots.push(node)
    reach(node.id)
  }
  return roots
}

class Drawing {
  readonly lines: string[] = []
  readonly #trace: Drawn
  readonly #messages: TraceMessages
  readonly #screen: Screen
  readonly #drawn = new Set<string>()

  constructor(trace: Drawn, messages: TraceMessages, screen: Screen) {
    this.#trace = trace
    this.#messages = messages
    this.#screen = screen
  }

  draw(node: Node, branch: string, indent: string, edge: Edge | null): void {
    const isAgain = this.#drawn.has(node.id)
    this.#drawn.add(node.id)
    const children = isAgain ? [] : this.#trace.edges.filter(({ to }) => to === node.id)
    const again = isAgain && this.#trace.edges.some(({ to }) => to === node.id) ? [this.#messages.again] : []
    this.lines.push(`${branch}${this.#label(node, edge, again)}`)
    children.forEach((child, i) => {
      const from = this.#trace.nodes.find(({ id }) => id === child.from)
      const isLast = i === children.length - 1
      if (from) this.draw(from, `${indent}${isLast ? '└─ ' : '├─ '}`, `${indent}${isLast ? '   ' : '│  '}`, child)
    })
  }

  #label(node: Node, edge: Edge | null, more: readonly string[]): string {
    const { nodes, edges, overlap, day } = this.#messages
    const kind = node.kind === 'document' ? [] : [nodes[node.kind]]
    const how = edge && edge.kind !== 'credited' ? [edges[edge.kind]] : []
    const share = edge?.overlap ? [fill(overlap, { percent: Math.round(edge.overlap * 100) })] : []
    const details = [...(node.published ? [day(node.published)] : []), ...kind, ...how, ...share, ...more]
    const name = isolate(this.#screen, paint(this.#screen, 'name', printable(node.name)))
    const rest = details.map((part) => isolate(this.#screen, printable(part))).join(' · ')
    return rest ? `${name}  ${paint(this.#screen, 'quiet', rest)}` : name
  }
}
