import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type DocumentDetail, document as documentQuery } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { PageFiles } from '../parts/page-files.tsx'
import { Asked } from '../shell/asked.tsx'
import { useTitle } from '../shell/title.ts'
import { ArticleMeta } from './article-meta.tsx'
import { articleRows } from './article-rows.ts'
import { Provenance } from './provenance.tsx'
import { Reader } from './reader.tsx'

const route = getRouteApi('/documents/$id')

export function ArticlePage() {
  const { id } = route.useParams()
  const query = useQuery(documentQuery(id))
  return (
    <Asked query={query} isPage>
      {(detail) => <Article key={detail.document.id} detail={detail} />}
    </Asked>
  )
}

function Article({ detail }: { readonly detail: DocumentDetail }) {
  const { t } = useWording()
  const { document, record } = detail
  useTitle(document.title ?? record.document.text.split('\n')[0] ?? t('article.title'))
  return (
    <div className="article">
      <ArticleMeta detail={detail} />
      <Reader detail={detail} />
      <Provenance detail={detail} />
      <PageFiles
        name={`isnad-${document.id.slice(0, 12)}`}
        json={`/api/documents/${encodeURIComponent(document.id)}`}
        of="statements"
        rows={articleRows(detail)}
      />
    </div>
  )
}
