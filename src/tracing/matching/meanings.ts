import type { ArticleRecord, EntityRecord } from '../../record/schema.ts'
import { overlaps } from '../../text/span.ts'
import { groupBy } from '../groups.ts'
import type { ContentWord, Wording } from './content-words.ts'
import { numberInAdjective } from './word-classes.ts'

/** Words that name something, with what they stand for. */
export interface Meaning<T> {
  readonly words: readonly ContentWord[]
  readonly value: T
}

const NAMING = new Set(['name', 'nationality', 'metonym'])

/** The names among some words, with whom they name. */
export function namesAmong({ statement }: Wording, words: readonly ContentWord[]): Meaning<EntityRecord>[] {
  const { entities, mentions } = statement.document.record
  const named = words.flatMap((word) => {
    const mention = mentions.find((one) => NAMING.has(one.form) && overlaps(one, word))
    const entity = mention && entities.find(({ id }) => id === mention.entity)
    return mention && entity ? [{ word, mention, entity }] : []
  })
  return [...groupBy(named, ({ mention }) => mention).values()].map((some) => ({
    words: some.map(({ word }) => word),
    value: some[0]!.entity,
  }))
}

/** The numbers among some words, in digits, in words, or in adjectives. */
export function numbersAmong(words: readonly ContentWord[]): Meaning<string>[] {
  return words.flatMap((word) => {
    const value = word.value === null ? numberInAdjective(word.form) : String(word.value)
    return value === null ? [] : [{ words: [word], value }]
  })
}

type Time = ArticleRecord['times'][number]

/** The times among some words. */
export function timesAmong({ statement }: Wording, words: readonly ContentWord[]): Meaning<Time>[] {
  const timed = words.flatMap((word) => {
    const time = statement.document.record.times.find((one) => one.type !== 'DURATION' && overlaps(one, word))
    return time ? [{ word, time }] : []
  })
  return [...groupBy(timed, ({ time }) => time).values()].map((some) => ({
    words: some.map(({ word }) => word),
    value: some[0]!.time,
  }))
}
