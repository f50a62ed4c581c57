import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Group, Input, SearchField } from 'react-aria-components'
import { type Health, health, stories as storiesQuery } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { PageFiles } from '../parts/page-files.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'
import { SINCE } from '../shell/visit.ts'
import { homeRows } from './home-rows.ts'
import { Latest } from './latest.tsx'
import { StoryItem } from './story-item.tsx'
import { Voices } from './voices.tsx'

const SHOWN = 11

/** What the archive holds today: the stories, what was said last, and who says most. */
export function HomePage() {
  const query = useQuery(health)
  useTitle(null)
  return (
    <div className="home">
      <Hero health={query.data} />
      <Asked query={query}>{({ counts }) => (counts.documents === 0 ? <EmptyArchive /> : <Today />)}</Asked>
    </div>
  )
}

function Hero({ health: held }: { readonly health: Health | undefined }) {
  const { t, day } = useWording()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  return (
    <header className="hero">
      <h1>{t('app.tagline')}</h1>
      <SearchField
        className="search-box"
        aria-label={t('stories.find')}
        value={typed}
        onChange={setTyped}
        onSubmit={(q) => void navigate({ to: '/search', search: { q: q || undefined } })}
      >
        <Input placeholder={t('stories.find')} dir={typed ? 'auto' : undefined} />
        <Button className="clear" aria-label={t('search.clear')}>
          ×
        </Button>
      </SearchField>
      {held && held.counts.documents > 0 && (
        <p className="held">
          {t('stories.archive', {
            articles: t('count.articles', { n: held.counts.articles }),
            statements: t('count.statements', { n: held.counts.statements }),
          })}
          {held.scope.from &&
            held.scope.to &&
            t('stories.coverage', { from: day(held.scope.from), to: day(held.scope.to) })}
        </p>
      )}
    </header>
  )
}

function EmptyArchive() {
  const { t } = useWording()
  return (
    <div className="notice">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <Link className="button primary" to="/add">
        {t('empty.action')}
      </Link>
    </div>
  )
}

const SORTS = ['largest', 'newest'] as const

function Today() {
  const { t, language } = useWording()
  const [sort, setSort] = useState<(typeof SORTS)[number]>('largest')
  const [limit, setLimit] = useState(SHOWN)
  const asked = { sort, lang: language, limit: String(limit), ...(SINCE && { since: SINCE }) }
  const query = useQuery(storiesQuery(asked))
  return (
    <>
      <section aria-labelledby="stories">
        <div className="section-head">
          <h2 id="stories">{t('stories.title')}</h2>
          <Group className="switch" aria-label={t('search.sort')}>
            {SORTS.map((one) => (
              <Button key={one} aria-pressed={one === sort} onPress={() => setSort(one)}>
                {t(`stories.${one}`)}
              </Button>
            ))}
          </Group>
        </div>
        <Asked query={query}>
          {({ stories, total }) =>
            total === 0 ? (
              <div className="notice">
                <h3>{t('stories.none')}</h3>
                <p>{t('stories.none-hint')}</p>
              </div>
            ) : (
              <>
                <ol className="stories">
                  {stories.map((one, i) => (
                    <li key={one.story}>
                      <StoryItem of={one} leads={i === 0} />
                    </li>
                  ))}
                </ol>
                {total > stories.length && (
                  <Button className="button" onPress={() => setLimit(100)}>
                    {t('stories.all')} ({total})
                  </Button>
                )}
                <PageFiles
                  name="isnad-stories"
                  json={`/api/stories?${new URLSearchParams(asked)}`}
                  of="stories"
                  rows={homeRows(stories)}
                />
              </>
            )
          }
        </Asked>
      </section>
      <div className="home-columns">
        <Latest />
        <Voices />
      </div>
    </>
  )
}
