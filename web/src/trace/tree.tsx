import { useMemo, useState } from 'react'
import { Button, Group } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import { Graph } from './graph.tsx'
import { type GraphEdge, type GraphNode, rankLayout, timeLayout } from './layout.ts'
import { useIsNarrow } from './narrow.ts'

const AXES = ['rank', 'time'] as const
const KINDS = ['credited', 'uncredited', 'common-source'] as const

interface TreeProps {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly common: string | null
  readonly chosen: number | null
  readonly choose: (edge: number | null) => void
}

/** The graph with its key, and the choice of how it is ordered. */
export function Tree({ nodes, edges, common, chosen, choose }: TreeProps) {
  const { t, direction } = useWording()
  const [axis, setAxis] = useState<(typeof AXES)[number]>('rank')
  const isNarrow = useIsNarrow()
  const layout = useMemo(() => {
    const flow = isNarrow && axis === 'rank' ? 'down' : direction
    return axis === 'rank' ? rankLayout(nodes, edges, flow) : timeLayout(nodes, edges, flow)
  }, [nodes, edges, axis, direction, isNarrow])
  const shown = KINDS.filter((kind) => edges.some((edge) => edge.kind === kind))
  return (
    <>
      <div className="tree-head">
        <p className="hint">{t('trace.graph-hint')}</p>
        <Group className="switch" aria-label={t('trace.axis')}>
          {AXES.map((one) => (
            <Button key={one} aria-pressed={one === axis} onPress={() => setAxis(one)}>
              {t(`trace.by-${one}`)}
            </Button>
          ))}
        </Group>
      </div>
      <Graph nodes={nodes} edges={edges} layout={layout} common={common} chosen={chosen} choose={choose} />
      <ul className="edge-legend">
        {shown.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 40 8" aria-hidden="true" className={`edge ${kind}`}>
              <path className="line" d="M0 4H40" />
            </svg>
            {t(`trace.edge.${kind}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
