import type { Trace } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { intervalFigures } from '../parts/interval.ts'
import { Prose } from '../parts/prose.tsx'

/** What was found, in numbers and words, with why, and with what was searched. */
export function Finding({ trace }: { readonly trace: Trace }) {
  const { t } = useWording()
  const { finding, origins, commonLink, scope } = trace
  return (
    <section className="finding" aria-labelledby="finding">
      <h2 id="finding">{t('trace.finding')}</h2>
      <Figures trace={trace} />
      <p className="finding-words" dir="auto">
        <Prose>{finding}</Prose>
      </p>
      {commonLink && (
        <p className="common-link">
          {t('trace.common-link-text', {
            name: commonLink.name,
            articles: t('count.articles', { n: commonLink.documents }),
          })}
        </p>
      )}
      {origins.because.length > 0 && (
        <details className="why" open>
          <summary>{t('trace.why')}</summary>
          <ul>
            {origins.because.map(({ code, text }) => (
              <li key={code + text} dir="auto">
                <Prose>{text}</Prose>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ScopeLine scope={scope} />
    </section>
  )
}

export function ScopeLine({ scope: { documents, from, to } }: { readonly scope: Trace['scope'] }) {
  const { t, day } = useWording()
  const articles = t('count.articles', { n: documents })
  return (
    <p className="scope">
      {from && to
        ? t('trace.scope-value', { articles, from: day(from), to: day(to) })
        : t('trace.scope-undated', { articles })}
    </p>
  )
}

function Figures({ trace: { origins, versions } }: { readonly trace: Trace }) {
  const wording = useWording()
  const { t, number } = wording
  const outlets = new Set(versions.flatMap(({ outlet }) => outlet ?? [])).size
  const wordings = new Set(versions.map((version) => version.wording)).size
  const figures = [
    { value: intervalFigures(wording, origins.content), name: t('trace.content'), hint: t('trace.content-hint') },
    {
      value: intervalFigures(wording, origins.attestation),
      name: t('trace.attestation'),
      hint: t('trace.attestation-hint'),
    },
    { value: number(outlets), name: t('trace.outlets'), hint: null },
    { value: number(wordings), name: t('trace.wordings'), hint: null },
  ]
  return (
    <dl className="figure-row">
      {figures.map(({ value, name, hint }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b> {hint && <span>{hint}</span>}
          </dd>
        </div>
      ))}
      {origins.declared !== null && origins.declared > 0 && (
        <div>
          <dt>{t('statement.declared')}</dt>
          <dd>
            <b>{number(origins.declared)}</b>
          </dd>
        </div>
      )}
    </dl>
  )
}
