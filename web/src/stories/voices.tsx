import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { speakers } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { SpeakerList } from '../parts/speaker-list.tsx'
import { Asked } from '../shell/asked.tsx'

/** Who says most. */
export function Voices() {
  const { t } = useWording()
  const query = useQuery(speakers({ limit: '12' }))
  return (
    <section aria-labelledby="voices">
      <div className="section-head">
        <h2 id="voices">{t('stories.voices')}</h2>
        <Link to="/speakers">{t('all')}</Link>
      </div>
      <Asked query={query}>{({ speakers: all }) => <SpeakerList speakers={all} />}</Asked>
    </section>
  )
}
