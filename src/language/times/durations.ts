import { type Found, fixed } from './meaning.ts'
import { bareRoleAt, foldedAt, isNear, numberAt, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'

/** So much of a unit; the amount is null when it is not counted. */
export interface Amount {
  readonly amount: number | null
  readonly unit: string
}

export interface Length extends Amount {
  readonly next: number
  readonly rest: Amount | null
  /** Where its words begin, when that is before the number: `الـ24 ساعة الماضية`. */
  readonly first: number
}

const CODES: Readonly<Record<string, readonly [before: string, code: string, times: number]>> = {
  second: ['T', 'S', 1],
  minute: ['T', 'M', 1],
  hour: ['T', 'H', 1],
  day: ['', 'D', 1],
  night: ['', 'D', 1],
  week: ['', 'W', 1],
  month: ['', 'M', 1],
  year: ['', 'Y', 1],
  decade: ['', 'Y', 10],
  century: ['', 'Y', 100],
}
const VAGUE_CODES: Readonly<Record<string, string>> = { decade: 'PXDE', century: 'PXCE' }

/** `P3D`, `PT24H`, `PXY`, `P1Y6M`. */
export function durationValue({ amount, unit }: Amount, rest: Amount | null = null): string {
  const [time = '', code = '', times = 1] = CODES[unit] ?? []
  if (amount === null) return VAGUE_CODES[unit] ?? `P${time}X${code}`
  const whole = Math.floor(amount)
  if (rest) return `P${time}${whole * times}${code}${restValue(rest, time)}`
  if (whole !== amount && unit === 'year') return monthsBehind(whole, Math.round((amount - whole) * 12))
  if (whole !== amount && unit === 'hour') return minutesBehind(whole, Math.round((amount - whole) * 60))
  return `P${time}${Number((amount * times).toFixed(4))}${code}`
}

const monthsBehind = (years: number, months: number): string => `P${years > 0 ? `${years}Y` : ''}${months}M`
const minutesBehind = (hours: number, minutes: number): string => `PT${hours > 0 ? `${hours}H` : ''}${minutes}M`

function restValue({ amount, unit }: Amount, time: string): string {
  const [own = '', code = '', times = 1] = CODES[unit] ?? []
  return `${own === time ? '' : own}${amount === null ? 'X' : amount * times}${code}`
}

/** A duration that is counted or named as vague: ثلاثة أيام, عامين, بضع سنوات, الأيام المقبلة, خلال شهر. */
export function readDuration(r: Reading, at: number): Found | null {
  const length = readLength(r, at)
  if (!length) return null
  return {
    first: length.first,
    next: length.next,
    meaning: fixed('DURATION', durationValue(length, length.rest)),
    rule: 'duration',
  }
}

// `عقد من الزمن`
const isOfTime = (r: Reading, at: number): boolean =>
  foldedAt(r, at) === 'من' && (foldedAt(r, at + 1) === 'الزمن' || foldedAt(r, at + 1) === 'الزمان')

type Bare = Pick<Length, 'next' | 'amount' | 'unit'>

/** A length of time from a token on. */
export function readLength(r: Reading, at: number): Length | null {
  const bare =
    readCounted(r, at) ?? readVague(r, at) ?? readFraction(r, at) ?? readUnitAlone(r, at) ?? readDefinite(r, at)
  if (!bare) return null
  const articled = foldedAt(r, at - 1) === 'ال' && isNear(r, at, 1)
  return withRest(r, bare, articled ? at - 1 : at)
}

function readCounted(r: Reading, at: number): Bare | null {
  const number = numberAt(r, at)
  if (!number || number.ordinal || number.value < 0) return null
  const word = wordAt(r, number.next)
  if (!word?.unit || word.proclitics !== '' || isConstruct(word.stem)) return null
  if (word.definite && !isPointed(r, number.next + 1)) return null
  // `في عددها رقم 17858 يوم الأحد`
  if (word.stem === 'يوم' && (wordAt(r, number.next + 1)?.weekday ?? 0) > 0) return null
  if ((word.unit.unit === 'decade' || word.unit.unit === 'century') && !isPlaced(r, at)) return null
  const next = isPointed(r, number.next + 1) ? number.next + 2 : number.next + 1
  return { next, amount: number.exact ? number.value : null, unit: word.unit.unit }
}

// `عامي`, `يومي`, `شهري` are the dual before a name (or an adjective), never a length.
const isConstruct = (stem: string): boolean => stem === 'عامي' || stem === 'يومي' || stem === 'شهري'

function isPointed(r: Reading, at: number): boolean {
  const shift = bareRoleAt(r, at, 'shift')
  return wordAt(r, at) !== null && (shift === 'past' || shift === 'next' || shift === 'recent')
}

function readVague(r: Reading, at: number): Bare | null {
  if (roleAt(r, at, 'vague') === undefined) return null
  const unit = wordAt(r, at + 1)?.unit
  return unit?.number === 'many' && wordAt(r, at + 1)?.proclitics === ''
    ? { next: at + 2, amount: null, unit: unit.unit }
    : null
}

const FRACTIONS = new Map([
  ['1/2', 0.5],
  ['1/4', 0.25],
  ['1/3', 1 / 3],
])

// `نصف ساعة`, `نصف قرن`
function readFraction(r: Reading, at: number): Bare | null {
  const fraction = FRACTIONS.get(roleAt(r, at, 'half') ?? '')
  const word = wordAt(r, at + 1)
  if (fraction === undefined || wordAt(r, at)?.definite || word?.unit?.number !== 'one' || word.proclitics !== '')
    return null
  const { unit } = word.unit
  if (unit === 'night' || (word.definite && unit !== 'hour')) return null
  return unit === 'hour'
    ? { next: at + 2, amount: 60 * fraction, unit: 'minute' }
    : { next: at + 2, amount: fraction, unit }
}

function readUnitAlone(r: Reading, at: number): Bare | null {
  const word = wordAt(r, at)
  if (!word?.unit || word.definite || isConstruct(word.stem)) return null
  const { unit, number } = word.unit
  const solemn = unit === 'decade' || unit === 'century'
  if (number === 'two') return solemn && !isPlaced(r, at) ? null : { next: afterAdjective(r, at + 1), amount: 2, unit }
  if (number === 'many') return readPlural(r, at, unit)
  if (foldedAt(r, at + 1) === 'واحد' || foldedAt(r, at + 1) === 'واحده') return { next: at + 2, amount: 1, unit }
  if (isContinued(r, at + 1, unit)) return { next: at + 1, amount: 1, unit }
  if (!isPlaced(r, at) || word.proclitics !== '' || isOfThing(r, at + 1) || unit === 'second' || unit === 'minute')
    return null
  if (word.stem.endsWith('ا') || (solemn && !isSolemn(r, at))) return null
  return { next: at + 1, amount: 1, unit }
}

// `عاما ونصف العام`, `ساعة و20 دقيقة`: what follows makes a length of it.
const isContinued = (r: Reading, at: number, unit: string): boolean =>
  HALVES.has(foldedAt(r, at)) || readSmaller(r, { next: at, amount: 1, unit }) !== null

// عقد is a contract or the holding of something unless measured: `أكثر من عقد`, `عقد من الزمن`.
const isSolemn = (r: Reading, at: number): boolean =>
  foldedAt(r, at + 1) === 'من' || foldedAt(r, at - 1) === 'من' || roleAt(r, at - 1, 'about') !== undefined

function readPlural(r: Reading, at: number, unit: string): Bare | null {
  const next = afterAdjective(r, at + 1)
  const long = wordAt(r, at)?.proclitics.endsWith('ل')
  const believed = next > at + 1 || ((isPlaced(r, at) || long) && !isOfThing(r, at + 1))
  return believed ? { next, amount: null, unit } : null
}

const afterAdjective = (r: Reading, at: number): number => {
  const word = wordAt(r, at)
  return word?.roles.get('vague-after') !== undefined && word.proclitics === '' && !word.definite ? at + 1 : at
}

/** Whether a preposition of time stands before, with a word of measure (`أكثر من`, `نحو`) between or not. */
function isPlaced(r: Reading, at: number): boolean {
  const before = wordAt(r, at - 1)
  if (!before) return false
  if (before.roles.has('span')) return !isRepeated(r, at)
  if (before.stem === 'من') return roleAt(r, at - 2, 'about') !== undefined && wordAt(r, at - 2)?.stem !== 'من'
  return before.roles.get('about') !== undefined
}

// `يوما بعد يوم`, `عاما بعد عام`
const isRepeated = (r: Reading, at: number): boolean => wordAt(r, at - 2)?.unit?.unit === wordAt(r, at)?.unit?.unit

// `خلال أيام العيد`, `بعد عام الفيل`: the period of a thing.
const isOfThing = (r: Reading, at: number): boolean => {
  const token = tokenAt(r, at)
  return token?.kind === 'number' || (token?.kind === 'word' && token.form.folded.startsWith('ال'))
}

/** الأيام القليلة المقبلة, الأشهر الأربعة الماضية, الشهرين الماضيين, السنوات الخمس. */
function readDefinite(r: Reading, at: number): Bare | null {
  const word = wordAt(r, at)
  if (!word?.unit || !word.definite || word.unit.number === 'one') return null
  const { unit } = word.unit
  if (word.unit.number === 'two') return isPointed(r, at + 1) ? { next: at + 2, amount: 2, unit } : null
  let next = at + 1
  const articled = foldedAt(r, next) === 'ال' ? next + 1 : next
  const number = numberAt(r, articled)
  const amount = number?.exact && !number.ordinal ? number.value : null
  if (amount !== null && number) next = number.next
  if (wordAt(r, next)?.roles.get('vague-after') !== undefined) next++
  if (isPointed(r, next)) return { next: next + 1, amount, unit }
  return amount !== null && amount < 1000 ? { next, amount, unit } : null
}

const SMALLER: Readonly<Record<string, readonly string[]>> = {
  year: ['month', 'day'],
  month: ['day', 'week'],
  week: ['day'],
  day: ['hour'],
  hour: ['minute'],
  minute: ['second'],
}
const HALVES = new Map([
  ['ونصف', 0.5],
  ['ونصفا', 0.5],
  ['والنصف', 0.5],
  ['وربع', 0.25],
  ['وثلث', 1 / 3],
])

/** `عام ونصف العام`, `ساعة و20 دقيقة`, `سنتين وثلاثة أشهر`. */
function withRest(r: Reading, length: Bare, first: number): Length {
  const half = HALVES.get(foldedAt(r, length.next))
  if (half !== undefined && length.amount !== null) {
    const unit = wordAt(r, length.next + 1)
    const again = unit?.unit?.unit === length.unit && unit.unit.number === 'one' ? 2 : 1
    return lengthOf(r, first, length.next + again, length.amount + half, length.unit, null)
  }
  const rest = length.amount !== null && Number.isInteger(length.amount) ? readSmaller(r, length) : null
  return lengthOf(r, first, rest?.next ?? length.next, length.amount, length.unit, rest)
}

const lengthOf = (
  r: Reading,
  first: number,
  next: number,
  amount: number | null,
  unit: string,
  rest: Amount | null,
): Length => ({ next: isOfTime(r, next) ? next + 2 : next, amount, unit, first, rest })

function readSmaller(r: Reading, { next, unit }: Bare): Bare | null {
  const link = foldedAt(r, next)
  if (!link.startsWith('و')) return null
  const at = link === 'و' ? next + 1 : next
  const word = wordAt(r, at)
  const dual = word?.unit?.number === 'two' && !word.definite ? { next: at + 1, amount: 2, unit: word.unit.unit } : null
  const rest = dual ?? readCounted(r, at)
  return rest && SMALLER[unit]?.includes(rest.unit) ? rest : null
}
