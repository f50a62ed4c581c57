import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { MessageKey } from '../i18n/language.tsx'
import { useWording } from '../i18n/language.tsx'
import { type GraphEdge, type GraphNode, type Layout, NODE, type Placed, pathThrough } from './layout.ts'

interface GraphProps {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly layout: Layout
  /** Name of the earliest common source. */
  readonly common: string | null
  readonly chosen: number | null
  readonly choose: (edge: number | null) => void
}

/** The tree of transmission. Whatever it shows stands in the table too. */
export function Graph({ nodes, edges, layout, common, chosen, choose }: GraphProps) {
  const { t } = useWording()
  const { width, height } = layout
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return (
    <div className="graph" dir="ltr" ref={(box) => showOrigin(box, nodes, layout)}>
      {/* biome-ignore lint/a11y/useSemanticElements: of drawings there is no element for a group with a name */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={t('trace.graph-label', { nodes: nodes.length, edges: edges.length })}
      >
        <Arrowheads />
        {edges.map((edge, i) => (
          <EdgeLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the edges of a trace have no other name, and do not change
            key={i}
            edge={edge}
            points={layout.paths[i]!}
            label={t('trace.link', {
              taker: names.get(edge.from) ?? edge.from,
              giver: names.get(edge.to) ?? edge.to,
              kind: t(`trace.edge.${edge.kind}`),
            })}
            isChosen={chosen === i}
            choose={() => choose(chosen === i ? null : i)}
          />
        ))}
        {nodes.map((node) => (
          <NodeBox key={node.id} node={node} at={layout.nodes.get(node.id)!} isCommon={node.name === common} />
        ))}
      </svg>
    </div>
  )
}

/** Where the whole is wider than the window, the origin is what one sees first. */
function showOrigin(box: HTMLDivElement | null, nodes: readonly GraphNode[], layout: Layout): void {
  const givers = nodes.find(({ kind }) => kind === 'speaker') ?? nodes[0]
  if (box && givers) box.scrollLeft = layout.nodes.get(givers.id)!.x - box.clientWidth / 2
}

const KINDS = ['credited', 'uncredited', 'common-source'] as const

const Arrowheads = () => (
  <defs>
    {KINDS.map((kind) => (
      <marker
        key={kind}
        id={`head-${kind}`}
        className={`head-${kind}`}
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        orient="auto"
        markerUnits="userSpaceOnUse"
        markerWidth="10"
        markerHeight="10"
      >
        <path d="M0 1 9 5 0 9z" />
      </marker>
    ))}
  </defs>
)

interface EdgeProps {
  readonly edge: GraphEdge
  readonly points: readonly Placed[]
  readonly label: string
  readonly isChosen: boolean
  readonly choose: () => void
}

function EdgeLine({ edge: { kind, directed }, points, label, isChosen, choose }: EdgeProps) {
  const path = pathThrough(points)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of a drawing can be no button element
    <g
      className={`edge ${kind} ${isChosen ? 'chosen' : ''}`}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      <path className="reach" d={path} />
      <path className="line" d={path} markerEnd={directed ? `url(#head-${kind})` : undefined} />
    </g>
  )
}

interface NodeProps {
  readonly node: GraphNode
  readonly at: Placed
  readonly isCommon: boolean
}

const LONGEST = 24

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name)

function NodeBox({ node: { kind, name, published, document }, at: { x, y }, isCommon }: NodeProps) {
  const { t, day, direction } = useWording()
  const what = t(`trace.node.${kind}` as MessageKey)
  const box = (
    <>
      <title>{`${name} (${isCommon ? t('trace.common-link') : what})`}</title>
      <rect width={NODE.width} height={NODE.height} rx="4" />
      <text x={NODE.width / 2} y="23" direction="rtl">
        {shortened(name)}
      </text>
      <text className="what" x={NODE.width / 2} y="43" direction={direction}>
        {published ? day(published.slice(0, 10)) : isCommon ? t('trace.common-link') : what}
      </text>
    </>
  )
  return (
    <g
      className={`node ${kind} ${isCommon ? 'common' : ''}`}
      transform={`translate(${x - NODE.width / 2} ${y - NODE.height / 2})`}
    >
      {document ? (
        <Link to="/documents/$id" params={{ id: document }} search={{}}>
          {box}
        </Link>
      ) : (
        box
      )}
    </g>
  )
}
