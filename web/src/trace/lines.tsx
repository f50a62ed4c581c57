import { Fragment } from 'react'
import type { Line } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Arrow } from '../parts/chain.tsx'
import { Name } from '../parts/name.tsx'

/** The distinct lines of transmission, outermost first, and how many articles each reached. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useWording()
  if (lines.length === 0) return null
  return (
    <>
      <h3>{t('trace.lines')}</h3>
      <ul className="lines">
        {lines.map(({ chain, documents }) => (
          <li key={`${chain.join(' ')} ${documents[0]}`} className="chain">
            {chain.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in a line twice, and lines do not change
              <Fragment key={i}>
                {i > 0 && <Arrow />}
                <Name>{name}</Name>
              </Fragment>
            ))}
            <span className="tag">{t('count.articles', { n: documents.length })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
