import type { Trace } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { intervalWords } from '../parts/interval.ts'
import { Prose } from '../parts/prose.tsx'
import { ScopeLine } from '../trace/finding.tsx'

export function SheetFinding({ trace: { finding, origins, patterns, scope } }: { readonly trace: Trace }) {
  const wording = useWording()
  const { t } = wording
  return (
    <section className="sheet-part" aria-labelledby="sheet-finding">
      <h2 id="sheet-finding">{t('trace.finding')}</h2>
      <p className="finding-words" dir="auto">
        <Prose>{finding}</Prose>
      </p>
      <dl className="sheet-facts">
        <div>
          <dt>{t('trace.content')}</dt>
          <dd>{intervalWords(wording, origins.content, 'origins')}</dd>
        </div>
        <div>
          <dt>{t('trace.attestation')}</dt>
          <dd>{intervalWords(wording, origins.attestation, 'attestations')}</dd>
        </div>
      </dl>
      <ul className="why">
        {origins.because.map(({ code, text }) => (
          <li key={code + text} dir="auto">
            {text}
          </li>
        ))}
        {patterns.map(({ kind, text }) => (
          <li key={kind + text} dir="auto">
            {t(`trace.pattern.${kind}`)}: {text}
          </li>
        ))}
      </ul>
      <h3>{t('evidence.scope')}</h3>
      <ScopeLine scope={scope} />
    </section>
  )
}
