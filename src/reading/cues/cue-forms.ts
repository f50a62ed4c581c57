import { type Form, perForm } from '../../language/forms.ts'
import { isConjunction, type Split } from '../../language/proclitics.ts'
import { lexiconFile, readTable, values } from '../../language/table.ts'
import { STANCES, type Stance } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import { imperfectForms, perfectForms } from '../words/inflection.ts'

/** A verb of saying, thinking or judging, as `lexicon/cues.tsv` has it. */
export interface CueVerb {
  readonly verb: string
  readonly stance: Stance
  /** Prepositions that may stand before أن; the empty string is none. */
  readonly that: ReadonlySet<string>
  /** Prepositions of a nominal content; the empty string is a bare object. */
  readonly about: ReadonlySet<string>
  /** Prepositions of the content behind an object. */
  readonly object: ReadonlySet<string>
  /** Counts only with a complementizer, a colon or a quotation. */
  readonly needs: boolean
}

export type Agreement = 'ms' | 'fs' | 'mp' | 'fp' | 'md' | 'fd'

/** One reading of a word form as a cue. */
export interface CueForm {
  readonly cue: CueVerb
  readonly kind: 'perfect' | 'imperfect' | 'participle' | 'noun'
  readonly agreement: Agreement
  /** Object or possessive pronoun at its end, folded (`ه`, `ها`, `هم`, `هما`); empty for none. */
  readonly enclitic: string
  readonly proclitics: string
}

type Inflected = Pick<CueForm, 'cue' | 'kind' | 'agreement'>

const COLUMNS = ['verb', 'imperfect', 'participle', 'noun', 'stance', 'that', 'about', 'object', 'needs'] as const

const UNWRITTEN = new Set(['-', '='])
const prepositions = (cell: string): ReadonlySet<string> =>
  new Set(values(cell).map((value) => (UNWRITTEN.has(value) ? '' : foldWord(value))))

const forms = new Map<string, Inflected[]>()

function add(form: string, cue: CueVerb, kind: CueForm['kind'], agreement: Agreement): void {
  for (const key of spellings(foldWord(form))) addForm(key, cue, kind, agreement)
}

/** The hamza on its waw is often left out: موكدة. */
const spellings = (folded: string): readonly string[] =>
  folded.includes('ؤ') ? [folded, folded.replace('ؤ', 'و')] : [folded]

function addForm(key: string, cue: CueVerb, kind: CueForm['kind'], agreement: Agreement): void {
  const known = forms.get(key)
  if (known) known.push({ cue, kind, agreement })
  else forms.set(key, [{ cue, kind, agreement }])
}

/** قائلا قائلة قائلين قائلون قائلتين: in the accusative of circumstance, that is without the article. */
function addParticiple(participle: string, cue: CueVerb): void {
  add(`${participle}ا`, cue, 'participle', 'ms')
  add(`${participle}ة`, cue, 'participle', 'fs')
  const short = participle.endsWith('ي') ? participle.slice(0, -1) : participle
  add(`${short}ين`, cue, 'participle', 'mp')
  add(`${participle}ات`, cue, 'participle', 'fp')
}

for (const row of readTable(lexiconFile('cues.tsv'), COLUMNS)) {
  const cue: CueVerb = {
    verb: row.verb,
    stance: STANCES.find((stance) => stance === row.stance) ?? 'say',
    that: prepositions(row.that),
    about: prepositions(row.about),
    object: prepositions(row.object),
    needs: row.needs === 'yes',
  }
  for (const { form, kind, agreement } of perfectForms(row.verb)) add(form, cue, kind, agreement)
  for (const { form, kind, agreement } of row.imperfect ? imperfectForms(row.imperfect) : [])
    add(form, cue, kind, agreement)
  if (row.participle) addParticiple(row.participle, cue)
  if (row.noun) add(row.noun.replace(/ة$/u, 'ت'), cue, 'noun', 'ms')
}

const ENCLITICS = ['هما', 'ها', 'هم', 'هن', 'ه', 'نا', 'ني', 'ك'].map(foldWord)
const ENDS_OF_ENCLITICS = new Set(ENCLITICS.map((enclitic) => enclitic.charCodeAt(enclitic.length - 1)))
const NO_READINGS: readonly CueForm[] = []

/** The readings of a word as a cue; none for most words. */
export const cueForms = perForm((form: Form): readonly CueForm[] => {
  const readings: CueForm[] = []
  for (const split of form.splits) readStem(split, readings)
  return readings.length > 0 ? readings : NO_READINGS
}, NO_READINGS)

// This is asked of every word form once: nothing is made for a word that is no cue.
function readStem({ stem, bare, proclitics }: Split, readings: CueForm[]): void {
  const verbal = isConjunction(proclitics)
  for (const form of verbal ? inflected(stem) : NOT_KNOWN) {
    if (form.kind !== 'noun') readings.push(asRead(form, proclitics))
  }
  if (bare !== null) {
    for (const form of inflected(bare)) {
      if (form.kind === 'noun') readings.push(asRead(form, proclitics))
    }
    return
  }
  if (!ENDS_OF_ENCLITICS.has(stem.charCodeAt(stem.length - 1))) return
  for (const enclitic of ENCLITICS) {
    if (!stem.endsWith(enclitic) || stem.length < enclitic.length + 2) continue
    const host = stem.slice(0, -enclitic.length)
    readHost(host, enclitic, proclitics, verbal, readings)
    // The plural ending loses its alif before a pronoun (ذكروه), a final alif maqsura turns into alif (تبناه).
    if (host.endsWith('و') && host.length > 4) readHost(`${host}ا`, enclitic, proclitics, verbal, readings)
    else if (host.endsWith('ا')) readHost(`${host.slice(0, -1)}ي`, enclitic, proclitics, verbal, readings)
  }
}

function readHost(host: string, enclitic: string, proclitics: string, verbal: boolean, readings: CueForm[]): void {
  for (const form of inflected(host)) {
    if (form.kind === 'participle' || (form.kind !== 'noun' && !verbal)) continue
    readings.push(asRead(form, proclitics, enclitic))
  }
}

const asRead = (form: Inflected, proclitics: string, enclitic = ''): CueForm => ({
  cue: form.cue,
  kind: form.kind,
  agreement: enclitic === '' ? form.agreement : agreementOf(form, enclitic),
  enclitic,
  proclitics,
})

/** A cue that takes its content as another than its verb does: behind the prepositions given, or none. */
export const governing = (
  { cue, kind, agreement, enclitic, proclitics }: CueForm,
  { that = cue.that, about = cue.about }: Partial<Pick<CueVerb, 'that' | 'about'>>,
): CueForm => ({
  cue: { verb: cue.verb, stance: cue.stance, that, about, object: cue.object, needs: cue.needs },
  kind,
  agreement,
  enclitic,
  proclitics,
})

const NOT_KNOWN: readonly Inflected[] = []
const inflected = (spelling: string): readonly Inflected[] => forms.get(spelling) ?? NOT_KNOWN

// A verbal noun agrees by the pronoun that it carries: قوله, قولها.
const OF_PRONOUN = new Map<string, Agreement>([
  ['ه', 'ms'],
  ['ها', 'fs'],
  ['هم', 'mp'],
  ['هما', 'md'],
  ['هن', 'fp'],
])
const agreementOf = (form: Inflected, enclitic: string): Agreement =>
  form.kind === 'noun' ? (OF_PRONOUN.get(enclitic) ?? 'ms') : form.agreement
