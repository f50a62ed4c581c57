import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import type { ArticleRecord, EntityRecord, StatementRecord } from '../../../src/record/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Chain } from '../parts/chain.tsx'
import { Name } from '../parts/name.tsx'
import { StanceWord } from '../parts/stance.tsx'
import { Circumstances } from './circumstances.tsx'

/** A statement by its id in the record, and by the one that permalinks use. */
export interface CardStatement {
  readonly id: string
  readonly statement: StatementRecord
  readonly speaker: { readonly id: string; readonly name: string } | null
}

interface CardProps {
  readonly of: CardStatement
  readonly record: ArticleRecord
  readonly isChosen: boolean
  readonly choose: (statement: string | null) => void
  readonly find: (statement: string) => void
}

export function Card({ of: { id, statement, speaker }, record, isChosen, choose, find }: CardProps) {
  const { t } = useWording()
  const entity = record.entities.find((one) => one.id === statement.speaker)
  return (
    <li
      className={`card ${isChosen ? 'chosen' : ''}`}
      data-card={statement.id}
      id={`card-${statement.id}`}
      aria-current={isChosen || undefined}
    >
      <h3>
        <Button className="card-head" aria-expanded={isChosen} onPress={() => choose(isChosen ? null : statement.id)}>
          <SpeakerName entity={entity} statement={statement} /> <StanceWord stance={statement.stance} />
        </Button>
      </h3>
      {entity?.role && (
        <p className="role">
          <Name>{entity.role}</Name>
        </p>
      )}
      {(isChosen || statement.chain.length > 2) && <Chain chain={statement.chain} withSpeaker={false} />}
      {isChosen && (
        <>
          <Circumstances statement={statement} text={record.document.text} />
          <p className="card-links">
            <Link to="/statements/$id" params={{ id }}>
              {t('statement.trace')}
            </Link>
            <Link to="/statements/$id/evidence" params={{ id }}>
              {t('statement.evidence')}
            </Link>
            {speaker && (
              <Link to="/speakers/$id" params={{ id: speaker.id }}>
                {t('speaker.all')}
              </Link>
            )}
            <Button className="quiet" onPress={() => find(statement.id)}>
              {t('statement.show-in-text')}
            </Button>
          </p>
          <Button className="card-close" aria-label={t('close')} onPress={() => choose(null)}>
            ×
          </Button>
        </>
      )}
    </li>
  )
}

interface NameProps {
  readonly entity: EntityRecord | undefined
  readonly statement: StatementRecord
}

function SpeakerName({ entity, statement }: NameProps) {
  const { t } = useWording()
  if (!entity) return <span className="unknown">{t(statement.anonymity ? 'statement.unnamed' : 'unknown')}</span>
  return (
    <strong>
      <Name>{entity.name}</Name>
    </strong>
  )
}
