import { useWording } from '../i18n/language.tsx'
import { Bars } from '../parts/bars.tsx'
import type { Narrow } from './search-page.tsx'

interface DaysProps {
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly narrow: Narrow
}

/** How the statements found are spread over the days of publication. */
export function Days({ days, narrow }: DaysProps) {
  const { t, day } = useWording()
  const [first, last] = [days[0]!.day, days.at(-1)!.day]
  return (
    <figure className="days">
      <figcaption className="visually-hidden">{t('search.days')}</figcaption>
      <Bars
        bars={days}
        label={t('search.days-label', { from: day(first), to: day(last) })}
        choose={(value) => narrow({ from: value, to: value })}
      />
    </figure>
  )
}
