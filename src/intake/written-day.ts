import { findNumbers } from '../language/numbers.ts'
import { lexiconFile, readTable } from '../language/table.ts'
import { findTimes } from '../language/times.ts'
import { tokenize } from '../language/tokens.ts'
import { foldWord } from '../text/fold.ts'
import { dayOf, publicationDay } from './published.ts'

// What tells when an article came out is short; a longer text has dates of other things.
const LONGEST = 160

/**
 * The day of publication as a page writes it for its readers: `الثلاثاء 9 أبريل 2024 - 12:30 م`, `30 رمضان 1445 هـ`,
 * `09/04/2024`, `April 9, 2024`. Null where it names no day, or only one from which the text was updated.
 */
export function writtenDay(text: string): string | null {
  if (text.length > LONGEST) return null
  return publicationDay(text) ?? numericDay(text) ?? englishDay(text) ?? arabicDay(text)
}

/** Sites in Arabic write the day first. */
function numericDay(text: string): string | null {
  const found = /(?<![\d/.-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?![\d/.-])/u.exec(digits(text))
  return found ? dayOf(Number(found[3]), Number(found[2]), Number(found[1])) : null
}

const MONTH_FIRST = /([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu
const DAY_FIRST = /(\d{1,2})(?:st|nd|rd|th)?,? ([a-z]{3})[a-z]*\.?,? (\d{4})/iu

function englishDay(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return publicationDay(`${dayFirst[1]} ${dayFirst[2]} ${dayFirst[3]}`)
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst ? publicationDay(`${monthFirst[2]} ${monthFirst[1]} ${monthFirst[3]}`) : null
}

/** `أبريل 9, 2024`, as programs translate a date. */
const TURNED = /(\p{L}+) (\d{1,2}) ?[,،] ?(\d{4})/u

function arabicDay(written: string): string | null {
  const text = digits(written).replace(TURNED, '$2 $1 $3')
  const tokens = tokenize(text)
  const { times } = findTimes(text, tokens, findNumbers(text, tokens), null)
  const day = times.map(({ value }) => /^[12]\d{3}-\d\d-\d\d/u.exec(value)?.[0]).find((value) => value !== undefined)
  return day ?? null
}

const digits = (text: string): string => foldWord(text)

/** Words that stand about a time of publication and say nothing themselves. */
const AROUND =
  'الساعه ساعه صباحا مساء ظهرا ص م صـ مـ ه هـ am pm gmt utc غرينتش جرينتش المحلي يوم الموافق هجري ميلادي دقيقه دقائق منذ في ت قبل ساعات ساعتين يومين ايام اسبوع اسبوعين'

let known: ReadonlySet<string> | undefined

function dateWords(): ReadonlySet<string> {
  if (known) return known
  const cells = [
    ...readTable(lexiconFile('months.tsv'), ['name']).map(({ name }) => name),
    ...readTable(lexiconFile('weekdays.tsv'), ['name']).map(({ name }) => name),
    ...readTable(lexiconFile('page-furniture.tsv'), ['words', 'kind']).flatMap(({ words, kind }) =>
      kind === 'label' ? words : [],
    ),
  ]
  known = new Set([AROUND, ...cells].flatMap((cell) => foldWord(cell).split(/\s+/)))
  return known
}

const ENGLISH =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|st|nd|rd|th)$/u

/** Without it the name of a town is that of a dateline. */
const TIME_ZONE = /ب?توقيت \p{L}+(?: المكرمه)?/gu

/** Whether a line is a date, with what stands about it, and nothing else: `آخر تحديث: الثلاثاء 9 أبريل 2024`. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST) return false
  const words =
    foldWord(text)
      .replace(TIME_ZONE, ' ')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word)
  const isTime = words.some(isNumber) || words[0] === 'منذ' || words[0] === 'قبل'
  return isTime && words.every((word) => isNumber(word) || dateWords().has(word) || ENGLISH.test(word))
}
