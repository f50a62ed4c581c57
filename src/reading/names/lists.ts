import type { KnowledgeEntry } from '../../knowledge/entry.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { wordsOf } from '../../knowledge/phrases.ts'
import { TRIGGERS } from '../../knowledge/triggers.ts'
import type { Form } from '../../language/forms.ts'

/** What the lists know of a word, apart from its neighbours: one class of these. */
export const LIST_CLASSES = [
  'none', 'definite', 'mark', 'number', 'latin', 'given', 'given-ambiguous', 'family', 'title', 'nationality', 'person',
  'place', 'organization', 'trigger-person', 'trigger-place', 'trigger-organization',
] as const // biome-ignore format: one list
export type ListClass = (typeof LIST_CLASSES)[number]

/** All memberships of a stem, as the bits of one number. */
export type Memberships = (stem: string) => number

export const Membership = {
  given: 1,
  givenAmbiguous: 2,
  family: 4,
  title: 8,
  nationality: 16,
  placeName: 32,
  organizationName: 64,
  personFirst: 128,
  personLast: 256,
  placeWord: 512,
  organizationWord: 1024,
  triggerPerson: 2048,
  triggerPlace: 4096,
  triggerOrganization: 8192,
  personName: 16384,
} as const

const TRIGGER_BITS = {
  person: Membership.triggerPerson,
  place: Membership.triggerPlace,
  organization: Membership.triggerOrganization,
} as const

/** Works out the memberships of every word of the lists once. */
export function membershipsOf(knowledge: Knowledge): Memberships {
  const bits = new Map<string, number>()
  const set = (word: string, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit)
  for (const entry of knowledge.entries) {
    for (const phrase of [entry.name, ...entry.variants]) memberWords(entry, wordsOf(phrase), set)
  }
  for (const [word, { kind }] of TRIGGERS) set(word, TRIGGER_BITS[kind])
  for (const [word, { ambiguous }] of knowledge.personNames.given) {
    set(word, ambiguous ? Membership.givenAmbiguous : Membership.given)
  }
  for (const word of knowledge.personNames.family.keys()) set(word, Membership.family)
  for (const word of knowledge.titles.firstWords()) set(word, Membership.title)
  for (const word of knowledge.gazetteer.firstWords()) {
    if (knowledge.gazetteer.alone(word)[0]?.form === 'nationality') set(word, Membership.nationality)
  }
  return (stem) => bits.get(stem) ?? 0
}

function memberWords(entry: KnowledgeEntry, words: readonly string[], set: (word: string, bit: number) => void): void {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return
  if (entry.kind === 'person') {
    if (words.length === 1) set(first, Membership.personName)
    else set(first, Membership.personFirst)
    set(last, Membership.personLast)
  } else {
    const place = entry.kind === 'place' || entry.kind === 'country'
    if (words.length === 1) set(first, place ? Membership.placeName : Membership.organizationName)
    else for (const word of words) set(word, place ? Membership.placeWord : Membership.organizationWord)
  }
}

/** The first of these that a word is a member of is its class. */
const ORDER: readonly (readonly [number, ListClass])[] = [
  [Membership.nationality, 'nationality'],
  [Membership.placeName, 'place'],
  [Membership.given, 'given'],
  [Membership.personName, 'person'],
  [Membership.title, 'title'],
  [Membership.triggerPerson, 'trigger-person'],
  [Membership.triggerPlace, 'trigger-place'],
  [Membership.triggerOrganization, 'trigger-organization'],
  [Membership.organizationName, 'organization'],
  [Membership.givenAmbiguous, 'given-ambiguous'],
  [Membership.family, 'family'],
  [Membership.personFirst | Membership.personLast, 'person'],
]

/** The memberships of each reading of a form. */
export const membershipsOfReadings = (form: Form, memberships: Memberships): readonly number[] =>
  form.splits.map(({ stem }) => memberships(stem))

/** The class of a form, by the first of its readings that any list knows. */
export function listClassOf(form: Form, ofReadings: readonly number[]): number {
  for (const bits of ofReadings) {
    const found = bits === 0 ? undefined : ORDER.find(([mask]) => (bits & mask) !== 0)
    if (found) return LIST_CLASSES.indexOf(found[1])
  }
  return LIST_CLASSES.indexOf(shapeClass(form))
}

function shapeClass(form: Form): ListClass {
  const unit = form.folded.charCodeAt(0)
  if (unit >= 0x61 && unit <= 0x7a) return 'latin'
  if (unit >= 0x30 && unit <= 0x39) return 'number'
  if (!(unit >= 0x620 && unit <= 0x6ff) || unit === 0x60c || unit === 0x61b || unit === 0x61f) return 'mark'
  return form.splits.some(({ stem }) => stem.startsWith('ال')) ? 'definite' : 'none'
}
