import type { StatementRecord } from '../../../src/record/schema.ts'
import type { Span } from '../../../src/text/span.ts'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'

interface CircumstancesProps {
  readonly statement: StatementRecord
  readonly text: string
}

/** How, when and where it was said, as far as the text tells. */
export function Circumstances({ statement, text }: CircumstancesProps) {
  const { t } = useWording()
  return (
    <dl className="circumstances">
      {useCircumstances(statement, text).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Name>{value}</Name>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('statement.rule')}</dt>
        <dd>
          <code dir="ltr">{statement.rule}</code>
          {statement.certainty === 'inferred' && (
            <span className="tag" title={t('statement.inferred-hint')}>
              {t('statement.inferred')}
            </span>
          )}
        </dd>
      </div>
    </dl>
  )
}

function useCircumstances(statement: StatementRecord, text: string): (readonly [string, string])[] {
  const { t, day, number } = useWording()
  const { mode, medium, time, place, evidence, anonymity, inside } = statement
  const words = (span: Span) => text.slice(span.start, span.end)
  return [
    [t('statement.mode'), t(`mode.${mode}`)],
    ...(medium ? [[t('statement.medium'), words(medium)] as const] : []),
    ...(time ? [[t('statement.time'), day(time)] as const] : []),
    ...(place ? [[t('statement.place'), place] as const] : []),
    ...(anonymity?.declared ? [[t('statement.declared'), number(anonymity.declared)] as const] : []),
    ...(anonymity?.reason ? [[t('statement.reason'), words(anonymity.reason)] as const] : []),
    ...(evidence ? [[t('statement.evidence'), t('statement.no-evidence')] as const] : []),
    ...(inside ? [['⊂', t('statement.nested')] as const] : []),
  ]
}
