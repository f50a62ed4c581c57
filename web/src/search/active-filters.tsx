import { Button } from 'react-aria-components'
import type { Facets } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'
import type { Filter } from './filter.ts'
import type { Narrow } from './search-page.tsx'

interface ActiveProps {
  readonly filter: Filter
  readonly facets: Facets | undefined
  readonly narrow: Narrow
}

const NOTHING: Filter = {
  speaker: undefined,
  outlet: undefined,
  via: undefined,
  stance: undefined,
  mode: undefined,
  mentions: undefined,
  from: undefined,
  to: undefined,
}

/** What the search is narrowed to, each to be taken off again. */
export function ActiveFilters({ filter, facets, narrow }: ActiveProps) {
  const { t } = useWording()
  const active = useActive(filter, facets)
  if (active.length === 0) return null
  return (
    <ul className="active" aria-label={t('search.active')}>
      {active.map(({ field, name, without }) => (
        <li key={`${field}${name}`}>
          <Button onPress={() => narrow(without)} aria-label={t('search.remove', { name: `${field} ${name}` })}>
            <span className="field-name">{field}</span> <Name>{name}</Name> <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Button className="quiet" onPress={() => narrow(NOTHING)}>
            {t('search.reset')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function useActive(filter: Filter, facets: Facets | undefined) {
  const { t, day } = useWording()
  const without = <T extends string>(all: readonly T[], one: T): T[] | undefined =>
    all.length > 1 ? all.filter((other) => other !== one) : undefined
  const { outlet = [], stance = [], mode = [] } = filter
  const single = (key: 'speaker' | 'via' | 'mentions', nameOf: (value: string) => string) => {
    const value = filter[key]
    return value ? [{ field: t(`facet.${key}`), name: nameOf(value), without: { [key]: undefined } }] : []
  }
  const end = (key: 'from' | 'to') => {
    const value = filter[key]
    return value ? [{ field: t(`search.${key}`), name: day(value), without: { [key]: undefined } }] : []
  }
  return [
    ...single('speaker', (id) => facets?.speakers.find((one) => one.id === id)?.name ?? id),
    ...single('via', (name) => name),
    ...single('mentions', (name) => name),
    ...outlet.map((one) => ({ field: t('facet.outlet'), name: one, without: { outlet: without(outlet, one) } })),
    ...stance.map((one) => ({
      field: t('facet.stance'),
      name: t(`stance.${one}`),
      without: { stance: without(stance, one) },
    })),
    ...mode.map((one) => ({ field: t('facet.mode'), name: t(`mode.${one}`), without: { mode: without(mode, one) } })),
    ...end('from'),
    ...end('to'),
  ]
}
