import { type Piece, piece, type Shift } from './meaning.ts'
import { bareRoleAt, foldedAt, type Reading, roleAt, wordAt } from './reading.ts'

/** أمس, أول من أمس, غدا, بعد غد, يوم أمس, اليوم: a day by its distance from the day of publication. */
export function readDeicticDay(r: Reading, at: number): Piece | null {
  return readFarDay(r, at) ?? readNearDay(r, at)
}

const day = (next: number, away: number): Piece => piece(next, { away })
const isDay = (r: Reading, at: number, away: string): boolean => bareRoleAt(r, at, 'day') === away

function readFarDay(r: Reading, at: number): Piece | null {
  const stem = wordAt(r, at)?.stem
  if (stem === 'اول') {
    const from = foldedAt(r, at + 1) === 'من' ? at + 2 : at + 1
    return isDay(r, from, '-1') ? day(from + 1, -2) : null
  }
  if (stem === 'بعد' && isDay(r, at + 1, '1')) return day(at + 2, 2)
  if (stem === 'قبل' && isDay(r, at + 1, '-1')) return day(at + 2, -2)
  return null
}

const DAY_NOUNS = new Set(['يوم', 'نهار'])

function readNearDay(r: Reading, at: number): Piece | null {
  const noun = DAY_NOUNS.has(wordAt(r, at)?.stem ?? '') && !wordAt(r, at)?.definite
  if (noun) {
    const away = Number(bareRoleAt(r, at + 1, 'day') ?? Number.NaN)
    return Number.isNaN(away) || away === 0 ? null : withFirst(r, at + 2, away)
  }
  const away = roleAt(r, at, 'day')
  if (away === undefined) return null
  if (away === '0') return isToday(r, at) ? day(at + 1, 0) : null
  if (away === '-1') return isYesterday(r, at) ? withFirst(r, at + 1, -1) : null
  return isTomorrow(r, at) ? day(at + 1, 1) : null
}

const FIRST = new Set(['الاول', 'الاولي'])

// `أمس الأول` is the day before yesterday.
const withFirst = (r: Reading, next: number, away: number): Piece =>
  away === -1 && FIRST.has(foldedAt(r, next)) ? day(next + 1, -2) : day(next, away)

const DASHES = new Set(['-', '–', '—', ':'])

function isToday(r: Reading, at: number): boolean {
  if (roleAt(r, at + 1, 'not-today') !== undefined || roleAt(r, at + 1, 'shift') !== undefined) return false
  const dashed = DASHES.has(foldedAt(r, at + 1)) || DASHES.has(foldedAt(r, at - 2))
  if (dashed && roleAt(r, at - 1, 'masthead') !== undefined) return false
  const quoted = '«"“'.includes(foldedAt(r, at - 1) || '?') && '»"”'.includes(foldedAt(r, at + 1) || '?')
  if (quoted || roleAt(r, at - 1, 'outlet') !== undefined) return false
  if (roleAt(r, at - 1, 'demonstrative') === 'same' || foldedAt(r, at - 1) === 'نفس') return false
  return !isCountedPer(r, at)
}

// `مرتين في اليوم`, `20 ألف برميل في اليوم`: each day.
const isCountedPer = (r: Reading, at: number): boolean =>
  foldedAt(r, at - 1) === 'في' &&
  (roleAt(r, at - 2, 'times') !== undefined || wordAt(r, at - 2)?.roles.get('per') !== undefined)

const isYesterday = (r: Reading, at: number): boolean => {
  const word = wordAt(r, at)
  // `في أمس الحاجة` is the utmost need.
  if (foldedAt(r, at + 1) === 'الحاجه') return false
  return (
    !word?.definite ||
    word.proclitics.endsWith('ب') ||
    word.stem === 'البارحه' ||
    roleAt(r, at - 1, 'part') !== undefined
  )
}

function isTomorrow(r: Reading, at: number): boolean {
  const word = wordAt(r, at)
  if (word?.stem === 'غدا' && !word.definite) return true
  const dayNext =
    (wordAt(r, at + 1)?.weekday ?? 0) > 0 || (foldedAt(r, at + 1) === '(' && (wordAt(r, at + 2)?.weekday ?? 0) > 0)
  return dayNext || roleAt(r, at - 1, 'part') !== undefined
}

/** [يوم] الاثنين [الماضي]. */
export function readWeekday(r: Reading, at: number): Piece | null {
  const word = wordAt(r, at)
  const noun = word?.unit?.unit === 'day' && word.unit.number !== 'many'
  const name = noun ? wordAt(r, at + 1) : word
  if (!name?.weekday || (noun && name.proclitics !== '')) return null
  if (!noun && (isInPhrase(r, at) || isTheTwo(r, at))) return null
  const next = noun ? at + 2 : at + 1
  const shift = bareRoleAt(r, next, 'shift') as Shift | undefined
  const pointed = shift === 'past' || shift === 'next' || shift === 'this'
  if (pointed) return piece(next + 1, { weekday: name.weekday, shift })
  const beyond = readBeyond(r, next)
  return beyond
    ? piece(beyond.next, { weekday: name.weekday, shift: beyond.shift })
    : piece(next, { weekday: name.weekday })
}

