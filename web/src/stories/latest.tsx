import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { statements } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { StatementItem } from '../parts/statement-item.tsx'
import { Asked } from '../shell/asked.tsx'

/** What was said last. */
export function Latest() {
  const { t } = useWording()
  const query = useQuery(statements({ sort: 'time', limit: '6' }))
  return (
    <section aria-labelledby="latest">
      <div className="section-head">
        <h2 id="latest">{t('stories.latest')}</h2>
        <Link to="/search">{t('all')}</Link>
      </div>
      <Asked query={query}>
        {({ statements: found }) => (
          <ol className="statements">
            {found.map((one) => (
              <li key={one.id}>
                <StatementItem found={one} />
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </section>
  )
}
