import { memo, useMemo } from 'react'
import type { ArticleRecord } from '../../../src/record/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { type Choice, Line } from './line.tsx'
import { linesOf, segmentsOf } from './segments.ts'
import { type Layers, tagsOf } from './tags.ts'

interface TextProps {
  readonly record: ArticleRecord
  readonly layers: Layers
  readonly choice: Choice
}

/** The text as it is, line by line, with its statements marked in place. */
export const ArticleText = memo(function ArticleText({ record, layers, choice }: TextProps) {
  const { t } = useWording()
  const { text, title } = record.document
  const lines = useMemo(() => {
    const tagged = tagsOf(record, layers)
    return linesOf(text).map((line) => ({ ...line, segments: segmentsOf(line, tagged) }))
  }, [record, layers, text])
  const [first] = lines
  const hasHeadline =
    first !== undefined && (title === null || text.slice(first.start, first.end).trim() === title.trim())
  return (
    <section className="article-text" dir="rtl" lang="ar" aria-label={t('article.text')}>
      {!hasHeadline && title !== null && <h1>{title}</h1>}
      {lines.map(({ start, segments }, i) => {
        const Block = i === 0 && hasHeadline ? 'h1' : 'p'
        return (
          <Block key={start}>
            <Line text={text} segments={segments} choice={choice} />
          </Block>
        )
      })}
    </section>
  )
})
