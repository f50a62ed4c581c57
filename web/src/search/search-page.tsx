import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { facets, statements } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { ExportLinks } from '../parts/export-links.tsx'
import { Failure } from '../shell/failure.tsx'
import { useTitle } from '../shell/title.ts'
import { ActiveFilters } from './active-filters.tsx'
import { Days } from './days.tsx'
import { FacetColumn } from './facet-column.tsx'
import { type Filter, facetSearch, searchParams, statementSearch } from './filter.ts'
import { Results } from './results.tsx'
import { SearchBox } from './search-box.tsx'

const route = getRouteApi('/search')

/** Changes the search; any change but to another page begins on the first. */
export type Narrow = (change: Partial<Filter>) => void

export function SearchPage() {
  const { t } = useWording()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const narrow: Narrow = useCallback(
    (change) => {
      // While somebody types, the steps between are nothing to go back to.
      const replace = Object.keys(change).join() === 'q'
      void navigate({ search: (old) => ({ ...old, page: undefined, ...change }), replace, resetScroll: !replace })
    },
    [navigate],
  )
  const found = useQuery({ ...statements(statementSearch(filter)), placeholderData: keepPreviousData })
  const spread = useQuery({ ...facets(facetSearch(filter)), placeholderData: keepPreviousData })
  useTitle(filter.q ?? t('search.title'))
  return (
    <div className="search">
      <header className="search-head">
        <h1>{t('search.title')}</h1>
        <SearchBox value={filter.q ?? ''} onChange={(q) => narrow({ q: q || undefined })} />
        <ActiveFilters filter={filter} facets={spread.data} narrow={narrow} />
      </header>
      <FacetColumn filter={filter} facets={spread.data} narrow={narrow} />
      <section className="search-results" aria-label={t('search.results')}>
        {spread.data && spread.data.days.length > 1 && <Days days={spread.data.days} narrow={narrow} />}
        {found.isError ? (
          <Failure error={found.error} retry={found.refetch} />
        ) : (
          <Results found={found.data} filter={filter} narrow={narrow} isStale={found.isPlaceholderData} />
        )}
        <ExportLinks params={searchParams(filter)} />
      </section>
    </div>
  )
}
