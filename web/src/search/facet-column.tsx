import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Facets } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'
import type { Filter } from './filter.ts'
import type { Narrow } from './search-page.tsx'

interface ColumnProps {
  readonly filter: Filter
  readonly facets: Facets | undefined
  readonly narrow: Narrow
}

interface Value {
  readonly value: string
  readonly name: string
  readonly count: number
}

const FIRST = 7

/** What the search can be narrowed to, with the number of statements of each. */
export function FacetColumn({ filter, facets, narrow }: ColumnProps) {
  const { t } = useWording()
  if (!facets) return <aside className="facets" aria-label={t('search.filters')} />
  const toggle = <T extends string>(all: readonly T[] | undefined, one: T): T[] | undefined => {
    const next = all?.includes(one) ? all.filter((other) => other !== one) : [...(all ?? []), one]
    return next.length > 0 ? next : undefined
  }
  const named = (all: readonly { name: string; count: number }[]): Value[] =>
    all.map(({ name, count }) => ({ value: name, name, count }))
  const { stances, modes } = facets
  return (
    <aside className="facets" aria-label={t('search.filters')}>
      <Facet
        title={t('facet.speaker')}
        values={facets.speakers.map(({ id, name, count }) => ({ value: id, name, count }))}
        chosen={filter.speaker ? [filter.speaker] : []}
        choose={(id) => narrow({ speaker: filter.speaker === id ? undefined : id })}
      />
      <Facet
        title={t('facet.outlet')}
        values={named(facets.outlets)}
        chosen={filter.outlet ?? []}
        choose={(name) => narrow({ outlet: toggle(filter.outlet, name) })}
      />
      <Facet
        title={t('facet.via')}
        values={named(facets.agencies)}
        chosen={filter.via ? [filter.via] : []}
        choose={(name) => narrow({ via: filter.via === name ? undefined : name })}
      />
      <Facet
        title={t('facet.stance')}
        values={stances.map(({ stance, count }) => ({ value: stance, name: t(`stance.${stance}`), count }))}
        chosen={filter.stance ?? []}
        choose={(stance) => narrow({ stance: toggle(filter.stance, stance as (typeof stances)[number]['stance']) })}
      />
      <Facet
        title={t('facet.mode')}
        values={modes.map(({ mode, count }) => ({ value: mode, name: t(`mode.${mode}`), count }))}
        chosen={filter.mode ?? []}
        choose={(mode) => narrow({ mode: toggle(filter.mode, mode as (typeof modes)[number]['mode']) })}
      />
      <Period filter={filter} narrow={narrow} />
    </aside>
  )
}

interface FacetProps {
  readonly title: string
  readonly values: readonly Value[]
  readonly chosen: readonly string[]
  readonly choose: (value: string) => void
}

function Facet({ title, values, chosen, choose }: FacetProps) {
  const { t, number } = useWording()
  const [isWhole, setWhole] = useState(false)
  if (values.length === 0) return null
  const shown = isWhole ? values : values.filter(({ value }, i) => i < FIRST || chosen.includes(value))
  return (
    <details className="facet" open>
      <summary>{title}</summary>
      <ul>
        {shown.map(({ value, name, count }) => (
          <li key={value}>
            <Button aria-pressed={chosen.includes(value)} onPress={() => choose(value)}>
              <Name>{name}</Name>
              <span className="count">{number(count)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < values.length && (
        <Button className="quiet" aria-label={`${t('more')}: ${title}`} onPress={() => setWhole(true)}>
          {t('more')}
        </Button>
      )}
    </details>
  )
}

const ENDS = ['from', 'to'] as const

function Period({ filter, narrow }: Pick<ColumnProps, 'filter' | 'narrow'>) {
  const { t } = useWording()
  return (
    <details className="facet" open>
      <summary>{t('facet.time')}</summary>
      {ENDS.map((end) => (
        <label key={end} className="field">
          <span>{t(`search.${end}`)}</span>
          <input
            type="date"
            value={filter[end]?.length === 10 ? filter[end] : ''}
            onChange={({ target }) => narrow({ [end]: target.value || undefined })}
          />
        </label>
      ))}
    </details>
  )
}
