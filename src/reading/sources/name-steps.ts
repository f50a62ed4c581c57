import type { NameMention } from '../names.ts'
import { takesPreposition } from './prepositions.ts'
import { isFresh, joinedBy, type Scan, take } from './scan.ts'

/** `وكالة «فارس»`: the closing mark belongs to the name whose opening one does. */
function lastOf({ page }: Scan, { first, last }: NameMention): number {
  const quotation = page.quotationAt(last)
  return quotation?.closed && quotation.first >= first && quotation.last === last + 1 ? last + 1 : last
}

const MEDIA = new Set(['agency', 'newspaper', 'magazine', 'tv', 'radio', 'site'])

/** Takes a name into the phrase; false where it belongs to another. */
export function stepName(scan: Scan, name: NameMention): boolean {
  if (!isFresh(scan) && isAnotherPerson(scan, name)) return false
  const joined = joinedBy(scan, scan.at)
  if (joined === null && !isFresh(scan) && isAnotherName(scan, name)) return false
  if (joined === 'preposition' && (isAddressee(name) || !takesPreposition(scan, scan.at))) return false
  if (joined === 'conjunction' && scan.name === undefined && scan.head === undefined) return false
  take(scan, Math.min(lastOf(scan, name), scan.limits.to))
  scan.name ??= name
  if (name.kind === 'person') scan.named = true
  scan.definite = true
  return true
}

/** A second person is part of the phrase only behind a title of his own. */
const isAnotherPerson = (scan: Scan, name: NameMention): boolean =>
  name.kind === 'person' &&
  scan.name?.kind === 'person' &&
  scan.speakerWord(scan.page.tokens[scan.at - 1]!) === undefined

/** Two names side by side are two things: the subject of a verb and its object. */
const isAnotherName = (scan: Scan, name: NameMention): boolean =>
  (followsName(scan) && !isBearer(scan, name)) || followsUnknownName(scan)

function followsName({ page, at }: Scan): boolean {
  const before = page.nameAt(at - 1)
  return before !== undefined && before.form !== 'nationality' && before.last === at - 1 && page.nameAt(at) !== before
}

/** `مسؤول … في الحزب الديمقراطي هوشيار زيباري`: the name of whoever holds the office. */
const isBearer = ({ head, named }: Scan, name: NameMention): boolean =>
  name.kind === 'person' && !named && (head?.kind === 'person' || head?.kind === 'source')

/** `المشهراوي إسرائيل`: a lone definite word that heads nothing is a name that no table knows. */
const followsUnknownName = ({ head, name, definite, last, first }: Scan): boolean =>
  !head && !name && definite && last === first

/** `لرويترز`: to whom it was said, not who said it. */
const isAddressee = (name: NameMention): boolean => MEDIA.has(name.entry?.subtype ?? '')
