import { Link } from '@tanstack/react-router'
import type { Version } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'

interface HeadProps {
  readonly version: Version
  /** Whether it is the one that was asked for. */
  readonly isAsked: boolean
  /** Whether the versions have different speakers. */
  readonly withSpeaker: boolean
}

export function VersionHead({
  version: { document, outlet, title, published, match, speaker },
  isAsked,
  withSpeaker,
}: HeadProps) {
  const { t } = useWording()
  return (
    <p className={isAsked ? 'version-head asked' : 'version-head'}>
      <Link to="/documents/$id" params={{ id: document }} search={{}}>
        <Name>{outlet ?? title ?? t('no-outlet')}</Name>
      </Link>{' '}
      <Day value={published?.slice(0, 10) ?? null} short />{' '}
      {withSpeaker && speaker && (
        <span className="version-speaker">
          <Name>{speaker}</Name>
        </span>
      )}{' '}
      {match === 'confirmed' && <span className="tag">{t('trace.match.confirmed')}</span>}
    </p>
  )
}
