import { Link } from '@tanstack/react-router'
import type { Found } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Chain } from './chain.tsx'
import { Day } from './day.tsx'
import { Marked } from './marked.tsx'
import { Name } from './name.tsx'
import { StanceWord } from './stance.tsx'

interface ItemProps {
  readonly found: Found
  /** Left out where all are of one speaker. */
  readonly withSpeaker?: boolean
}

/** A statement in a list: who, how, what, and along which chain. */
export function StatementItem({ found, withSpeaker = true }: ItemProps) {
  const { t } = useWording()
  const { id, document, statement } = found
  return (
    <article className="statement" data-statement={id}>
      <p className="statement-head">
        {withSpeaker && <Speaker found={found} />} <StanceWord stance={statement.stance} />
        {statement.mode !== 'indirect' && <span className="tag">{t(`mode.${statement.mode}`)}</span>}
        {statement.certainty === 'inferred' && (
          <span className="tag" title={t('statement.inferred-hint')}>
            {t('statement.inferred')}
          </span>
        )}
      </p>
      <Link className="said" to="/statements/$id" params={{ id }} dir="rtl" lang="ar">
        <Said found={found} />
      </Link>
      <p className="statement-foot">
        {document.outlet && (
          <span className="outlet">
            <Name>{document.outlet}</Name>
          </span>
        )}
        <Day value={document.published} />
        <Link className="in-article" to="/documents/$id" params={{ id: document.id }} search={{ s: statement.id }}>
          <Name>{document.title ?? t('untitled')}</Name>
        </Link>
      </p>
      {statement.chain.some(({ role }) => role === 'agency' || role === 'via') && (
        <Chain chain={statement.chain} withSpeaker={false} />
      )}
    </article>
  )
}

/** The words that were found where there are some, else what was said. */
function Said({ found: { content, snippet, statement } }: { readonly found: Found }) {
  const quoted = statement.mode === 'direct' ? 'verbatim' : ''
  if (snippet.highlights.length === 0) return <span className={quoted}>{content}</span>
  return (
    <span>
      <Marked text={snippet.text} spans={snippet.highlights} start={snippet.start} />
    </span>
  )
}

export function Speaker({ found: { speaker, statement } }: { readonly found: Found }) {
  const { t } = useWording()
  if (speaker) {
    return (
      <Link className="speaker" to="/speakers/$id" params={{ id: speaker.id }}>
        <Name>{speaker.name}</Name>
      </Link>
    )
  }
  return <span className="speaker unknown">{t(statement.anonymity ? 'statement.unnamed' : 'unknown')}</span>
}
