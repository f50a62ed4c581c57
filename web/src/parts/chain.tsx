import { Fragment } from 'react'
import type { ChainLink } from '../../../src/record/schema.ts'
import { useWording } from '../i18n/language.tsx'

interface ChainProps {
  readonly chain: readonly ChainLink[]
  /** Whether the speaker stands at its end, where it is not named beside it. */
  readonly withSpeaker?: boolean
}

/** From the article to the speaker, outermost first. The arrows point from who tells to whom it is from. */
export function Chain({ chain, withSpeaker = true }: ChainProps) {
  const { t } = useWording()
  const shown = withSpeaker ? chain : chain.filter(({ role }) => role !== 'speaker')
  if (shown.length === 0) return null
  return (
    <p className="chain">
      <span className="visually-hidden">{t('chain.label')}: </span>
      {shown.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in a chain twice, and chains do not change
        <Fragment key={i}>
          {i > 0 && <Arrow />}
          <bdi className={`link-${link.role}`} title={t(`chain.${link.role}`)}>
            {link.name}
          </bdi>
        </Fragment>
      ))}
    </p>
  )
}

/** Points to the side where the line goes on. */
export const Arrow = () => (
  <svg className="arrow" viewBox="0 0 16 8" aria-hidden="true">
    <path d="M1 4H14M11 1l3 3-3 3" />
  </svg>
)
