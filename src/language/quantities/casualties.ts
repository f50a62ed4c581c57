import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import { sameLine, type Tokens } from '../numbers/neighbours.ts'
import { lexiconFile, readTable } from '../table.ts'

/** What befell persons, as a word beside their number tells it. */
interface Fate {
  readonly of: string
  readonly place: string
  /** Whether the number needs no noun after it. */
  readonly alone: boolean
  readonly joined: boolean
}

type Entry = Omit<Fate, 'joined'>

const FATES: ReadonlyMap<string, Entry> = new Map(
  readTable(lexiconFile('casualties.tsv'), ['word', 'of', 'place', 'alone']).map((row) => [
    foldWord(row.word),
    { of: row.of, place: row.place, alone: row.alone === 'yes' },
  ]),
)

const fateOf: (form: Form) => Fate | null = perForm((form) => {
  const split = form.splits.find(({ stem }) => FATES.has(stem))
  if (!split) return null
  const { of, place, alone } = FATES.get(split.stem)!
  return { of, place, alone, joined: split.proclitics === 'و' }
}, null)

const FARTHEST_BEFORE = 4
const FARTHEST_AFTER = 3

/** What the nearest word before a quantity says of its persons: `مقتل 12`, `أصيب في الهجوم 12 شخصا`. */
export function fateBefore(source: Tokens, first: number, bare: boolean): string | null {
  const farthest = bare ? 1 : FARTHEST_BEFORE
  for (let at = first - 1; at >= first - farthest && at >= 0; at--) {
    const token = source.tokens[at]!
    if (token.line !== source.tokens[first]!.line || ENDS.includes(token.form.folded)) return null
    const fate = fateOf(token.form)
    if (fate?.place === 'before' && (fate.alone || !bare))
      return isTwofold(source, at, fate) ? 'killed-or-wounded' : fate.of
  }
  return null
}

const ENDS = '.؟!؛:،,'

// `مقتل وإصابة 12 شخصا` does not tell how many of each.
function isTwofold(source: Tokens, at: number, fate: Fate): boolean {
  const before = fate.joined ? source.tokens[at - 1] : undefined
  const other = before && fateOf(before.form)
  return !!other?.alone && other.of !== fate.of && isHarm(other.of) && isHarm(fate.of)
}

const isHarm = (of: string): boolean => of === 'killed' || of === 'wounded'

const ENDINGS: ReadonlySet<string | null> = new Set(['released', 'rescued', 'evacuated'])

/** Whether a fate ends another one: of `الإفراج عن 50 معتقلا` the release counts. */
export const isEnding = (of: string | null): boolean => ENDINGS.has(of)

/** What a word after the persons says: `144 شخصا لقوا حتفهم`. */
export function fateAfter(source: Tokens, last: number): string | null {
  for (let at = last + 1; at <= last + FARTHEST_AFTER; at++) {
    const token = sameLine(source, at)
    if (!token || ENDS.includes(token.form.folded)) return null
    const fate = fateOf(token.form)
    if (fate && (fate.place === 'after' || at === last + 1)) return fate.joined ? null : fate.of
  }
  return null
}
