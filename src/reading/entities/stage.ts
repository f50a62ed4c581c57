import type { Desk } from '../desk.ts'
import type { Cast, Character } from './cast.ts'
import type { CharacterOf } from './named.ts'

/** What the casting of an article works with. */
export interface Stage extends Desk {
  readonly cast: Cast
  readonly named: CharacterOf
  /** Whether a sentence is part of the report: bylines and credits are not. */
  readonly isRead: (sentence: number) => boolean
  /** Who issued the documents that somebody spoke in, by the folded noun: `في بيان` → `بيان`. */
  readonly issuers: Map<string, Character>
}
