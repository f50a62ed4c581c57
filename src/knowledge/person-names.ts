import { foldWord } from '../text/fold.ts'
import type { Tables } from './tables.ts'

/** What the lists of personal names know of a word. */
export interface PersonNames {
  /** By folded spelling. */
  readonly given: ReadonlyMap<string, NameWord>
  readonly family: ReadonlyMap<string, NameWord>
}

export interface NameWord {
  readonly gender: 'm' | 'f' | null
  readonly origin: string | null
  /** Also an ordinary word. */
  readonly ambiguous: boolean
}

export function personNamesFrom(tables: Tables): PersonNames {
  const given = new Map(
    tables['given-names'].map((row) => [foldWord(row.name), nameWord(row.origin, row.ambiguous, row.gender)]),
  )
  const family = new Map(tables['family-names'].map((row) => [foldWord(row.name), nameWord(row.origin, row.ambiguous)]))
  return { given, family }
}

const nameWord = (origin: string, ambiguous: string, gender = ''): NameWord => ({
  gender: gender === 'm' || gender === 'f' ? gender : null,
  origin: origin || null,
  ambiguous: ambiguous === 'yes',
})
