import { Link } from '@tanstack/react-router'
import type { DocumentDetail } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'

/** Who published it, when, and from which agency. */
export function ArticleMeta({ detail: { document, record, story } }: { readonly detail: DocumentDetail }) {
  const { t } = useWording()
  const { credits, text } = record.document
  const agencies = new Set(
    credits.map(
      ({ entity, start, end }) => record.entities.find(({ id }) => id === entity)?.name ?? text.slice(start, end),
    ),
  )
  return (
    <div className="article-meta">
      <p className="byline">
        {document.outlet ? (
          <Link className="outlet" to="/search" search={{ outlet: [document.outlet] }}>
            <Name>{document.outlet}</Name>
          </Link>
        ) : (
          <span className="unknown">{t('no-outlet')}</span>
        )}
        <Day value={document.published} />
        {agencies.size > 0 && (
          <span className="credits">
            {t('article.credits')} <Name>{[...agencies].join('، ')}</Name>
          </span>
        )}
        <span>{t('count.statements', { n: record.statements.length })}</span>
      </p>
      {!document.latest && <p className="warning">{t('article.version-old')}</p>}
      {story && (
        <p>
          <Link to="/stories/$id" params={{ id: story }}>
            {t('article.story')}
          </Link>
        </p>
      )}
    </div>
  )
}
