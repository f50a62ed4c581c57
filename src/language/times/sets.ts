import { durationValue } from './durations.ts'
import { type Found, fixed } from './meaning.ts'
import { bareRoleAt, foldedAt, numberAt, type Reading, roleAt, wordAt } from './reading.ts'

/** كل يوم, كل ثلاثة أشهر, يوميا, مرتين في الأسبوع. */
export function readSet(r: Reading, at: number): Found | null {
  const adverb = roleAt(r, at, 'set')
  if (adverb !== undefined) return { first: at, next: at + 1, meaning: fixed('SET', adverb), rule: 'set-adverb' }
  return readEvery(r, at) ?? readTimes(r, at)
}

const WISHES = new Set(['وانتم', 'وانت', 'وانتي'])

function readEvery(r: Reading, at: number): Found | null {
  if (wordAt(r, at)?.stem !== 'كل' || wordAt(r, at)?.definite) return null
  const number = numberAt(r, at + 1)
  const from = number && !number.ordinal ? number.next : at + 1
  const word = wordAt(r, from)
  if (!word?.unit || word.definite || word.proclitics !== '' || WISHES.has(foldedAt(r, from + 1))) return null
  const { unit, number: form } = word.unit
  const amount = number?.value ?? (form === 'two' ? 2 : form === 'one' ? 1 : null)
  if (amount === null || foldedAt(r, from + 1) === 'من') return null
  return { first: at, next: from + 1, meaning: fixed('SET', durationValue({ amount, unit })), rule: 'set-every' }
}

function readTimes(r: Reading, at: number): Found | null {
  const number = numberAt(r, at)
  const times = number ? number.next : at
  if (roleAt(r, times, 'times') === undefined) return null
  const link = foldedAt(r, times + 1)
  const from = link === 'في' || link === 'كل' || link === 'واحده' ? times + 2 : times + 1
  const unit = link === 'واحده' ? readUnitOf(r, times + 2) : readUnitHere(r, from, link === 'كل')
  return unit
    ? {
        first: at,
        next: unit.next,
        meaning: fixed('SET', durationValue({ amount: 1, unit: unit.unit })),
        rule: 'set-times',
      }
    : null
}

function readUnitOf(r: Reading, at: number): { readonly unit: string; readonly next: number } | null {
  const link = foldedAt(r, at)
  return link === 'في' || link === 'كل' ? readUnitHere(r, at + 1, link === 'كل') : null
}

function readUnitHere(r: Reading, at: number, every: boolean): { readonly unit: string; readonly next: number } | null {
  const word = wordAt(r, at)
  if (word?.unit?.number !== 'one' || word.definite === every || bareRoleAt(r, at + 1, 'shift') !== undefined)
    return null
  return { unit: word.unit.unit, next: at + 1 }
}
