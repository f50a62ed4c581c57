import { readPartBehind } from './days.ts'
import { type Piece, piece } from './meaning.ts'
import { bareRoleAt, digitsAt, foldedAt, isNear, numberAt, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'

interface Clock {
  readonly next: number
  readonly hour: number
  readonly minute: number
}

/** الساعة الثامنة والنصف مساء, 20:30, 14.00 بتوقيت غرينتش: the time of a clock. */
export function readClock(r: Reading, at: number): Piece | null {
  const worded = wordAt(r, at)?.stem === 'ساعه' && wordAt(r, at)?.definite
  const clock = worded ? readHour(r, at + 1) : (readFigures(r, at) ?? readZoned(r, at) ?? readBareHour(r, at))
  if (!clock) return null
  const part = readPartOfHour(r, clock.next)
  const zone = readZone(r, part?.next ?? clock.next)
  if (!worded && !part && zone === null && !isExpected(r, at)) return null
  const hour = onDayClock(clock.hour, part?.fields.part)
  return piece(zone ?? part?.next ?? clock.next, { hour, minute: clock.minute })
}

function readHour(r: Reading, at: number): Clock | null {
  const figures = readFigures(r, at) ?? readFourDigits(r, at)
  if (figures) return figures
  const number = numberAt(r, at)
  if (!number || !Number.isInteger(number.value) || number.value < 0 || number.value > 24) return null
  const rest = readMinutes(r, number.next)
  const before = rest && rest.minute < 0 ? 1 : 0
  return { next: rest?.next ?? number.next, hour: number.value - before, minute: ((rest?.minute ?? 0) + 60) % 60 }
}

// `الساعة 0610 بتوقيت جرينتش`
function readFourDigits(r: Reading, at: number): Clock | null {
  if (tokenAt(r, at)?.form.folded.length !== 4) return null
  const figures = digitsAt(r, at, 4)
  const [hour, minute] = [Math.floor(figures / 100), figures % 100]
  return hour >= 0 && hour < 24 && minute < 60 ? { next: at + 1, hour, minute } : null
}

// `من 5 مساء إلى 9 مساء`, `حتى السابعة مساء`
function readBareHour(r: Reading, at: number): Clock | null {
  if (!EXPECTING.has(foldedAt(r, at - 1))) return null
  const number = numberAt(r, at)
  const named = number?.ordinal && foldedAt(r, at).startsWith('ال') && foldedAt(r, at).endsWith('ه')
  const clock = named || digitsAt(r, at, 2) > 0 ? readHour(r, at) : null
  return clock && clock.hour <= 12 && readPartBehind(r, clock.next) ? clock : null
}

// `0330 بتوقيت غرينتش`: without the noun only the zone tells it from a year or a number.
function readZoned(r: Reading, at: number): Clock | null {
  const clock = readFourDigits(r, at)
  return clock && readZone(r, clock.next) !== null ? clock : null
}

const FIGURE_SIGNS = new Set([':', '.', ',', '،'])

function readFigures(r: Reading, at: number): Clock | null {
  const [hour, minute] = [digitsAt(r, at, 2), digitsAt(r, at + 2, 2)]
  const sign = foldedAt(r, at + 1)
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || !FIGURE_SIGNS.has(sign)) return null
  if (tokenAt(r, at + 2)?.form.folded.length !== 2 || !isNear(r, at + 1, 0) || !isNear(r, at + 2, sign === ':' ? 1 : 0))
    return null
  if (FIGURE_SIGNS.has(foldedAt(r, at - 1)) && isNear(r, at, 0) && digitsAt(r, at - 2, 9) >= 0) return null
  const seconds = foldedAt(r, at + 3) === ':' && digitsAt(r, at + 4, 2) >= 0
  return { next: seconds ? at + 5 : at + 3, hour, minute }
}

const PARTS_OF_HOUR: ReadonlyMap<string, number> = new Map(Object.entries({
  نصف: 30, النصف: 30, ونصف: 30, والنصف: 30, ربع: 15, الربع: 15, وربع: 15, والربع: 15, ربعا: 15,
  ثلث: 20, الثلث: 20, وثلث: 20, والثلث: 20, ثلثا: 20,
})) // biome-ignore format: a row for each quarter reads better

function readMinutes(r: Reading, at: number): { readonly next: number; readonly minute: number } | null {
  const less = foldedAt(r, at) === 'الا'
  const part = PARTS_OF_HOUR.get(foldedAt(r, less ? at + 1 : at))
  if (part !== undefined) return less ? { next: at + 2, minute: -part } : { next: at + 1, minute: part }
  const number = less ? numberAt(r, at + 1) : isAnd(r, at) ? numberAt(r, foldedAt(r, at) === 'و' ? at + 1 : at) : null
  if (!number || wordAt(r, number.next)?.unit?.unit !== 'minute') return null
  return { next: number.next + 1, minute: less ? -number.value : number.value }
}

const isAnd = (r: Reading, at: number): boolean => foldedAt(r, at).startsWith('و')

// `الثامنة صباحا`, `الثامنة من صباح اليوم`: the day behind joins later, its part of the day counts here.
function readPartOfHour(r: Reading, at: number): Piece | null {
  const behind = readPartBehind(r, at)
  if (behind) return behind
  const short = foldedAt(r, at)
  if (isNear(r, at, 1) && (short === 'ص' || short === 'م')) return piece(at + 1, { part: short === 'ص' ? 'MO' : 'EV' })
  if (short === 'بعد' && foldedAt(r, at + 1) === 'منتصف' && wordAt(r, at + 2)?.roles.get('part') === 'NI') {
    return piece(at + 3, { part: 'MO' })
  }
  const from = short === 'من' ? at + 1 : at
  const around = foldedAt(r, from) === 'بعد' && bareRoleAt(r, from + 1, 'part') === 'MI'
  const part = around ? 'AF' : bareRoleAt(r, from, 'part')
  return part === undefined ? null : piece(at, { part })
}

const ZONE_WORDS = new Set(['بتوقيت', 'بالتوقيت', 'توقيت', 'ت'])

function readZone(r: Reading, at: number): number | null {
  const word = foldedAt(r, at)
  if (!ZONE_WORDS.has(word)) return null
  if (word === 'ت')
    return foldedAt(r, at + 1) === 'غ' || foldedAt(r, at + 1) === '.'
      ? at + (foldedAt(r, at + 1) === 'غ' ? 2 : 3)
      : null
  return tokenAt(r, at + 1)?.kind === 'word' ? at + 2 : at + 1
}

const EXPECTING = new Set(['عند', 'وعند', 'في', 'وفي', 'حتي', 'وحتي', 'من', 'ومن', 'الي', 'والي', 'منذ', 'تمام'])
const isExpected = (r: Reading, at: number): boolean => {
  if (foldedAt(r, at + 1) !== ':') return false
  return EXPECTING.has(foldedAt(r, at - 1)) || roleAt(r, at - 1, 'in') !== undefined
}

/** An hour of twelve on the clock of twenty-four. */
function onDayClock(hour: number, part: string | undefined): number {
  const late = part === 'EV' || part === 'AF' || (part === 'NI' && hour >= 6)
  if (late && hour < 12) return hour + 12
  if (part === 'MI' && hour >= 1 && hour <= 3) return hour + 12
  return (part === 'MO' || part === 'NI') && hour === 12 ? 0 : hour
}
