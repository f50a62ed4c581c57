import { bareRoleAt, digitsAt, foldedAt, isNear, type Reading, tokenAt, wordAt } from './reading.ts'
import { isHijriYear, isYearWord, type YearFound } from './year-names.ts'

/** Whether four digits alone are a year: by their sign of era, or by what stands around them. */
export function isBelieved(r: Reading, at: number, year: YearFound): boolean {
  if (year.marked) return year.hijri ? isHijriYear(year.year) : year.year >= 1700
  if (year.hijri || year.year < 1800 || year.year > 2100) return false
  if (isBracketed(r, at) || isOfChronicle(r, at)) return true
  if (isCounting(r, at)) return false
  const before = wordAt(r, at - 1)
  if (before?.roles.get('edge') !== undefined || isHeaded(r, at)) return true
  if (before?.roles.get('shift') !== undefined && isYearWord(r, at - 2)) return true
  if (isAfterYear(r, at)) return true
  const preposition = before?.roles.get('in') !== undefined || isClitic(r, at)
  return preposition && (isFirm(r, at) || isClosed(r, at + 1))
}

const isBracketed = (r: Reading, at: number): boolean => {
  const [before, after] = [foldedAt(r, at - 1), foldedAt(r, at + 1)]
  return (
    ((before === '(' || before === '[') && (after === ')' || after === ']' || isRange(r, at, 1))) ||
    ((after === ')' || after === ']') && isRange(r, at, -1))
  )
}

// `1923 - عرض أول فيلم`: a line of a list of years.
const isOfChronicle = (r: Reading, at: number): boolean =>
  at === r.first && '-–—'.includes(foldedAt(r, at + 1) || '?') && !isNear(r, at + 1, 0)

// `مونديال 2014`, `كأس العالم 2014`, `مونديال البرازيل 2014`
const isHeaded = (r: Reading, at: number): boolean =>
  bareRoleAt(r, at - 1, 'year-head') !== undefined || bareRoleAt(r, at - 2, 'year-head-of') !== undefined

function isRange(r: Reading, at: number, step: number): boolean {
  const other = digitsAt(r, at + 2 * step, 4)
  return '-–ـ'.includes(foldedAt(r, at + step) || '?') && other > 1000 && other < 2150
}

// `عامي 2013 و2014`, `بين 2013 و2014`, `من 2013 إلى 2014`
function isAfterYear(r: Reading, at: number): boolean {
  const link = foldedAt(r, at - 1)
  if (!LINKS.has(link)) return false
  const before = digitsAt(r, at - 2, 4)
  if (before < 1800 || before > 2100) return false
  const dash = link === '-' || link === '–'
  return (
    !dash ||
    isYearWord(r, at - 3) ||
    ['in', 'edge', 'year-head'].some((role) => wordAt(r, at - 3)?.roles.get(role) === '')
  )
}

const LINKS = new Set(['و', 'الي', 'او', '-', '–'])

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
