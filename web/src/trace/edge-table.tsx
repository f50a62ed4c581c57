import { Button } from 'react-aria-components'
import type { Edge, Node } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'

interface TableProps {
  readonly edges: readonly Edge[]
  readonly nodes: readonly Node[]
  readonly chosen: number | null
  readonly choose: (edge: number | null) => void
}

/** The graph as a table: for who cannot see it, and for who would rather read. */
export function EdgeTable({ edges, nodes, chosen, choose }: TableProps) {
  const { t } = useWording()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (
    <details className="edge-table" open>
      <summary>
        {t('trace.table')}: {t('trace.table-hint')}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('trace.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('trace.taker')}</th>
              <th scope="col">{t('trace.giver')}</th>
              <th scope="col">{t('trace.kind')}</th>
              <th scope="col">{t('trace.grounds')}</th>
              <th scope="col">{t('trace.overlap')}</th>
              <th scope="col">{t('trace.day')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map((edge, i) => (
              <tr key={`${edge.from} ${edge.to} ${edge.kind}`} data-chosen={chosen === i || undefined}>
                <Row edge={edge} taker={byId.get(edge.from)} giver={byId.get(edge.to)} choose={() => choose(i)} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

interface RowProps {
  readonly edge: Edge
  readonly taker: Node | undefined
  readonly giver: Node | undefined
  readonly choose: () => void
}

function Row({ edge: { kind, grounds, overlap, from, to }, taker, giver, choose }: RowProps) {
  const { t, percent } = useWording()
  return (
    <>
      <th scope="row">
        <Name>{taker?.name ?? from}</Name>
      </th>
      <td>
        <Name>{giver?.name ?? to}</Name>
      </td>
      <td>
        <Button className="linkish" onPress={choose}>
          {t(`trace.edge.${kind}`)}
        </Button>
      </td>
      <td>{grounds.map((one) => t(`trace.ground.${one}`)).join('، ') || t('trace.ground.none')}</td>
      <td>{overlap === null ? '–' : percent(overlap)}</td>
      <td>{taker?.published ? <Day value={taker.published.slice(0, 10)} /> : '–'}</td>
    </>
  )
}
