import { readClock } from './clock.ts'
import { readDayOfMonth, readMonthAlone } from './dates.ts'
import { readDeicticDay, readNextMorning, readPart, readPartBehind, readWeekday } from './days.ts'
import { type Found, type Moment, momentWith, type Piece } from './meaning.ts'
import { readNumericDate } from './numeric.ts'
import { foldedAt, type Reading, wordAt } from './reading.ts'

type Reader = (r: Reading, at: number) => Piece | null

// `يوم 20 مايو`: the noun belongs to its date as it does to a weekday.
const readNamedDay: Reader = (r, at) => {
  const word = wordAt(r, at)
  if (word?.stem !== 'يوم' || word.definite) return null
  return readNumericDate(r, at + 1) ?? readDayOfMonth(r, at + 1)
}

const READERS: readonly Reader[] = [
  readPart, readDeicticDay, readWeekday, readClock, readNumericDate, readDayOfMonth, readNamedDay, readMonthAlone,
] // biome-ignore format: the order of trial

function readPiece(r: Reading, at: number): Piece | null {
  for (const read of READERS) {
    const piece = read(r, at)
    if (piece) return piece
  }
  return null
}

/**
 * A moment is read piece by piece, as long as each says something that the ones before left open: مساء + الجمعة,
 * أمس + (الأحد), الثلاثاء + 21/7/2015, الساعة الثامنة + من + صباح + اليوم.
 */
export function readMoment(r: Reading, at: number): Found | null {
  const first = readPiece(r, at)
  if (!first) return null
  let { next, fields } = first
  for (let joined = join(r, next, fields); joined; joined = join(r, next, fields)) {
    next = joined.next
    fields = joined.fields
  }
  return isComplete(fields) ? { first: at, next, meaning: fields, rule: ruleOf(fields) } : null
}

const isComplete = (fields: Moment): boolean =>
  fields.part === undefined || fields.away !== undefined || fields.weekday !== undefined || fields.day !== undefined

function join(r: Reading, at: number, fields: Moment): Piece | null {
  return joinNight(r, at, fields) ?? joinBracketed(r, at, fields) ?? joinPlain(r, at, fields)
}

function joinNight(r: Reading, at: number, fields: Moment): Piece | null {
  if (fields.part !== 'NI' || fields.weekday === undefined || fields.until !== undefined) return null
  const next = readNextMorning(r, at, fields.weekday)
  return next === null ? null : { next, fields: momentWith(fields, { until: 0 }) }
}

function joinBracketed(r: Reading, at: number, fields: Moment): Piece | null {
  const open = foldedAt(r, at)
  if (open !== '(' && open !== '[') return null
  const piece = readPiece(r, at + 1)
  const close = piece ? foldedAt(r, piece.next) : ''
  return piece && (close === ')' || close === ']') ? merged(fields, piece.next + 1, piece.fields) : null
}

function joinPlain(r: Reading, at: number, fields: Moment): Piece | null {
  const from = joinsAt(r, at, fields)
  if (from !== at && wordAt(r, from)?.proclitics) return null
  if (wordAt(r, from)?.proclitics) return null
  const behind = hasDay(fields) ? readPartBehind(r, from) : null
  if (behind) return merged(fields, behind.next, behind.fields)
  const piece = readPiece(r, from)
  if (!piece || (piece.fields.part !== undefined && hasDay(fields) && fields.hour === undefined)) return null
  return merged(fields, piece.next, piece.fields)
}

const hasDay = (fields: Moment): boolean =>
  fields.day !== undefined || fields.weekday !== undefined || fields.away !== undefined

/** Where the next piece begins: behind a comma or dash after a weekday, behind `من` after an hour or a part. */
function joinsAt(r: Reading, at: number, fields: Moment): number {
  const sign = foldedAt(r, at)
  if (sign === 'من' && (fields.hour !== undefined || fields.part !== undefined)) return at + 1
  const onlyWeekday = fields.weekday !== undefined && fields.day === undefined
  return onlyWeekday && (sign === '،' || sign === ',' || sign === '-' || sign === 'الموافق') ? at + 1 : at
}

const MEASURES = ['year', 'month', 'day', 'weekday', 'away', 'hour'] as const

function merged(fields: Moment, next: number, more: Moment): Piece | null {
  if (MEASURES.some((key) => fields[key] !== undefined && more[key] !== undefined)) return null
  if (fields.part !== undefined && more.part !== undefined) return null
  // A month alone adds nothing to a day that is already known, nor a day to a month.
  if (more.month !== undefined && more.day === undefined) return null
  if (fields.month !== undefined && fields.day === undefined) return null
  if (fields.away !== undefined && more.shift !== undefined) return null
  return { next, fields: momentWith(fields, more) }
}

function ruleOf(fields: Moment): string {
  if (fields.hour !== undefined) return 'clock-time'
  if (fields.part !== undefined) return 'part-of-day'
  if (fields.away !== undefined) return 'day-deictic'
  if (fields.day !== undefined) return 'day-of-month'
  return fields.weekday === undefined ? 'month' : 'weekday'
}
