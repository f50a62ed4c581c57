import { durationValue, readLength } from './durations.ts'
import { type Found, fixed } from './meaning.ts'
import { bareRoleAt, foldedAt, type Reading, roleAt, wordAt } from './reading.ts'
import { type Tense, tenseAt } from './tense.ts'

/** قبل يومين, قبل أيام, and (of what will be) بعد ثلاثة أيام: a moment by its distance from now. */
export function readAgo(r: Reading, at: number): Found | null {
  const stem = wordAt(r, at)?.stem
  const sign = stem === 'قبل' ? -1 : stem === 'بعد' ? 1 : 0
  if (sign === 0) return null
  const length = readLength(r, afterMeasure(r, at + 1))
  if (!length || (sign < 0 && isNegated(r, at))) return null
  if (isFromThing(r, length.next) && !isOfVerb(r, at)) {
    const meaning = fixed('DURATION', durationValue(length, length.rest))
    return sign < 0 ? { first: at, next: length.next, meaning, rule: 'distance-to-event' } : null
  }
  if (sign > 0 && !isAhead(tenseAt(r, at))) return null
  const { unit, amount, next } = length
  return { first: at, next, meaning: { kind: 'ago', unit, amount, sign }, rule: sign < 0 ? 'ago' : 'from-now' }
}

const isAhead = (tense: Tense | null): boolean => tense === 'future' || tense === 'soon'

// `قبل نحو شهرين`, `قبل أكثر من عام`
function afterMeasure(r: Reading, at: number): number {
  const stem = wordAt(r, at)?.stem
  if ((stem === 'اكثر' || stem === 'اقل' || stem === 'ازيد') && foldedAt(r, at + 1) === 'من') return at + 2
  return bareRoleAt(r, at, 'about') === undefined ? at : at + 1
}

// `قبل أيام [فقط] من شن الحرب`: the distance is to another event.
function isFromThing(r: Reading, at: number): boolean {
  const from = foldedAt(r, at) === 'فقط' ? at + 1 : at
  return foldedAt(r, from) === 'من' && foldedAt(r, from + 1) !== 'الان'
}

// `حذرت قبل أيام من حشود`: the verb takes that من.
const isOfVerb = (r: Reading, at: number): boolean => roleAt(r, at - 1, 'from-verb') !== undefined

const NEGATIONS = new Set(['لا', 'لن', 'ولن', 'ولا', 'ليس', 'الا'])
const NEGATION_REACH = 4

// `لن يكتمل قبل سنتين`: not a time in the past.
function isNegated(r: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - NEGATION_REACH; i--) if (NEGATIONS.has(foldedAt(r, i))) return true
  return false
}
