import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { speakers } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { SpeakerList } from '../parts/speaker-list.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'

const [SHOWN, MOST] = [40, 100]

export function SpeakersPage() {
  const { t } = useWording()
  const [q, setQ] = useState('')
  const [limit, setLimit] = useState(SHOWN)
  const query = useQuery({
    ...speakers({ limit: String(limit), ...(q && { q }) }),
    placeholderData: keepPreviousData,
  })
  useTitle(t('speakers.title'))
  return (
    <div className="speakers">
      <header>
        <h1>{t('speakers.title')}</h1>
        <p className="hint">{t('speakers.lead')}</p>
      </header>
      <SearchBox value={q} onChange={setQ} label={t('speakers.label')} />
      <Asked query={query}>
        {({ speakers: all, total }) => (
          <>
            <p role="status" className="total">
              {total === 0 && q ? t('speakers.none') : t('count.speakers', { n: total })}
            </p>
            <SpeakerList speakers={all} />
            {total > all.length && limit < MOST && (
              <Button className="button" onPress={() => setLimit(MOST)}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Asked>
    </div>
  )
}
