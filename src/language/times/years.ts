import { type Found, fixed, type Shift } from './meaning.ts'
import { bareRoleAt, digitsAt, foldedAt, isNear, numberAt, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'

export interface YearFound {
  readonly next: number
  readonly year: number
  readonly hijri: boolean
  /** Its era is written behind it (م or هـ). */
  readonly marked: boolean
}

const HIJRI_YEARS = [1300, 1500] as const
const isHijriYear = (year: number): boolean => year >= HIJRI_YEARS[0] && year < HIJRI_YEARS[1]
const GREGORIAN_MARKS = new Set(['م', 'ميلادي', 'ميلاديه', 'للميلاد'])
const HIJRI_MARKS = new Set(['ه', 'هجري', 'هجريه', 'للهجره', 'هج'])

/** A year in four digits with the sign of its era, if it has one. Without a sign 1436 is a Hijri year, 2015 is not. */
export function readYear(r: Reading, at: number): YearFound | null {
  const year = digitsAt(r, at, 4)
  if (year < 1000 || year > 2150) return null
  const mark = isNear(r, at + 1, 1) ? foldedAt(r, at + 1) : ''
  if (HIJRI_MARKS.has(mark)) return year < 1600 ? { next: at + 2, year, hijri: true, marked: true } : null
  if (GREGORIAN_MARKS.has(mark)) return { next: at + 2, year, hijri: false, marked: true }
  return { next: at + 1, year, hijri: isHijriYear(year), marked: false }
}

/** Whether a word is one for a year (عام, سنة) that may bring a year's number behind it. */
export function isYearWord(r: Reading, at: number): boolean {
  const word = wordAt(r, at)
  return word?.unit?.unit === 'year' && word.stem !== 'عاما' && word.stem !== 'سنين'
}

/** عام 2005, السنة المالية 2014, عام ألفين وعشرة, عام 67: from the word for year on. */
export function readNamedYear(r: Reading, at: number): YearFound | null {
  if (!isYearWord(r, at)) return null
  let from = at + 1
  while (bareRoleAt(r, from, 'calendar-word') !== undefined) from++
  const plain = readYear(r, from)
  if (plain) return plain
  return readYearInWords(r, from)
}

function readYearInWords(r: Reading, at: number): YearFound | null {
  const number = numberAt(r, at)
  if (!number || number.ordinal) return null
  const { value, next } = number
  if (tokenAt(r, at)?.kind === 'word' && value >= 1000 && value < 2150 && Number.isInteger(value)) {
    return { next, year: value, hijri: isHijriYear(value), marked: false }
  }
  const short = digitsAt(r, at, 2)
  return short >= 30 ? { next: at + 1, year: 1900 + short, hijri: false, marked: false } : null
}

/** What stands behind a month and fixes its year. */
export interface YearTail {
  readonly next: number
  readonly year?: number
  readonly hijri?: boolean
  readonly yearShift?: Shift
  readonly shift?: Shift
}

/** `2015`, `من عام 2015`, `من العام الحالي`, `(2015)`, `الماضي`; null when nothing of the kind follows. */
export function readYearTail(r: Reading, at: number): YearTail | null {
  const shift = bareRoleAt(r, at, 'shift') as Shift | undefined
  if (shift === 'past' || shift === 'next' || shift === 'this') return withYear(r, { next: at + 1, shift })
  const sign = foldedAt(r, at)
  if (sign === '(') {
    const year = readYear(r, at + 1)
    return year && foldedAt(r, year.next) === ')' ? { ...year, next: year.next + 1 } : null
  }
  const joined = sign === '،' || sign === ',' || sign === '/' || sign === '-' || sign === 'من' || sign === 'في'
  const from = joined ? at + 1 : at
  const year = sign === 'من' || sign === 'في' ? null : readBareYear(r, from)
  if (year) return year
  return wordAt(r, from)?.proclitics === '' || sign === 'من' ? (readNamedYear(r, from) ?? readYearShift(r, from)) : null
}

// After a month four digits are its year, unless they count something: سبتمبر، 2000 شخص is rare enough to be let go.
const readBareYear = (r: Reading, at: number): YearFound | null => {
  const year = readYear(r, at)
  return year && (year.year >= 1700 || year.hijri) ? year : null
}

function withYear(r: Reading, tail: YearTail): YearTail {
  const year = readBareYear(r, tail.next)
  return year ? { next: year.next, year: year.year, hijri: year.hijri } : tail
}

const SAME_YEAR = new Set(['نفس', 'ذات'])

/** العام الحالي, هذا العام, العام نفسه: a year by its adjective. */
export function readYearShift(r: Reading, at: number): YearTail | null {
  const first = roleAt(r, at, 'demonstrative')
  const same = SAME_YEAR.has(foldedAt(r, at))
  const noun = first || same ? at + 1 : at
  const word = wordAt(r, noun)
  if (word?.unit?.unit !== 'year' || word.unit.number !== 'one' || !word.definite) return null
  if (first || same) return { next: noun + 1, yearShift: first === 'this' ? 'this' : 'same' }
  const adjective = bareRoleAt(r, noun + 1, 'calendar-word') === undefined ? noun + 1 : noun + 2
  const shift = bareRoleAt(r, adjective, 'shift') as Shift | undefined
  if (shift === undefined || shift === 'recent') return null
  const year = readBareYear(r, adjective + 1)
  return year ? { next: year.next, year: year.year } : { next: adjective + 1, yearShift: shift }
}

/** A year that stands for itself: عام 2005, في 2012, (2014), 1436هـ, 2014/2015. */
export function readYearExpression(r: Reading, at: number): Found | null {
  const named = readNamedYear(r, at)
  if (named) return asFound(r, at, readSpanOfYears(r, at, named) ?? named, 'year-named')
  const year = readYear(r, at)
  if (!year || !isBelieved(r, at, year)) return null
  return asFound(r, at, readSpanOfYears(r, at, year) ?? year, 'year-bare')
}

interface YearSpan extends YearFound {
  readonly until?: number
}

// Two years with a slash are a season or a school year, one thing; with a dash they are the ends of a range.
function readSpanOfYears(r: Reading, _at: number, year: YearFound): YearSpan | null {
  const two = foldedAt(r, year.next) === '/' ? readYear(r, year.next + 1) : null
  if (!two || Math.abs(two.year - year.year) !== 1) return null
  const [from, until] = [Math.min(two.year, year.year), Math.max(two.year, year.year)]
  return { next: two.next, year: from, until, hijri: two.hijri, marked: two.marked }
}

function asFound(r: Reading, first: number, year: YearSpan, rule: string): Found {
  if (year.until !== undefined && !year.hijri) {
    return { first, next: year.next, meaning: fixed('DATE', `${year.year}/${year.until}`), rule: 'year-season' }
  }
  const also = readOtherEra(r, year)
  const shown = also ?? year
  const more = { ...(shown.hijri ? { hijri: true } : {}), ...(year.until === undefined ? {} : { until: year.until }) }
  return { first, next: shown.next, meaning: { kind: 'moment', year: shown.year, ...more }, rule }
}

/** 1382هـ (1962م): the second is the same year for the rest of the world. */
function readOtherEra(r: Reading, year: YearFound): YearFound | null {
  if (!year.hijri || foldedAt(r, year.next) !== '(') return null
  const other = readYear(r, year.next + 1)
  return other && !other.hijri && foldedAt(r, other.next) === ')' ? { ...other, next: other.next + 1 } : null
}

/** Whether four digits alone are a year: by their sign of era, or by what stands around them. */
function isBelieved(r: Reading, at: number, year: YearFound): boolean {
  if (year.marked) return year.hijri ? isHijriYear(year.year) : year.year >= 1700
  if (year.hijri || year.year < 1800 || year.year > 2100) return false
  if (isBracketed(r, at)) return true
  if (isCounting(r, at)) return false
  const before = wordAt(r, at - 1)
  if (before?.roles.edge !== undefined || before?.roles['year-head'] !== undefined) return true
  if (before?.roles.shift !== undefined && isYearWord(r, at - 2)) return true
  if (isAfterYear(r, at)) return true
  const preposition = before?.roles.in !== undefined || isClitic(r, at)
  return preposition && (isFirm(r, at) || isClosed(r, at + 1))
}

const isBracketed = (r: Reading, at: number): boolean => {
  const [before, after] = [foldedAt(r, at - 1), foldedAt(r, at + 1)]
  return (
    ((before === '(' || before === '[') && (after === ')' || after === ']' || isRange(r, at, 1))) ||
    ((after === ')' || after === ']') && isRange(r, at, -1))
  )
}

function isRange(r: Reading, at: number, step: number): boolean {
  const other = digitsAt(r, at + 2 * step, 4)
  return '-–ـ'.includes(foldedAt(r, at + step) || '?') && other > 1000 && other < 2150
}

// `عامي 2013 و2014`, `بين 2013 و2014`, `من 2013 إلى 2014`
function isAfterYear(r: Reading, at: number): boolean {
  const link = foldedAt(r, at - 1)
  if (link !== 'و' && link !== 'الي' && link !== '-' && link !== 'او' && link !== '–') return false
  const before = digitsAt(r, at - 2, 4)
  return (
    before >= 1800 &&
    before <= 2100 &&
    (link !== '-' ||
      isYearWord(r, at - 3) ||
      isBelieved(r, at - 2, { next: at - 1, year: before, hijri: false, marked: false }))
  )
}

const CLITICS = new Set(['ل', 'ب', 'لل', 'ول', 'لـ'])
const isClitic = (r: Reading, at: number): boolean => CLITICS.has(foldedAt(r, at - 1)) && isNear(r, at, 1)

const FIRM = new Set(['في', 'منذ', 'وفي', 'ومنذ', 'بحلول', 'خلال', 'وخلال'])
// Round figures count things as often as they name years.
const isFirm = (r: Reading, at: number): boolean => FIRM.has(foldedAt(r, at - 1)) && foldedAt(r, at) !== '2000'

const COUNTED = new Set([
  '%',
  '٪',
  'بالمئه',
  'بالمائه',
  'دولار',
  'ريال',
  'متر',
  'شخص',
  'قتيل',
  'كيلومتر',
  'كلم',
  'طن',
  'مليون',
  'الف',
  'درهم',
  'جنيه',
  'يورو',
  'نقطه',
  'موظف',
  'طالب',
])
function isCounting(r: Reading, at: number): boolean {
  const next = foldedAt(r, at + 1)
  if (COUNTED.has(next) || ((next === '.' || next === ',' || next === '٫' || next === ':') && isGlued2(r, at + 2)))
    return true
  return next.endsWith('ا') && tokenAt(r, at + 1)?.form.surface.endsWith('ً') === true && !FIRM.has(foldedAt(r, at - 1))
}
const isGlued2 = (r: Reading, at: number): boolean => tokenAt(r, at)?.kind === 'number' && isNear(r, at, 0)

// What can follow a year and not a counted thing: an end, a mark, a function word, a word with article.
const FUNCTION = new Set([
  'في',
  'من',
  'الي',
  'علي',
  'ان',
  'التي',
  'الذي',
  'عن',
  'مع',
  'بعد',
  'قبل',
  'حتي',
  'كان',
  'كانت',
  'او',
  'ثم',
  'لكن',
  'عندما',
  'حين',
  'بسبب',
  'خلال',
  'هو',
  'هي',
  'ما',
  'لم',
  'لا',
  'لن',
  'قد',
  'كما',
  'اي',
])
function isClosed(r: Reading, at: number): boolean {
  const token = tokenAt(r, at)
  if (token?.kind !== 'word') return token?.kind !== 'number'
  const { folded } = token.form
  return FUNCTION.has(folded) || folded.startsWith('ال') || folded.startsWith('و')
}
