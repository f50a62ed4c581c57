import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type SpeakerProfile, speaker as speakerQuery, statements } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Bars } from '../parts/bars.tsx'
import { ExportLinks } from '../parts/export-links.tsx'
import { Name } from '../parts/name.tsx'
import { StatementItem } from '../parts/statement-item.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'
import { Breakdown } from './breakdown.tsx'

const route = getRouteApi('/speakers/$id')

export function SpeakerPage() {
  const { id } = route.useParams()
  const query = useQuery(speakerQuery(id))
  return (
    <Asked query={query} isPage>
      {(profile) => <Profile key={profile.id} profile={profile} />}
    </Asked>
  )
}

function Profile({ profile }: { readonly profile: SpeakerProfile }) {
  const { t } = useWording()
  const { id, timeline } = profile
  useTitle(profile.name)
  return (
    <div className="speaker-page">
      <Head profile={profile} />
      {timeline.length > 0 && (
        <figure>
          <figcaption>{t('speaker.timeline')}</figcaption>
          <Bars bars={timeline} label={t('speaker.timeline-label')} />
        </figure>
      )}
      <div className="speaker-columns">
        <Said id={id} />
        <aside>
          <Aside profile={profile} />
        </aside>
      </div>
    </div>
  )
}

function Head({ profile }: { readonly profile: SpeakerProfile }) {
  const { t } = useWording()
  const { kind, name, names, country, wikidata } = profile
  const others = names.filter((one) => one !== name)
  return (
    <header>
      <h1>
        <Name>{name}</Name>
      </h1>
      <p className="byline">
        <span>{t(`kind.${kind}`)}</span>
        {country && <bdi>{country}</bdi>}
        {wikidata && (
          <a href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noreferrer" target="_blank">
            <bdi>{wikidata}</bdi>
          </a>
        )}
        <span>{t('count.statements', { n: profile.statements })}</span>
        <span>{t('count.mentions', { n: profile.mentioned })}</span>
      </p>
      {others.length > 0 && (
        <p className="hint">
          {t('speaker.names')}: <Name>{others.join('، ')}</Name>
        </p>
      )}
    </header>
  )
}

function Said({ id }: { readonly id: string }) {
  const { t } = useWording()
  const query = useQuery(statements({ speaker: id, sort: 'time', limit: '20' }))
  return (
    <section aria-labelledby="said">
      <div className="section-head">
        <h2 id="said">{t('speaker.statements')}</h2>
        <Link to="/search" search={{ speaker: id }}>
          {t('speaker.all')}
        </Link>
      </div>
      <Asked query={query}>
        {(found) => (
          <ol className="statements">
            {found.statements.map((one) => (
              <li key={one.id}>
                <StatementItem found={one} withSpeaker={false} />
              </li>
            ))}
          </ol>
        )}
      </Asked>
      <ExportLinks params={new URLSearchParams({ speaker: id })} />
    </section>
  )
}

function Aside({ profile }: { readonly profile: SpeakerProfile }) {
  const { t } = useWording()
  const { id, stances, outlets, speaksOf, spokenOfBy } = profile
  return (
    <>
      <Breakdown
        title={t('speaker.stances')}
        rows={stances.map(({ stance, count }) => ({ key: stance, name: t(`stance.${stance}`), count }))}
        linkOf={(stance) => ({ to: '/search', search: { speaker: id, stance: [stance as never] } })}
      />
      <Breakdown
        title={t('speaker.speaks-of')}
        rows={speaksOf.map(({ id: key, name, count }) => ({ key, name, count }))}
        linkOf={(key) => ({ to: '/search', search: { speaker: id, mentions: key } })}
      />
      <Breakdown
        title={t('speaker.spoken-of-by')}
        rows={spokenOfBy.map(({ id: key, name, count }) => ({ key, name, count }))}
        linkOf={(key) => ({ to: '/search', search: { speaker: key, mentions: id } })}
      />
      <Breakdown
        title={t('speaker.outlets')}
        rows={outlets.map(({ name, count }) => ({ key: name, name, count }))}
        linkOf={(name) => ({ to: '/search', search: { speaker: id, outlet: [name] } })}
      />
    </>
  )
}
