import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Form, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import type { Token } from '../../language/tokens.ts'
import { foldWord } from '../../text/fold.ts'

export type SpeakerKind = 'institution' | 'outlet' | 'document' | 'study' | 'source' | 'person'

/** What a word says as the head of a speaker's noun phrase. */
export interface SpeakerWord {
  readonly kind: SpeakerKind
  readonly gender: 'm' | 'f'
  /** Written with the article: somebody the reader is taken to know. */
  readonly definite: boolean
  /** The noun without article and proclitics, folded. */
  readonly stem: string
  readonly proclitics: string
}

/** `تقرير`, `بيان`, `دراسة`: what is written speaks for whoever wrote it. */
export const isPaper = (word: SpeakerWord | undefined): boolean => word?.kind === 'document' || word?.kind === 'study'

/** What the word at a token is as the head of a speaker; undefined for most words. */
export type SpeakerWordOf = (token: Token) => SpeakerWord | undefined

type Noun = Pick<SpeakerWord, 'kind' | 'gender'>

const KINDS: ReadonlySet<string> = new Set(['institution', 'outlet', 'document', 'study', 'source', 'person'])

const nouns = new Map<string, Noun>()
for (const row of readTable(lexiconFile('speaker-nouns.tsv'), ['noun', 'kind', 'gender'])) {
  if (!KINDS.has(row.kind)) continue
  const noun: Noun = { kind: row.kind as SpeakerKind, gender: row.gender === 'f' ? 'f' : 'm' }
  const folded = foldWord(row.noun)
  nouns.set(folded, noun)
  // Before its genitive a sound plural or a dual loses its nun: مسؤولو البنتاغون, صحيفتا.
  if (/[وي]ن$|ان$/u.test(folded) && folded.length > 5) nouns.set(folded.slice(0, -1), noun)
}

/** `الوزيران`, `مسؤولان`: the dual of a title or of a source. */
function dualNoun(knowledge: Knowledge, stem: string): Noun | undefined {
  if (stem.length < 5 || !(stem.endsWith('ان') || stem.endsWith('ين'))) return undefined
  const host = stem.slice(0, -2)
  const noun = nouns.get(host) ?? titleNoun(knowledge, host)
  return noun?.kind === 'person' || noun?.kind === 'source' ? noun : undefined
}

const PERSONS: Noun = { kind: 'source', gender: 'm' }

/** The sound plural of an active participle names persons: منظمون, محتجون, معتصمين. */
const isPluralOfPersons = (stem: string): boolean => stem.endsWith('ون') && /^م[^اوي]\p{L}{2,}ون$/u.test(stem)

/** Makes the question what a word is as the head of a speaker, over the nouns of the lexicon and the titles known. */
export const speakerWords = (knowledge: Knowledge): ((form: Form) => SpeakerWord | undefined) =>
  perForm((form) => {
    for (const { proclitics, stem, bare: behind } of form.splits) {
      const definite = behind !== null && behind.length > 2
      const bare = definite ? behind : stem
      const noun =
        withPronoun(form, bare, knowledge) ?? nouns.get(bare) ?? titleNoun(knowledge, bare) ?? dualNoun(knowledge, bare)
      if (!noun && !isPluralOfPersons(bare)) continue
      const { kind, gender } = noun ?? PERSONS
      return { kind, gender, definite, stem: bare, proclitics }
    }
    return undefined
  }, undefined)

/** `نظيره` is نظير with a pronoun, not `نظيرة`, though folded they are one: the spelling tells. */
function withPronoun(form: Form, bare: string, knowledge: Knowledge): Noun | undefined {
  if (!bare.endsWith('ه') || !form.surface.endsWith('ه')) return undefined
  const host = bare.slice(0, -1)
  const noun = nouns.get(host) ?? titleNoun(knowledge, host)
  return noun?.kind === 'person' ? noun : undefined
}

function titleNoun(knowledge: Knowledge, stem: string): Noun | undefined {
  const [title] = knowledge.titles.alone(stem)
  if (!title) return undefined
  const masculine = foldWord(title.form) === stem || !stem.endsWith('ه')
  return { kind: title.kind === 'source' ? 'source' : 'person', gender: masculine ? 'm' : 'f' }
}
