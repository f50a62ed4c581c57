import { lexiconFile, readTable } from '../language/table.ts'
import { foldWord } from '../text/fold.ts'
import type { PageLine } from './page-lines.ts'
import { isDateLine } from './written-day.ts'

interface Furniture {
  readonly starts: readonly string[]
  readonly lines: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
}

let known: Furniture | undefined

/** What `lexicon/page-furniture.tsv` lists, read when the first page comes. */
function furniture(): Furniture {
  if (known) return known
  const rows = readTable(lexiconFile('page-furniture.tsv'), ['words', 'kind'])
  const of = (kind: string): string[] => rows.flatMap((row) => (row.kind === kind ? keyOf(row.words) : []))
  known = { starts: of('start'), lines: new Set(of('line')), ends: new Set(of('end')) }
  return known
}

/** The words of a line, folded, without signs. */
const keyOf = (text: string): string =>
  foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const LONGEST_CREDIT = 90
const CREDIT = /^(?:المصدر|مصدر|المصادر|مصادر|نقلا عن) ?[:：/]/u

/** Whether a line says from whom the article was taken: `المصدر: رويترز`. */
export const isCredit = (line: string): boolean => line.length <= LONGEST_CREDIT && CREDIT.test(foldWord(line))

/** A line that is all link leads to another story. */
const LINKED = 0.7

/** The lines of an article less those that stand around it; see `lexicon/page-furniture.tsv`. */
export function articleLines(lines: readonly PageLine[]): string[] {
  const kept: string[] = []
  const repeated = repeatedIn(lines)
  // How many more lines may be headlines of a list that has begun.
  let listed = 0
  let headings = 0
  for (const [i, { text, linked, heading }] of lines.entries()) {
    const key = keyOf(text)
    if (isCredit(text)) {
      kept.push(text)
      headings = 0
    } else if (furniture().ends.has(key) && !hasParagraph(lines.slice(i + 1))) break
    else if (opensList(key) && !isParagraph(text)) listed = isWhole(key) ? LONGEST_LIST : 0
    else if (listed > 0 && isHeadline(text)) listed--
    else {
      listed = 0
      if (!isArticle(text, linked, key) || isRepetition(text, repeated, kept)) continue
      kept.push(text)
      headings = heading ? headings + 1 : 0
    }
  }
  // A heading with nothing below it is that of something else.
  return headings < kept.length ? kept.slice(0, kept.length - headings) : kept
}

const opensList = (key: string): boolean =>
  furniture().ends.has(key) || furniture().starts.some((start) => key === start || key.startsWith(`${start} `))

/** Whether nothing follows the words on their line, so that what they announce stands on the next ones. */
const isWhole = (key: string): boolean =>
  furniture().ends.has(key) ||
  furniture().starts.some((start) => key === start || (key.startsWith(start) && key.length - start.length < 12))

const LONGEST_LIST = 5
const LONGEST_HEADLINE = 130
const ENDS_SENTENCE = /[.؟?!…]["»”)]*$/u
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text)

const isHeadline = (text: string): boolean => text.length <= LONGEST_HEADLINE && !endsSentence(text)

const PARAGRAPH = 150
const isParagraph = (text: string): boolean => text.length >= PARAGRAPH && endsSentence(text)
const hasParagraph = (lines: readonly PageLine[]): boolean =>
  lines.some(({ text, linked }) => isParagraph(text) && linked < LINKED)

const isArticle = (text: string, linked: number, key: string): boolean =>
  key !== '' && linked <= LINKED && !isMadeOfFurniture(key) && !isDateLine(text)

const MOST_WORDS = 12
const LONGEST_ENTRY = 5

/** Whether a line is words of the table and nothing else: `فيسبوك تويتر واتساب`. */
function isMadeOfFurniture(key: string): boolean {
  const words = key.split(' ')
  if (words.length > MOST_WORDS) return false
  let at = 0
  while (at < words.length) {
    let length = Math.min(LONGEST_ENTRY, words.length - at)
    while (length > 0 && !furniture().lines.has(words.slice(at, at + length).join(' '))) length--
    // Counters stand between the buttons.
    if (length === 0 && !/^\p{N}+$/u.test(words[at]!)) return false
    at += Math.max(1, length)
  }
  return true
}

/** Lines that come twice: captions, pulled quotes. */
function repeatedIn(lines: readonly PageLine[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (const { text } of lines) (once.has(text) ? twice : once).add(text)
  return twice
}

const isRepetition = (text: string, repeated: ReadonlySet<string>, kept: readonly string[]): boolean =>
  repeated.has(text) && (!endsSentence(text) || kept.includes(text))
