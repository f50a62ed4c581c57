import { Link } from '@tanstack/react-router'
import type { StorySummary } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { intervalFigures, intervalWords } from '../parts/interval.ts'
import { Name } from '../parts/name.tsx'
import { Strands } from './strands.tsx'

interface ItemProps {
  readonly of: StorySummary
  /** Whether it is the first on the page. */
  readonly leads?: boolean
}

/** A story in a list: its headline, how many outlets carry it, and from how many origins. */
export function StoryItem({ of, leads = false }: ItemProps) {
  const wording = useWording()
  const { t, number } = wording
  const { story, title, outlets, origins, documents } = of
  const [one, many] = [t('count.outlets', { n: outlets.length }), intervalWords(wording, origins.content, 'origins')]
  return (
    <article className={leads ? 'story leads' : 'story'}>
      <div className="story-figure">
        <Strands outlets={outlets.length} origins={origins.content} />
        {leads && (
          <p className="figures" aria-hidden="true">
            <span>
              <b>{intervalFigures(wording, origins.content)}</b> {t('figure.origins', { n: origins.content.max })}
            </span>
            <span>
              <b>{number(outlets.length)}</b> {t('figure.outlets', { n: outlets.length })}
            </span>
          </p>
        )}
      </div>
      <div className="story-words">
        <h3 dir="rtl" lang="ar">
          <Link to="/stories/$id" params={{ id: story }}>
            {title ?? t('untitled')}
          </Link>
        </h3>
        <p className="story-count">
          {t('stories.figure', { outlets: one, origins: many })}
          {documents > outlets.length && <span> · {t('count.articles', { n: documents })}</span>}
        </p>
        <p className="story-outlets">
          <Name>{outlets.join('، ')}</Name>
        </p>
        <Flags of={of} />
      </div>
    </article>
  )
}

function Flags({ of: { singleStranded, agency, agencyName, added, to } }: { readonly of: StorySummary }) {
  const { t } = useWording()
  return (
    <p className="flags">
      <Day value={to} />{' '}
      {agency && (
        <span>
          {t('stories.via', { agency: '' })}
          <Name>{agencyName ?? agency}</Name>
        </span>
      )}{' '}
      {singleStranded && (
        <span className="flag" title={t('stories.single-hint')}>
          {t('stories.single')}
        </span>
      )}{' '}
      {added > 0 && (
        <span className="flag new" title={t('stories.new')}>
          {t('count.new', { n: added })}
        </span>
      )}
    </p>
  )
}
