import { foldWord } from '../../text/fold.ts'
import { perForm } from '../forms.ts'
import { lexiconFile, readTable } from '../table.ts'
import { foldedAt, type Reading, tokenAt } from './reading.ts'

/** `soon` is a weak future: an appointment told in the imperfect. */
export type Tense = 'past' | 'future' | 'soon'

const CUES = new Map(
  readTable(lexiconFile('tense-cues.tsv'), ['word', 'tense']).map((row) => [foldWord(row.word), row.tense]),
)

const SHORTEST_FUTURE = 5

/** The tense that a word tells, if it tells one: a cue of the table, or the future by its س. */
const tenseOf = perForm((form): Tense | null => {
  for (const { stem } of form.splits) {
    const cue = CUES.get(stem)
    if (cue === 'past' || cue === 'future' || cue === 'soon') return cue
    if (cue === 'none') return null
  }
  return form.splits.some(({ stem }) => stem.length >= SHORTEST_FUTURE && /^س[يتن]/u.test(stem)) ? 'future' : null
}, null)

const REACH = 24
const STOPS = '.؟!?؛'

/** Which tense the words around a time speak in: the nearest cue before it in its sentence, else right behind it. */
export function tenseAt(r: Reading, at: number): Tense | null {
  for (let i = at - 1; i >= at - REACH; i--) {
    const token = tokenAt(r, i)
    if (!token || (token.kind === 'mark' && STOPS.includes(token.form.folded))) break
    const tense = token.kind === 'word' ? tenseOf(token.form) : null
    if (tense) return tense === 'soon' && isBefore(r, i) ? 'past' : tense
  }
  return null
}

// `قبل أن يغادر السبت` tells the past.
const isBefore = (r: Reading, at: number): boolean => foldedAt(r, at - 1) === 'ان' && foldedAt(r, at - 2) === 'قبل'

/** The same for a time at the head of its clause: `ويوم الأحد سيعقد`. */
export function tenseBehind(r: Reading, next: number): Tense | null {
  const token = tokenAt(r, next)
  return token?.kind === 'word' ? tenseOf(token.form) : null
}