// `صلاة الجمعة`, `الجمعة العظيمة`
const isInPhrase = (r: Reading, at: number): boolean =>
  roleAt(r, at - 1, 'not-weekday') !== undefined || bareRoleAt(r, at + 1, 'holiday-name') !== undefined

// Of `الاثنين` "both" the dual before it tells: الشخصين الاثنين.
const isTheTwo = (r: Reading, at: number): boolean => {
  const before = foldedAt(r, at - 1)
  return (
    wordAt(r, at)?.weekday === 1 &&
    before.startsWith('ال') &&
    (before.endsWith('ين') || before.endsWith('ان')) &&
    wordAt(r, at - 1) === null &&
    before.length > 6 &&
    foldedAt(r, at - 1) !== 'البرلمان'
  )
}

/** `قبل الماضي`, `بعد المقبل`. */
export function readBeyond(r: Reading, at: number): { readonly next: number; readonly shift: 'past' | 'next' } | null {
  const stem = foldedAt(r, at) === 'ما' ? foldedAt(r, at + 1) : foldedAt(r, at)
  const next = foldedAt(r, at) === 'ما' ? at + 2 : at + 1
  const shift = bareRoleAt(r, next, 'shift')
  if (stem === 'قبل' && shift === 'past') return { next: next + 1, shift }
  if (stem === 'بعد' && shift === 'next') return { next: next + 1, shift }
  return null
}

const AROUND_NOON = new Map([
  ['بعد', 'AF'],
  ['قبل', 'MO'],
  ['قبيل', 'MO'],
])

/** صباح, مساء, بعد ظهر … before a day; هذا المساء, الليلة الماضية, الليلة by themselves. */
export function readPart(r: Reading, at: number): Piece | null {
  const first = wordAt(r, at)
  const around = AROUND_NOON.get(first?.stem ?? '')
  if (around && wordAt(r, at + 1)?.roles.get('part') === 'MI' && wordAt(r, at + 1)?.proclitics === '') {
    return piece(at + 2, { part: around })
  }
  if (first?.roles.get('demonstrative') === 'this') return readThisPart(r, at)
  const part = first?.roles.get('part')
  if (part === undefined || !first) return null
  if (first.definite) return readDefinitePart(r, at, part, first.stem)
  return piece(at + 1, { part })
}

function readThisPart(r: Reading, at: number): Piece | null {
  const part = wordAt(r, at + 1)
  const value = part?.roles.get('part')
  // `هذا العصر` is this age.
  return part?.definite && value && part.stem !== 'عصر' ? piece(at + 2, { part: value, away: 0 }) : null
}

function readDefinitePart(r: Reading, at: number, part: string, stem: string): Piece | null {
  const shift = bareRoleAt(r, at + 1, 'shift')
  const beyond = readBeyond(r, at + 1)
  if (beyond?.shift === 'past') return piece(beyond.next, { part, away: -2 })
  if (shift === 'past') return piece(at + 2, { part, away: -1 })
  if (shift === 'next') return piece(at + 2, { part, away: 1 })
  const tonight =
    stem === 'ليله' &&
    shift === undefined &&
    roleAt(r, at - 1, 'demonstrative') === undefined &&
    roleAt(r, at + 1, 'not-today') === undefined
  return tonight && !foldedAt(r, at + 1).startsWith('ال') ? piece(at + 1, { part, away: 0 }) : null
}

/** صباحا, ليلا, بعد الظهر behind a day or an hour. */
export function readPartBehind(r: Reading, at: number): Piece | null {
  const adverb = bareRoleAt(r, at, 'adverb-part')
  if (adverb !== undefined) return piece(at + 1, { part: adverb })
  const around = AROUND_NOON.get(foldedAt(r, at))
  const noon = wordAt(r, at + 1)
  if (around && noon?.definite && noon.roles.get('part') === 'MI') return piece(at + 2, { part: around })
  return null
}

/** `الاثنين - الثلاثاء` behind a night names the day that it ends in. */
export function readNextMorning(r: Reading, at: number, weekday: number): number | null {
  const sign = foldedAt(r, at)
  const from = sign === '-' || sign === '/' || sign === '–' ? at + 1 : at
  const word = wordAt(r, from)
  return word?.weekday === (weekday % 7) + 1 && (word.proclitics === '' || word.proclitics === 'و') ? from + 1 : null
}
