import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import type { Trace } from '../../../src/tracing/schema.ts'
import { type Health, health, type StatementDetail, statement as statementQuery, statementTrace } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { PageFiles } from '../parts/page-files.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'
import { traceRows } from '../trace/trace-rows.ts'
import { Claim } from './claim.tsx'
import { CopyLink } from './copy-link.tsx'
import { SheetFinding } from './sheet-finding.tsx'
import { SheetVersions } from './sheet-versions.tsx'

const route = getRouteApi('/statements/$id/evidence')

/** One finding on paper: what it says, and all that one needs to check it. */
export function EvidencePage() {
  const { t, language } = useWording()
  const { id } = route.useParams()
  const detail = useQuery(statementQuery(id))
  const trace = useQuery(statementTrace(id, language))
  const program = useQuery(health)
  useTitle(t('evidence.title'))
  return (
    <Asked query={detail} isPage>
      {(one) => (
        <Asked query={trace} loading={t('trace.searching')}>
          {(found) => <Sheet detail={one} trace={found} program={program.data} />}
        </Asked>
      )}
    </Asked>
  )
}

interface SheetProps {
  readonly detail: StatementDetail
  readonly trace: Trace
  readonly program: Health | undefined
}

function Sheet({ detail, trace, program }: SheetProps) {
  const { t, language, moment } = useWording()
  const { id } = detail
  const link = `${location.origin}/statements/${id}/evidence`
  const json = `/api/statements/${encodeURIComponent(id)}/trace?lang=${language}`
  return (
    <article className="sheet">
      <header>
        <p className="sheet-brand">{t('app.name')}</p>
        <h1>{t('evidence.title')}</h1>
        <div className="sheet-tools">
          <Button className="button primary" onPress={() => window.print()}>
            {t('print')}
          </Button>
          <CopyLink link={link} />
          <Link className="button" to="/statements/$id" params={{ id }}>
            {t('statement.trace')}
          </Link>
        </div>
        <PageFiles name={`isnad-${id.slice(0, 12)}`} json={json} of="versions" rows={traceRows(trace)} />
      </header>
      <Claim detail={detail} />
      <SheetFinding trace={trace} />
      <SheetVersions trace={trace} />
      <footer>
        <dl className="sheet-facts">
          <div>
            <dt>{t('evidence.permalink')}</dt>
            <dd>
              <bdi dir="ltr">{link}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('evidence.made')}</dt>
            <dd>{moment(new Date().toISOString())}</dd>
          </div>
          {program && (
            <div>
              <dt>{t('evidence.program')}</dt>
              <dd>
                <bdi dir="ltr">{`Isnad ${program.version} · ${program.schema}`}</bdi>
              </dd>
            </div>
          )}
        </dl>
        <p className="hint">{t('evidence.offsets-hint')}</p>
      </footer>
    </article>
  )
}
