import { type ContentWord, stemOf, type Wording } from '../matching/content-words.ts'
import { likenessOf } from '../matching/likeness.ts'
import { quoteOfContent, quoteOfWords } from '../quotes.ts'
import { DRIFT_KINDS, type Drift } from '../schema.ts'
import { type Change, changesBetween, withoutMoves } from './changes.ts'
import { driftOf, modality, name, number, polarity, type Sides, spelling, time } from './drift-kinds.ts'

export interface DriftSides extends Sides {
  /** What else the earlier text quotes: where words come from that are joined to this. */
  readonly beside: readonly Wording[]
}

// In the order in which a change is asked of them: what one takes the next does not see.
const SIEVES = [polarity, time, number, name, modality, spelling] as const

/** What differs between an earlier wording and a later one, severe differences first. */
export function driftBetween(sides: DriftSides): Drift[] {
  const drift = [
    ...modeDrift(sides),
    ...withoutMoves(changesBetween(sides.from, sides.to)).flatMap((change) => changeDrift(change, sides)),
  ]
  return drift.sort((a, b) => DRIFT_KINDS.indexOf(a.kind) - DRIFT_KINDS.indexOf(b.kind))
}

function changeDrift(change: Change, sides: DriftSides): Drift[] {
  const spliced = splice(change, sides)
  if (spliced) return [spliced]
  const drift: Drift[] = []
  let rest = change
  for (const sieve of SIEVES) {
    const sifted = sieve(rest, sides)
    drift.push(...sifted.drift)
    rest = sifted.rest
  }
  return [...drift, ...wordingDrift(rest, sides)]
}

const telling = (words: readonly ContentWord[]): readonly ContentWord[] => words.filter((word) => word.telling)

/** Words that say it otherwise, that are gone, or that were added. */
function wordingDrift({ from, to }: Change, sides: Sides): Drift[] {
  const [before, after] = [telling(from).length, telling(to).length]
  if (before === 0 && after === 0) return []
  if (after === 0) return [driftOf('truncation', false, sides, from, [])]
  return [driftOf('wording', false, sides, from, to)]
}

// So many words are no accident.
const SHORTEST_SPLICED = 3
const SHARE_SPLICED = 0.7

/** Words joined to it that the earlier text has in another saying. */
function splice({ from, to }: Change, { from: earlier, to: later, beside }: DriftSides): Drift | null {
  const added = telling(to)
  if (added.length < SHORTEST_SPLICED || telling(from).length > added.length / 2) return null
  const other = beside.find(
    ({ met }) => added.filter((word) => met.has(stemOf(word))).length >= added.length * SHARE_SPLICED,
  )
  if (!other || added.filter((word) => earlier.met.has(stemOf(word))).length > added.length / 2) return null
  return { kind: 'splice', severe: isQuoted(later), from: quoteOfContent(other), to: quoteOfWords(later, to) }
}

const QUOTATION_MARK = /["«»“”„‟]/u

const isQuoted = ({ statement: { document, statement } }: Wording): boolean => {
  const { text } = document.record.document
  return statement.content.some(
    ({ start, end }) => QUOTATION_MARK.test(text.charAt(start - 1)) && QUOTATION_MARK.test(text.slice(end, end + 2)),
  )
}

const SAME_WORDS = 0.6

/** What was told in other words and now stands in quotation marks, or the other way about. */
function modeDrift({ from, to }: Sides): Drift[] {
  // Other words in quotation marks are another quotation, not this one made direct.
  if (likenessOf(from, to).containment < SAME_WORDS) return []
  const [before, after] = [isQuoted(from), isQuoted(to)]
  const gained = !before && after && from.statement.statement.mode === 'indirect'
  const lost = before && !after && to.statement.statement.mode === 'indirect'
  if (!gained && !lost) return []
  return [{ kind: 'mode', severe: gained, from: quoteOfContent(from), to: quoteOfContent(to) }]
}
