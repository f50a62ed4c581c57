import { Link } from '@tanstack/react-router'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'
import { Weight } from '../parts/weight.tsx'
import type { Filter } from '../search/filter.ts'

interface BreakdownProps {
  readonly title: string
  readonly rows: readonly { readonly key: string; readonly name: string; readonly count: number }[]
  readonly linkOf: (key: string) => { readonly to: '/search'; readonly search: Filter }
}

const SHOWN = 10

/** How somebody's statements are spread over something; each part leads to its statements. */
export function Breakdown({ title, rows, linkOf }: BreakdownProps) {
  const { t, number } = useWording()
  const shown = rows.slice(0, SHOWN)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <section className="breakdown" aria-label={title}>
      <h2>{title}</h2>
      {shown.length === 0 && <p className="hint">{t('speaker.none')}</p>}
      <ol className="weighed">
        {shown.map(({ key, name, count }) => (
          <li key={key}>
            <Link {...linkOf(key)}>
              <Name>{name}</Name>
            </Link>
            <Weight share={count / most} />
            <span className="count">{number(count)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
