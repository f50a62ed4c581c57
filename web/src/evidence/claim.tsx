import { Link } from '@tanstack/react-router'
import type { StatementDetail } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Chain } from '../parts/chain.tsx'
import { Day } from '../parts/day.tsx'
import { Name } from '../parts/name.tsx'
import { SafeLink } from '../parts/safe-link.tsx'
import { OffsetsOf } from '../trace/edge-evidence.tsx'

/** What was said, by whom, where it was published, and the words that prove it. */
export function Claim({ detail }: { readonly detail: StatementDetail }) {
  const { t } = useWording()
  const { document, statement, speaker, cue, source, content } = detail
  return (
    <section className="sheet-part" aria-labelledby="claim">
      <h2 id="claim">{t('evidence.claim')}</h2>
      <blockquote className="sheet-claim" dir="rtl" lang="ar">
        {content.map(({ text }) => text).join(' … ')}
      </blockquote>
      <Chain chain={statement.chain} />
      <dl className="sheet-facts">
        <div>
          <dt>{t('evidence.said-by')}</dt>
          <dd>
            <Name>{speaker?.name ?? t('unknown')}</Name> · {t(`stance.${statement.stance}`)} ·{' '}
            {t(`mode.${statement.mode}`)}
          </dd>
        </div>
        <div>
          <dt>{t('evidence.publisher')}</dt>
          <dd>
            <Name>{document.outlet ?? t('no-outlet')}</Name> · <Day value={document.published} />
          </dd>
        </div>
        <div>
          <dt>{t('article.title')}</dt>
          <dd>
            <Link to="/documents/$id" params={{ id: document.id }} search={{ s: statement.id }}>
              <Name>{document.title ?? t('untitled')}</Name>
            </Link>
            {document.url && (
              <>
                {' '}
                <SafeLink url={document.url} />
              </>
            )}
          </dd>
        </div>
        <Custody document={document} />
      </dl>
      <table>
        <caption className="visually-hidden">{t('evidence.quotes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evidence.quotes')}</th>
            <th scope="col">{t('evidence.quote')}</th>
            <th scope="col">{t('evidence.offsets')}</th>
          </tr>
        </thead>
        <tbody>
          {[
            { part: 'cue' as const, quote: cue },
            ...(source ? [{ part: 'source' as const, quote: source }] : []),
            ...content.map((quote) => ({ part: 'content' as const, quote })),
          ].map(({ part, quote }) => (
            <tr key={`${part} ${quote.start}`}>
              <th scope="row">{t(`evidence.part.${part}`)}</th>
              <td dir="rtl" lang="ar" className="sheet-quote">
                {quote.text}
              </td>
              <td>
                <OffsetsOf start={quote.start} end={quote.end} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Custody({ document: { retrievedAt, sha256, bytesSha256 } }: Pick<StatementDetail, 'document'>) {
  const { t, moment } = useWording()
  return (
    <>
      <div>
        <dt>{t('evidence.retrieved')}</dt>
        <dd>
          <time dateTime={retrievedAt}>{moment(retrievedAt)}</time>
        </dd>
      </div>
      <div>
        <dt>{t('article.hash')}</dt>
        <dd>
          <Hash value={sha256} />
        </dd>
      </div>
      {bytesSha256 && (
        <div>
          <dt>{t('article.bytes-hash')}</dt>
          <dd>
            <Hash value={bytesSha256} />
          </dd>
        </div>
      )}
    </>
  )
}

const Hash = ({ value }: { readonly value: string }) => <code dir="ltr">sha256:{value}</code>
