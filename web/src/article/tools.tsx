import { useState } from 'react'
import { Group, ToggleButton } from 'react-aria-components'
import type { ArticleRecord } from '../../../src/record/schema.ts'
import { useWording } from '../i18n/language.tsx'
import type { Layers } from './tags.ts'

interface ToolsProps {
  readonly layers: Layers
  readonly setLayers: (layers: Layers) => void
  readonly record: ArticleRecord
  readonly documentId: string
}

const LEGEND = ['direct', 'indirect', 'source', 'cue'] as const

/** What else to show in the text, what the marks mean, and the record as it is kept. */
export function Tools({ layers, setLayers, record, documentId }: ToolsProps) {
  const { t } = useWording()
  const [isRaw, setRaw] = useState(false)
  return (
    <div className="tools">
      <ul className="legend" aria-label={t('article.legend')}>
        {LEGEND.map((one) => (
          <li key={one}>
            <span className={`sample sample-${one}`} aria-hidden="true">
              قول
            </span>
            {t(`article.legend-${one}`)}
          </li>
        ))}
      </ul>
      <Group className="toggles" aria-label={t('article.layers')}>
        <ToggleButton isSelected={layers.names} onChange={(names) => setLayers({ ...layers, names })}>
          {t('article.layer-names')}
        </ToggleButton>
        <ToggleButton isSelected={layers.times} onChange={(times) => setLayers({ ...layers, times })}>
          {t('article.layer-times')}
        </ToggleButton>
        <ToggleButton isSelected={isRaw} onChange={setRaw}>
          {t('article.record')}
        </ToggleButton>
      </Group>
      {isRaw && (
        <section className="raw" aria-label={t('article.record')}>
          <p>
            {t('article.record-hint')}.{' '}
            <a href={`/api/documents/${encodeURIComponent(documentId)}`} download={`${documentId}.json`}>
              {t('export.json')}
            </a>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <pre dir="ltr" tabIndex={0}>
            {JSON.stringify(record, null, 2)}
          </pre>
        </section>
      )}
      <p className="keys">{t('article.keys')}</p>
    </div>
  )
}
