import { durationValue } from './durations.ts'
import { type Found, fixed } from './meaning.ts'
import { bareRoleAt, foldedAt, numberAt, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'
import { weekdayWithoutArticle } from './words.ts'

/** كل يوم, كل ثلاثة أشهر, يوميا, مرتين في الأسبوع. */
export function readSet(r: Reading, at: number): Found | null {
  const adverb = roleAt(r, at, 'set')
  if (adverb !== undefined) return { first: at, next: at + 1, meaning: fixed('SET', adverb), rule: 'set-adverb' }
  return readEvery(r, at) ?? readTimes(r, at)
}

const WISHES = new Set(['وانتم', 'وانت', 'وانتي'])

function readEvery(r: Reading, at: number): Found | null {
  if (wordAt(r, at)?.stem !== 'كل' || wordAt(r, at)?.definite) return null
  const named = readEveryWeekday(r, at)
  if (named) return named
  const number = numberAt(r, at + 1)
  const from = number && !number.ordinal ? number.next : at + 1
  const word = wordAt(r, from)
  if (!word?.unit || word.definite || word.proclitics !== '' || WISHES.has(foldedAt(r, from + 1))) return null
  const { unit, number: form } = word.unit
  const amount = number?.value ?? (form === 'two' ? 2 : form === 'one' ? 1 : null)
  if (amount === null || foldedAt(r, from + 1) === 'من') return null
  return { first: at, next: from + 1, meaning: fixed('SET', durationValue({ amount, unit })), rule: 'set-every' }
}

// `كل خميس`, `كل يوم جمعة`
function readEveryWeekday(r: Reading, at: number): Found | null {
  const from = foldedAt(r, at + 1) === 'يوم' ? at + 2 : at + 1
  const token = tokenAt(r, from)
  const weekday = token?.kind === 'word' ? weekdayWithoutArticle(token.form) : 0
  // `كل أحد` is everybody.
  if (weekday === 0 || (weekday === 7 && from === at + 1)) return null
  return { first: at, next: from + 1, meaning: fixed('SET', `XXXX-WXX-${weekday}`), rule: 'set-weekday' }
}

function readTimes(r: Reading, at: number): Found | null {
  const number = numberAt(r, at)
  const times = number ? number.next : at
  if (roleAt(r, times, 'times') === undefined) return null
  const once = foldedAt(r, times + 1) === 'واحده' ? times + 2 : times + 1
  const link = foldedAt(r, once)
  if (link !== 'في' && link !== 'كل') return null
  const word = wordAt(r, once + 1)
  if (word?.unit?.number !== 'one' || word.definite === (link === 'كل')) return null
  if (bareRoleAt(r, once + 2, 'shift') !== undefined) return null
  const meaning = fixed('SET', durationValue({ amount: 1, unit: word.unit.unit }))
  return { first: at, next: once + 2, meaning, rule: 'set-times' }
}
