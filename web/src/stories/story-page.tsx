import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { documentTrace, type StoryDetail, story as storyQuery } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { intervalWords } from '../parts/interval.ts'
import { Name } from '../parts/name.tsx'
import { PageFiles } from '../parts/page-files.tsx'
import { Prose } from '../parts/prose.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'
import { Tree } from '../trace/tree.tsx'
import { Carriers } from './carriers.tsx'
import { inOrder, storyGraph } from './story-graph.ts'
import { storyRows } from './story-rows.ts'

const route = getRouteApi('/stories/$id')

export function StoryPage() {
  const { language } = useWording()
  const { id } = route.useParams()
  const query = useQuery(storyQuery(id, language))
  return (
    <Asked query={query} isPage>
      {(detail) => <StoryOf key={detail.story.story} detail={detail} />}
    </Asked>
  )
}

function StoryOf({ detail }: { readonly detail: StoryDetail }) {
  const wording = useWording()
  const { t } = wording
  const { story } = detail
  const documents = inOrder(detail.documents)
  const [first] = documents
  const outlets = new Set(documents.flatMap(({ outlet }) => outlet ?? [])).size
  const title = first?.title ?? t('untitled')
  useTitle(title)
  return (
    <div className="trace">
      <header className="story-head trace-head">
        <h1 dir="rtl" lang="ar">
          {title}
        </h1>
        <p className="story-count">
          {t('stories.figure', {
            outlets: t('count.outlets', { n: outlets }),
            origins: intervalWords(wording, story.origins.content, 'origins'),
          })}
          {story.agency && (
            <>
              {' '}
              · {t('stories.via', { agency: '' })}
              <Name>{story.agencyName ?? story.agency}</Name>
            </>
          )}
        </p>
        <ul className="why">
          {story.origins.because.map(({ code, text }) => (
            <li key={code + text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      </header>
      <StoryTree detail={detail} />
      <Carriers documents={documents} derivations={story.derivations} />
      {first && <Mainly id={first.id} />}
      <PageFiles
        name={`isnad-story-${story.story.slice(0, 12)}`}
        json={`/api/stories/${encodeURIComponent(story.story)}`}
        of="documents"
        rows={storyRows(detail)}
      />
    </div>
  )
}

function StoryTree({ detail }: { readonly detail: StoryDetail }) {
  const { t } = useWording()
  const { nodes, edges } = useMemo(() => storyGraph(detail), [detail])
  const [chosen, choose] = useState<number | null>(null)
  if (edges.length === 0) return null
  return (
    <section aria-labelledby="tree">
      <h2 id="tree">{t('trace.graph')}</h2>
      <Tree nodes={nodes} edges={edges} common={null} chosen={chosen} choose={choose} />
    </section>
  )
}

/** What the story mainly says, traced. */
function Mainly({ id }: { readonly id: string }) {
  const { t, language } = useWording()
  const { data } = useQuery(documentTrace(id, language))
  const main = data?.versions.find((version) => version.document === id) ?? data?.versions[0]
  if (!data || !main) return null
  return (
    <section aria-labelledby="mainly">
      <h2 id="mainly">{t('trace.finding')}</h2>
      <p className="finding-words" dir="auto">
        <Prose>{data.finding}</Prose>
      </p>
      <p>
        <Link className="button" to="/statements/$id" params={{ id: main.statement }}>
          {t('story.trace')}
        </Link>
      </p>
    </section>
  )
}
