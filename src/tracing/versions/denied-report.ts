import type { StoredStatement } from '../../archive/archive.ts'
import { type ContentWord, stemOf, type Wording, wordingOf } from '../matching/content-words.ts'
import type { Likeness } from '../matching/likeness.ts'
import type { Parties } from '../parties.ts'
import type { Party } from '../transmission/account.ts'
import { isReportWord } from './report-words.ts'

/** What a denial says of the report that it denies. */
export interface DeniedReport {
  /** The outlet or agency that it names: `ما أوردته صحيفة «الأفق»`; null where it names none. */
  readonly press: Party | null
  /** What was reported, without the words that say that it was. */
  readonly matter: Wording
}

// `صحة ما أوردته`: what stands before the word of reporting belongs to it.
const LONGEST_OPENING = 2
const LONGEST_NAME = 5

export function deniedReport(denial: StoredStatement, parties: Parties): DeniedReport {
  const wording = wordingOf(denial)
  const at = wording.words.findIndex(({ form }) => isReportWord(form))
  if (at < 0 || at > LONGEST_OPENING) return { press: null, matter: wording }
  const name = nameAfter(denial, wording.words.slice(at + 1))
  const press = name.length > 0 ? pressOf(denial, name, parties) : null
  const dropped = new Set([...wording.words.slice(0, at + 1), ...(press ? name : [])])
  return { press: press?.kind === 'unresolved' ? null : press, matter: without(wording, dropped) }
}

/** Who denies a report with one number in it may well confirm another. */
export const isOfOtherNumbers = ({ numbers }: Likeness): boolean => numbers.shared === 0 && numbers.fewer > 0

/** The words right behind a word of reporting, up to the next particle: `صحيفة «الأفق»` before `عن`. */
function nameAfter({ document }: StoredStatement, words: readonly ContentWord[]): readonly ContentWord[] {
  const first = words[0]?.telling ? 0 : 1
  const name: ContentWord[] = []
  for (const word of words.slice(first, first + LONGEST_NAME)) {
    if (!word.telling || word.value !== null) break
    name.push(word)
    if (/["»”]/u.test(document.record.document.text[word.end] ?? '')) break
  }
  return name
}

function pressOf({ document }: StoredStatement, name: readonly ContentWord[], parties: Parties): Party | null {
  const phrase = document.record.document.text.slice(name[0]!.start, name.at(-1)!.end + 1)
  return parties.called(phrase, /["«“]/u.test(phrase))
}

/** A wording without some of its words. */
function without(wording: Wording, dropped: ReadonlySet<ContentWord>): Wording {
  const words = wording.words.filter((word) => !dropped.has(word))
  const left = new Set(words.map(stemOf))
  return {
    ...wording,
    words,
    telling: new Map([...wording.telling].filter(([stem]) => left.has(stem))),
    specific: new Set([...wording.specific].filter((stem) => left.has(stem))),
  }
}
