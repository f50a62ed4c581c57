import type { Decision } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'

/** What people decided before, and why. */
export function DecisionLog({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t, moment } = useWording()
  if (decisions.length === 0) return null
  return (
    <>
      <h3>{t('decide.log')}</h3>
      <ul className="decisions">
        {decisions.map(({ id, kind, label, by, at, note }) => (
          <li key={id}>
            <strong>{t(`decide.kind.${kind}`)}</strong>
            {label && `: ${t(`trace.edge.${label}`)}`} · <Name>{by}</Name> · {moment(at)}
            {note && (
              <>
                {' '}
                · <Name>{note}</Name>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
