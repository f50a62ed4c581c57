import type { ArticleRecord, Mode } from '../../../src/record/schema.ts'
import type { Tagged } from './segments.ts'

/** What a stretch of an article's text can be. */
export type Tag =
  | { readonly kind: 'content'; readonly statement: string; readonly mode: Mode }
  | { readonly kind: 'cue' | 'source'; readonly statement: string }
  | { readonly kind: 'name'; readonly entity: string }
  | { readonly kind: 'time'; readonly value: string }

export interface Layers {
  readonly names: boolean
  readonly times: boolean
}

export function tagsOf({ statements, mentions, times }: ArticleRecord, layers: Layers): Tagged<Tag>[] {
  return [
    ...statements.flatMap(({ id, content, cue, source, mode }) => [
      ...content.map((span): Tagged<Tag> => ({ ...span, tag: { kind: 'content', statement: id, mode } })),
      { ...cue, tag: { kind: 'cue', statement: id } } satisfies Tagged<Tag>,
      ...(source ? [{ ...source, tag: { kind: 'source', statement: id } } satisfies Tagged<Tag>] : []),
    ]),
    ...(layers.names
      ? mentions.map(({ start, end, entity }): Tagged<Tag> => ({ start, end, tag: { kind: 'name', entity } }))
      : []),
    ...(layers.times
      ? times.map(({ start, end, value }): Tagged<Tag> => ({ start, end, tag: { kind: 'time', value } }))
      : []),
  ]
}
