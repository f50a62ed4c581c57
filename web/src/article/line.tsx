import type { Segment } from './segments.ts'
import type { Tag } from './tags.ts'

export interface Choice {
  readonly statement: string | null
  readonly entity: string | null
  readonly choose: (statement: string) => void
}

interface LineProps {
  readonly text: string
  readonly segments: readonly Segment<Tag>[]
  readonly choice: Choice
}

/** A line of the text. Every part is inline and adds no space: an Arabic word that is cut stays joined. */
export function Line({ text, segments, choice }: LineProps) {
  return segments.map((segment) => (
    <Part key={segment.start} segment={segment} choice={choice}>
      {text.slice(segment.start, segment.end)}
    </Part>
  ))
}

const idsOf = (tags: readonly Tag[], kind: 'content' | 'cue' | 'source'): string[] =>
  tags.flatMap((tag) => (tag.kind === kind ? [tag.statement] : []))

interface PartProps {
  readonly segment: Segment<Tag>
  readonly choice: Choice
  readonly children: string
}

function Part({ segment: { tags, start }, choice, children }: PartProps) {
  if (tags.length === 0) return children
  const [content, cue, source] = [idsOf(tags, 'content'), idsOf(tags, 'cue'), idsOf(tags, 'source')]
  const of = [...cue, ...source, ...content]
  const props = {
    className: classesOf(tags, choice),
    title: tags.find((tag) => tag.kind === 'time')?.value,
    'data-content': content.join(' ') || undefined,
    'data-cue': cue.join(' ') || undefined,
    'data-source': source.join(' ') || undefined,
    'data-entity': tags.findLast((tag) => tag.kind === 'name')?.entity,
    'data-start': start,
  }
  const innermost = cue.at(-1) ?? source.at(-1) ?? content.at(-1)
  if (cue.length > 0) {
    return (
      <a
        {...props}
        href={`#card-${innermost}`}
        aria-current={of.includes(choice.statement ?? '') || undefined}
        onClick={(event) => {
          event.preventDefault()
          choice.choose(innermost!)
        }}
      >
        {children}
      </a>
    )
  }
  return (
    // biome-ignore lint/a11y: who uses no pointer goes by the word of saying, which is a link, or by the card
    <span {...props} onClick={innermost === undefined ? undefined : () => choice.choose(innermost)}>
      {children}
    </span>
  )
}

/** The words that attribute, not those that are attributed. */
const isPart = (tag: Tag): tag is Extract<Tag, { readonly kind: 'cue' | 'source' }> =>
  tag.kind === 'cue' || tag.kind === 'source'

function classesOf(tags: readonly Tag[], { statement, entity }: Choice): string {
  const contents = tags.filter((tag) => tag.kind === 'content')
  const names = [
    ...(contents.length > 0 ? ['content', contents.at(-1)!.mode] : []),
    ...(contents.length > 1 ? ['nested'] : []),
    ...new Set(tags.map(({ kind }) => kind).filter((kind) => kind !== 'content')),
    ...(contents.some((tag) => tag.statement === statement) ? ['chosen'] : []),
    ...(tags.some((tag) => isPart(tag) && tag.statement === statement) ? ['chosen-part'] : []),
    ...(tags.some((tag) => tag.kind === 'name' && tag.entity === entity) ? ['chosen-name'] : []),
  ]
  return names.join(' ')
}
