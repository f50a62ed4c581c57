import type { Pattern } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'

/** Patterns of transmission that a checker should know of; none of them is a verdict. */
export function Attention({ patterns }: { readonly patterns: readonly Pattern[] }) {
  const { t } = useWording()
  if (patterns.length === 0) return null
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{t('trace.patterns')}</h2>
      <ul className="patterns">
        {patterns.map(({ kind, text }) => (
          <li key={kind + text}>
            <strong>{t(`trace.pattern.${kind}`)}</strong> <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
