import type { Edge, Node, Quote } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'

interface EvidenceProps {
  readonly edge: Edge
  readonly nodes: readonly Node[]
}

/** The words that a link rests on. */
export function EdgeEvidence({ edge: { from, to, kind, evidence }, nodes }: EvidenceProps) {
  const { t } = useWording()
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id
  return (
    <section className="edge-evidence" aria-label={t('trace.evidence')}>
      <h3>{t('trace.link', { taker: nameOf(from), giver: nameOf(to), kind: t(`trace.edge.${kind}`) })}</h3>
      {evidence.map(({ credit, passage }) => (
        <div key={`${credit?.start} ${passage?.from.start} ${passage?.to.start}`}>
          {credit && (
            <figure>
              <figcaption>{t('trace.evidence-credit')}</figcaption>
              <Quoted quote={credit} />
            </figure>
          )}
          {passage && (
            <figure>
              <figcaption>{t('trace.evidence-passage')}</figcaption>
              <div className="pair">
                <Quoted quote={passage.from} />
                <Quoted quote={passage.to} />
              </div>
            </figure>
          )}
        </div>
      ))}
    </section>
  )
}

export const Quoted = ({ quote: { text, start, end } }: { readonly quote: Quote }) => (
  <blockquote dir="rtl" lang="ar">
    {text} <OffsetsOf start={start} end={end} />
  </blockquote>
)

export const OffsetsOf = ({ start, end }: { readonly start: number; readonly end: number }) => (
  <bdi className="offsets" dir="ltr">
    {start}–{end}
  </bdi>
)
