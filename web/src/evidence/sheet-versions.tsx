import type { Trace } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'
import { SafeLink } from '../parts/safe-link.tsx'
import { OffsetsOf } from '../trace/edge-evidence.tsx'

/** Every version with its words, where they stand, and when it was retrieved. */
export function SheetVersions({ trace: { versions } }: { readonly trace: Trace }) {
  const { t, moment } = useWording()
  return (
    <section className="sheet-part" aria-labelledby="sheet-versions">
      <h2 id="sheet-versions">{t('trace.versions')}</h2>
      <ol className="sheet-versions">
        {versions.map(({ statement, outlet, title, url, published, retrievedAt, content, drift }) => (
          <li key={statement}>
            <p>
              <strong>
                <Name>{outlet ?? t('no-outlet')}</Name>
              </strong>{' '}
              · <Day value={published?.slice(0, 10) ?? null} /> · <Name>{title ?? t('untitled')}</Name>
              {url && (
                <>
                  {' '}
                  · <SafeLink url={url} />
                </>
              )}
            </p>
            {content.map(({ start, end, text }) => (
              <blockquote key={start} dir="rtl" lang="ar">
                {text} <OffsetsOf start={start} end={end} />
              </blockquote>
            ))}
            <p className="hint">
              {t('evidence.retrieved')}: {moment(retrievedAt)}
              {drift.length > 0 && ` · ${[...new Set(drift.map(({ kind }) => t(`trace.drift.${kind}`)))].join('، ')}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
