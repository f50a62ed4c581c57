import { Link } from '@tanstack/react-router'
import type { DocumentSummary, StoryDetail } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'

interface CarriersProps {
  readonly documents: readonly DocumentSummary[]
  readonly derivations: StoryDetail['story']['derivations']
}

/** Who carried the story, when, and from whom. */
export function Carriers({ documents, derivations }: CarriersProps) {
  const { t } = useWording()
  const nameOf = (recordId: string): string => {
    const document = documents.find((one) => one.recordId === recordId)
    return document?.outlet ?? document?.title ?? recordId
  }
  return (
    <section aria-labelledby="carriers">
      <h2 id="carriers">{t('story.documents')}</h2>
      <ol className="carriers">
        {documents.map(({ id, recordId, outlet, title, published }) => (
          <li key={id}>
            <p>
              <strong>
                <Name>{outlet ?? t('no-outlet')}</Name>
              </strong>{' '}
              <Day value={published?.slice(0, 10) ?? null} />
            </p>
            <Link className="carrier-title" to="/documents/$id" params={{ id }} search={{}}>
              <Name>{title ?? t('untitled')}</Name>
            </Link>
            <Sources of={derivations.filter(({ document }) => document === recordId)} nameOf={nameOf} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface SourcesProps {
  readonly of: CarriersProps['derivations']
  readonly nameOf: (recordId: string) => string
}

function Sources({ of, nameOf }: SourcesProps) {
  const { t, percent } = useWording()
  if (of.length === 0) return <p className="hint">{t('story.unknown-origin')}</p>
  return of.map(({ from, via, kind, overlap }) => (
    <p className={`derivation ${kind}`} key={`${from} ${via}`}>
      {t('story.derivation')} <Name>{from === null ? (via ?? t('unknown')) : nameOf(from)}</Name> (
      {t(`trace.edge.${kind}`)}){overlap > 0 && <> · {t('story.overlap', { percent: percent(overlap) })}</>}
    </p>
  ))
}
