import { useMemo, useState } from 'react'
import type { Trace } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { EdgeEvidence } from './edge-evidence.tsx'
import { EdgeTable } from './edge-table.tsx'
import { Lines } from './lines.tsx'
import { Tree } from './tree.tsx'

/** Who has it from whom: as a graph, as a table, and the words that each link rests on. */
export function Transmission({ trace }: { readonly trace: Trace }) {
  const { t } = useWording()
  const [chosen, setChosen] = useState<number | null>(null)
  const edges = useMemo(
    () => trace.edges.map(({ from, to, kind, grounds }) => ({ from, to, kind, directed: grounds.length > 0 })),
    [trace.edges],
  )
  if (trace.nodes.length === 0) return null
  const edge = chosen === null ? undefined : trace.edges[chosen]
  return (
    <section aria-labelledby="transmission">
      <h2 id="transmission">{t('trace.graph')}</h2>
      <Tree
        nodes={trace.nodes}
        edges={edges}
        common={trace.commonLink?.name ?? null}
        chosen={chosen}
        choose={setChosen}
      />
      {trace.edges.length > 0 && (
        <>
          <div aria-live="polite">
            {edge ? (
              <EdgeEvidence edge={edge} nodes={trace.nodes} />
            ) : (
              <p className="hint">{t('trace.evidence-hint')}</p>
            )}
          </div>
          <EdgeTable edges={trace.edges} nodes={trace.nodes} chosen={chosen} choose={setChosen} />
          <Lines lines={trace.lines} />
        </>
      )}
    </section>
  )
}
