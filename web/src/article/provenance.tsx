import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DocumentDetail, versions as versionsQuery } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { SafeLink } from '../parts/safe-link.tsx'

/** Where the article came from, when, and the hashes that prove that it is still the same. */
export function Provenance({ detail: { document, record } }: { readonly detail: DocumentDetail }) {
  const { t, moment } = useWording()
  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance">{t('article.provenance')}</h2>
      <dl>
        {document.url && (
          <div>
            <dt>{t('article.source')}</dt>
            <dd>
              <SafeLink url={document.url} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('article.retrieved')}</dt>
          <dd>
            <time dateTime={document.retrievedAt}>{moment(document.retrievedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{t('article.hash')}</dt>
          <dd>
            <code dir="ltr">{record.document.sha256}</code>
          </dd>
        </div>
        {document.bytesSha256 && (
          <div>
            <dt>{t('article.bytes-hash')}</dt>
            <dd>
              <code dir="ltr">{document.bytesSha256}</code>
            </dd>
          </div>
        )}
      </dl>
      {document.url && <Versions id={document.id} />}
    </section>
  )
}

function Versions({ id }: { readonly id: string }) {
  const { t, moment } = useWording()
  const { data } = useQuery(versionsQuery(id))
  if (!data || data.versions.length < 2) return null
  return (
    <>
      <h3>{t('article.versions')}</h3>
      <ol className="version-list">
        {data.versions.map((version) => (
          <li key={version.id}>
            {version.id === id ? (
              <strong>
                {moment(version.retrievedAt)} ({t('article.version-current')})
              </strong>
            ) : (
              <Link to="/documents/$id" params={{ id: version.id }} search={{}}>
                {moment(version.retrievedAt)}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
