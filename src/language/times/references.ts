import { type Found, fixed } from './meaning.ts'
import { bareRoleAt, foldedAt, type Reading, roleAt, tokenAt, wordAt } from './reading.ts'

/** الآن, مؤخرا, في الماضي, مستقبلا, الفترة الأخيرة: now, once and some day, without a measure. */
export function readReference(r: Reading, at: number): Found | null {
  const adverb = roleAt(r, at, 'reference')
  const value = adverb !== undefined && isAdverb(r, at) ? adverb : (readNamed(r, at) ?? readVagueNoun(r, at))
  if (value === null) return null
  const next = adverb === undefined && roleAt(r, at, 'noun') !== undefined ? at + 2 : at + 1
  return { first: at, next, meaning: fixed('DATE', value), rule: 'reference' }
}

// `سابقا لأوانه`, `قريبا من المبنى` are adjectives; `وأخيرا` sums up.
const isAdverb = (r: Reading, at: number): boolean => {
  const behind = foldedAt(r, at + 1)
  const word = wordAt(r, at)
  if (word?.proclitics !== '' && word?.stem === 'اخيرا') return false
  return word?.proclitics !== 'ب' && behind !== 'لاوانه' && !(word?.stem === 'قريبا' && OF_PLACE.has(behind))
}

const OF_PLACE = new Set(['من', 'منه', 'منها', 'منهم', 'له', 'لها', 'لهم', 'جدا'])

// `في الماضي`, `في المستقبل`: the adjective as a noun.
function readNamed(r: Reading, at: number): string | null {
  const named = roleAt(r, at, 'era')
  if (named === undefined || !wordAt(r, at)?.definite) return null
  const before = foldedAt(r, at - 1)
  return (before === 'في' || before === 'وفي') && isFree(r, at + 1) ? named : null
}

// A noun of time before it (في الشهر الماضي) is met first; here `في` stands directly before.
const isFree = (r: Reading, at: number): boolean => tokenAt(r, at)?.kind !== 'number'

const REFERENCES: Readonly<Record<string, string>> = {
  past: 'PAST_REF',
  before: 'PAST_REF',
  recent: 'PAST_REF',
  next: 'FUTURE_REF',
  this: 'PRESENT_REF',
}

// `الوقت الحالي`, `الفترة المقبلة`, `الآونة الأخيرة`
function readVagueNoun(r: Reading, at: number): string | null {
  if (roleAt(r, at, 'noun') === undefined || !wordAt(r, at)?.definite) return null
  return REFERENCES[bareRoleAt(r, at + 1, 'shift') ?? ''] ?? null
}
