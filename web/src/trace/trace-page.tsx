import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Trace } from '../../../src/tracing/schema.ts'
import { type StatementDetail, statement as statementQuery, statementTrace } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Chain } from '../parts/chain.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'
import { PageFiles } from '../parts/page-files.tsx'
import { StanceWord } from '../parts/stance.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'
import { Attention } from './attention.tsx'
import { Checks } from './checks.tsx'
import { Decide } from './decide.tsx'
import { Denials } from './denials.tsx'
import { Finding } from './finding.tsx'
import { traceRows } from './trace-rows.ts'
import { Transmission } from './transmission.tsx'
import { Versions } from './versions.tsx'

const route = getRouteApi('/statements/$id')

export function TracePage() {
  const { t, language } = useWording()
  const { id } = route.useParams()
  const detail = useQuery(statementQuery(id))
  const trace = useQuery(statementTrace(id, language))
  return (
    <div className="trace">
      <Asked query={detail} isPage>
        {(one) => <Head detail={one} />}
      </Asked>
      {!detail.isError && (
        <Asked query={trace} loading={t('trace.searching')}>
          {(found) => <Traced id={id} trace={found} />}
        </Asked>
      )}
    </div>
  )
}

function Head({ detail: { id, document, statement, speaker, content } }: { readonly detail: StatementDetail }) {
  const { t } = useWording()
  const words = content.map(({ text }) => text).join(' … ')
  useTitle(words.slice(0, 80))
  return (
    <header className="trace-head">
      <p className="statement-head">
        {speaker ? (
          <Link className="speaker" to="/speakers/$id" params={{ id: speaker.id }}>
            <Name>{speaker.name}</Name>
          </Link>
        ) : (
          <span className="unknown">{t(statement.anonymity ? 'statement.unnamed' : 'unknown')}</span>
        )}{' '}
        <StanceWord stance={statement.stance} />
      </p>
      <h1 dir="rtl" lang="ar">
        {statement.mode === 'direct' ? `«${words}»` : words}
      </h1>
      <Chain chain={statement.chain} />
      <p className="statement-foot">
        <Day value={document.published} />
        <Link to="/documents/$id" params={{ id: document.id }} search={{ s: statement.id }}>
          {t('statement.context')}: <Name>{document.title ?? t('untitled')}</Name>
        </Link>
        <Link to="/statements/$id/evidence" params={{ id }}>
          {t('statement.evidence')}
        </Link>
      </p>
    </header>
  )
}

function Traced({ id, trace }: { readonly id: string; readonly trace: Trace }) {
  const { language } = useWording()
  return (
    <>
      <Finding trace={trace} />
      <Attention patterns={trace.patterns} />
      <Transmission trace={trace} />
      <Versions id={id} trace={trace} />
      <Denials denials={trace.denials} />
      <Checks checks={trace.checks} />
      <Decide id={id} trace={trace} />
      <PageFiles
        name={`isnad-${id.slice(0, 12)}`}
        json={`/api/statements/${encodeURIComponent(id)}/trace?lang=${language}`}
        of="versions"
        rows={traceRows(trace)}
      />
    </>
  )
}
