import type { StoredStatement } from '../../archive/archive.ts'
import { nameKey, nameWords } from '../../archive/names.ts'
import type { EntityRecord } from '../../record/schema.ts'

/** What two names of a speaker are to each other; `open` where one of them is no name. */
export type SpeakerRelation = 'same' | 'compatible' | 'open' | 'different'

export const speakerOf = ({ statement, document }: StoredStatement): EntityRecord | null =>
  statement.speaker === null ? null : (document.record.entities.find(({ id }) => id === statement.speaker) ?? null)

/** The same of two statements. An outlet that reports on its own has it from somebody who is not told. */
export function relationOf(a: StoredStatement, b: StoredStatement): SpeakerRelation {
  if (a.speaker !== null && a.speaker.id === b.speaker?.id) return 'same'
  const relation = speakerRelation(speakerOf(a), speakerOf(b))
  const isReport = a.statement.stance === 'report' || b.statement.stance === 'report'
  return relation === 'different' && isReport ? 'open' : relation
}

/** Whether two articles speak of one speaker. A body and who speaks for it are compatible: they say one thing. */
export function speakerRelation(a: EntityRecord | null, b: EntityRecord | null): SpeakerRelation {
  if (a === null || b === null || a.anonymous || b.anonymous) return 'open'
  if (a.wikidata !== null && a.wikidata === b.wikidata) return 'same'
  if (isSameName(a, b)) return 'same'
  if (isDocument(a) || isDocument(b)) return 'compatible'
  if (isUnlikeDescription(a, b)) return 'different'
  return isDescribed(a) || isDescribed(b) || speaksFor(a, b) || speaksFor(b, a) ? 'compatible' : 'different'
}

/** A statement or a report is somebody's, and does not say whose. */
const isDocument = ({ kind }: EntityRecord): boolean => kind === 'document'

/** `المحافظ`, `المتحدث الرسمي`: an office and no name. */
export const isDescribed = ({ kind, name, role }: EntityRecord): boolean =>
  kind === 'person' && role !== null && nameKey(name).startsWith(nameKey(role))

/** Offices of two countries, or an office and a body. */
const isUnlikeDescription = (a: EntityRecord, b: EntityRecord): boolean =>
  (a.country !== null && b.country !== null && a.country !== b.country) ||
  (a.kind !== b.kind && !speaksFor(a, b) && !speaksFor(b, a))

function isSameName(a: EntityRecord, b: EntityRecord): boolean {
  if (a.kind === b.kind && a.wikidata !== null && b.wikidata !== null) return false
  const names = new Set([a.name, ...a.aliases].map(nameKey))
  if ([b.name, ...b.aliases].some((name) => isTelling(a, name) && names.has(nameKey(name)))) return true
  return isPerhapsPerson(a) && isPerhapsPerson(b) && isPersonSpelled(nameWords(a.name), nameWords(b.name))
}

// A single word that stands for nobody known may be a family name: `الخرينج`.
const isPerhapsPerson = ({ kind, name }: EntityRecord): boolean =>
  kind === 'person' || (kind === 'group' && nameWords(name).length === 1)

// A man is not told by one word of his name, a body is.
const isTelling = ({ kind }: EntityRecord, name: string): boolean => kind !== 'person' || nameWords(name).length > 1

/** `لافروف` is `سيرغي لافروف`; `سيرغي` and `سيرجي` are spelled alike. */
function isPersonSpelled(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0 || skeleton(short.at(-1)!) !== skeleton(long.at(-1)!)) return false
  return short.every((word) => long.some((other) => word === other || isSpelledAlike(word, other)))
}

/** What is left of a foreign name when the letters are gone that each newspaper writes its own way. */
const skeleton = (word: string): string => word.replace(/[اويهءئؤ]/gu, '').replace(/[جغق]/gu, 'ج')

const SHORTEST_SKELETON = 2

export const isSpelledAlike = (a: string, b: string): boolean =>
  skeleton(a).length >= SHORTEST_SKELETON && skeleton(a) === skeleton(b)

/** `المتحدث باسم وزارة الصحة` and `وزارة الصحة`; `وزير الخارجية` with and without his name; he and his country. */
function speaksFor(a: EntityRecord, b: EntityRecord): boolean {
  if (b.kind === 'country') return a.role !== null && a.country !== null && a.country === b.country
  const body = nameWords(b.name)
  const called = [a.name, a.role ?? '', ...a.aliases].map(nameWords)
  const isTold = body.length > 1 || (body.length === 1 && b.kind === 'organization')
  return isTold && called.some((words) => words.length > body.length && body.every((word) => words.includes(word)))
}
