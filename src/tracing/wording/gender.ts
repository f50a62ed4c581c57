import { nameWords } from '../../archive/names.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import type { EntityRecord } from '../../record/schema.ts'
import type { Party } from '../transmission/account.ts'
import type { NamedSource } from '../wording.ts'

type Gender = NamedSource['gender']

const GENDERS = new Map(
  readTable(lexiconFile('speaker-nouns.tsv'), ['noun', 'gender']).map(({ noun, gender }) => [
    nameWords(noun).join(' '),
    gender === 'f' ? ('f' as const) : ('m' as const),
  ]),
)

/** The gender of the noun that a name begins with: `هيئة الطيران` is feminine, `مجلس الوزراء` masculine. */
const genderOfNoun = (name: string): Gender => GENDERS.get(nameWords(name)[0] ?? '') ?? null

const FEMININE = /^\S*ة(?:\s|$)/u

/** A title is written in the gender of who bears it; a name alone does not tell. */
function genderOfPerson(role: string | null): Gender {
  if (role === null) return null
  return FEMININE.test(role) ? 'f' : 'm'
}

export function genderOfSpeaker({ kind, name, role }: EntityRecord): Gender {
  if (kind === 'person') return genderOfPerson(role)
  return genderOfNoun(name) ?? (kind === 'organization' && FEMININE.test(name) ? 'f' : null)
}

/** Agencies are feminine by their noun, whether it is written or not. */
export const genderOfPress = ({ kind, name }: Party): Gender => (kind === 'agency' ? 'f' : genderOfNoun(name))
