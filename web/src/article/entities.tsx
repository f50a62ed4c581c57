import { ToggleButton } from 'react-aria-components'
import { ENTITY_KINDS } from '../../../src/record/kinds.ts'
import type { ArticleRecord } from '../../../src/record/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'

interface EntitiesProps {
  readonly record: ArticleRecord
  readonly chosen: string | null
  readonly choose: (entity: string | null) => void
}

/** Who and what the article names; one chosen is shown wherever the text speaks of it. */
export function Entities({ record, chosen, choose }: EntitiesProps) {
  const { t, number } = useWording()
  const counts = new Map<string, number>()
  for (const { entity } of record.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const kinds = ENTITY_KINDS.map((kind) => ({ kind, all: record.entities.filter((one) => one.kind === kind) }))
  return (
    <section className="entities" aria-label={t('article.layer-names')}>
      {kinds
        .filter(({ all }) => all.length > 0)
        .map(({ kind, all }) => (
          <div key={kind} className={`kind-${kind}`}>
            <h2>{t(`kinds.${kind}`)}</h2>
            <ul>
              {all.map(({ id, name }) => (
                <li key={id}>
                  <ToggleButton isSelected={chosen === id} onChange={(is) => choose(is ? id : null)}>
                    <Name>{name}</Name> <span className="count">{number(counts.get(id) ?? 0)}</span>
                  </ToggleButton>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  )
}
