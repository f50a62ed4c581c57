import type { StoredStatement } from '../../archive/archive.ts'
import { groupBy } from '../groups.ts'
import type { Likenesses } from '../matching/reuse.ts'
import { isDescribed, relationOf, speakerOf } from '../matching/speakers.ts'
import { plainName } from '../parties.ts'
import { daysBetween, type Voucher } from '../transmission/account.ts'
import { isReprint } from '../transmission/reprints.ts'

const DAYS_OF_NEWS = 3

/** One key and one name for all who are one speaker: a body and who speaks for it are one when they say it in the same days. */
export function speakersOf(
  versions: readonly StoredStatement[],
  reuse: Likenesses,
): ReadonlyMap<string, Pick<Voucher, 'key' | 'name'>> {
  const keys = new Map<string, string>()
  versions.forEach((version, i) => {
    const known = versions.slice(0, i).find((other) => isOneSpeaker(version, other, reuse))
    keys.set(version.id, known ? keys.get(known.id)! : `speaker:${version.id}`)
  })
  const groups = groupBy(versions, ({ id }) => keys.get(id)!)
  return new Map(versions.map(({ id }) => [id, { key: keys.get(id)!, name: nameOf(groups.get(keys.get(id)!)!) }]))
}

/** What the most telling of the versions calls the speaker: a person before a body, the longer name of two. */
function nameOf(versions: readonly StoredStatement[]): string {
  const speakers = versions.flatMap((version) => speakerOf(version) ?? [])
  const persons = speakers.filter((speaker) => speaker.kind === 'person' && !isDescribed(speaker))
  const names = (persons.length > 0 ? persons : speakers).map(({ name }) => plainName(name))
  return names.sort((a, b) => b.length - a.length)[0] ?? ''
}

function isOneSpeaker(a: StoredStatement, b: StoredStatement, reuse: Likenesses): boolean {
  const relation = relationOf(a, b)
  const days = Math.abs(daysBetween(a.document.published, b.document.published) ?? 0)
  if (relation === 'same' || (relation === 'compatible' && days <= DAYS_OF_NEWS)) return true
  // In a reprint it is the name that was read or written otherwise.
  return relation === 'different' && isReprint(a, b, reuse)
}
