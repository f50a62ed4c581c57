import { Link } from '@tanstack/react-router'
import type { SourceCheck } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'
import { Prose } from '../parts/prose.tsx'
import { Quoted } from './edge-evidence.tsx'

const MARKS: Readonly<Record<SourceCheck['result'], string>> = {
  found: '✓',
  denied: '✕',
  'not-found': '∅',
  'not-in-archive': '?',
}

/** Whether the named source has what it is said to have reported; "not found" always with what was searched. */
export function Checks({ checks }: { readonly checks: readonly SourceCheck[] }) {
  const { t } = useWording()
  if (checks.length === 0) return null
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t('trace.checks')}</h2>
      <ul className="checks">
        {checks.map(({ document, source, result, text, evidence }) => (
          <li key={document + source} className={`check ${result}`}>
            <p>
              <span className="check-mark" aria-hidden="true">
                {MARKS[result]}
              </span>{' '}
              <strong>
                <Name>{source}</Name>
              </strong>
              : {t(`trace.check.${result}`)}
            </p>
            <p className="hint" dir="auto">
              <Prose>{text}</Prose>
            </p>
            {evidence && (
              <>
                <Quoted quote={evidence.quote} />
                <Link to="/documents/$id" params={{ id: evidence.document }} search={{}}>
                  {t('add.see')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
