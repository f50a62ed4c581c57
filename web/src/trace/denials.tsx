import { Link } from '@tanstack/react-router'
import type { Denial } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'

/** Who denies it, and whether it is the event or the report that is denied. */
export function Denials({ denials }: { readonly denials: readonly Denial[] }) {
  const { t } = useWording()
  if (denials.length === 0) return null
  return (
    <section aria-labelledby="denials">
      <h2 id="denials">{t('trace.denials')}</h2>
      <ol className="statements">
        {denials.map(({ statement, target, speaker, outlet, published, content }) => (
          <li key={statement} className="statement">
            <p className="statement-head">
              <span className="speaker">
                <Name>{speaker ?? outlet ?? t('unknown')}</Name>
              </span>{' '}
              <span className="stance against">{t(`trace.denial.${target}`)}</span>
            </p>
            <Link className="said" to="/statements/$id" params={{ id: statement }} dir="rtl" lang="ar">
              {content.map(({ text }) => text).join(' … ')}
            </Link>
            <p className="statement-foot">
              {outlet && <Name>{outlet}</Name>} <Day value={published} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
