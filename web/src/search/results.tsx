import { Link } from '@tanstack/react-router'
import { Button, Group } from 'react-aria-components'
import type { FoundPage } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { StatementItem } from '../parts/statement-item.tsx'
import { Loading } from '../shell/loading.tsx'
import { type Filter, PAGE } from './filter.ts'
import type { Narrow } from './search-page.tsx'

interface ResultsProps {
  readonly found: FoundPage | undefined
  readonly filter: Filter
  readonly narrow: Narrow
  readonly isStale: boolean
}

export function Results({ found, filter, narrow, isStale }: ResultsProps) {
  const { t } = useWording()
  if (!found) return <Loading />
  const { total } = found
  return (
    <div className={isStale ? 'stale' : undefined} aria-busy={isStale}>
      <div className="results-head">
        <p role="status" className="total">
          {t('count.statements', { n: total })}
        </p>
        {filter.q && <Sort filter={filter} narrow={narrow} />}
      </div>
      {total === 0 && <NothingFound isFiltered={Object.values(filter).some((value) => value !== undefined)} />}
      <ol className="statements">
        {found.statements.map((one) => (
          <li key={one.id}>
            <StatementItem found={one} />
          </li>
        ))}
      </ol>
      <Pages total={total} page={filter.page ?? 1} narrow={narrow} />
    </div>
  )
}

function NothingFound({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useWording()
  return (
    <div className="notice">
      <h2>{t(isFiltered ? 'search.none' : 'empty.title')}</h2>
      <p>{t(isFiltered ? 'search.none-hint' : 'empty.text')}</p>
      {!isFiltered && (
        <Link className="button" to="/add">
          {t('empty.action')}
        </Link>
      )}
    </div>
  )
}

const SORTS = ['relevance', 'time'] as const

function Sort({ filter, narrow }: Pick<ResultsProps, 'filter' | 'narrow'>) {
  const { t } = useWording()
  const sort = filter.sort ?? 'relevance'
  return (
    <Group className="switch" aria-label={t('search.sort')}>
      {SORTS.map((one) => (
        <Button key={one} aria-pressed={one === sort} onPress={() => narrow({ sort: one })}>
          {t(`search.sort-${one}`)}
        </Button>
      ))}
    </Group>
  )
}

function Pages({ total, page, narrow }: { readonly total: number; readonly page: number; readonly narrow: Narrow }) {
  const { t } = useWording()
  if (total <= PAGE) return null
  const last = Math.ceil(total / PAGE)
  const shown = { from: (page - 1) * PAGE + 1, to: Math.min(page * PAGE, total), total }
  return (
    <div className="pages">
      <Button className="button" isDisabled={page <= 1} onPress={() => narrow({ page: page - 1 })}>
        {t('search.earlier')}
      </Button>
      <span>{t('search.page', shown)}</span>
      <Button className="button" isDisabled={page >= last} onPress={() => narrow({ page: page + 1 })}>
        {t('search.later')}
      </Button>
    </div>
  )
}
