import type { Drift } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Arrow } from '../parts/chain.tsx'

/** How a wording differs from the earliest one, by kind: what changes the meaning has a mark of its own. */
export function DriftList({ drift }: { readonly drift: readonly Drift[] }) {
  const { t } = useWording()
  if (drift.length === 0) return null
  return (
    <ul className="drift">
      {drift.map(({ kind, severe, from, to }) => (
        <li key={`${kind} ${from?.start} ${to?.start}`} className={severe ? 'severe' : undefined}>
          <strong>
            {severe && <span aria-hidden="true">▲ </span>}
            {t(`trace.drift.${kind}`)}
          </strong>
          {severe && <span className="visually-hidden"> ({t('trace.severe')})</span>}{' '}
          <span className="drift-words" lang="ar" dir="rtl">
            {from ? <s>{from.text}</s> : <span>∅</span>}
            <Arrow />
            {to ? <b>{to.text}</b> : <span>∅</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
