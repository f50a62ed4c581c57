import { type Form, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'

function stems(file: string, column: string): ReadonlyMap<string, string> {
  return new Map(readTable(lexiconFile(file), ['word', column]).map((row) => [foldWord(row.word!), row[column]!]))
}

const MODALITIES = stems('modalities.tsv', 'class')
const NUMBER_ADJECTIVES = stems('number-adjectives.tsv', 'value')

const lookUp = (table: ReadonlyMap<string, string>) =>
  perForm<string | null>(({ splits }) => {
    for (const { stem, bare } of splits) {
      const found = table.get(stem) ?? (bare ? table.get(bare) : undefined)
      if (found !== undefined) return found
    }
    return null
  }, null)

/** How certain or how wished for a word makes what it stands with. */
export const modalityOf: (form: Form) => string | null = lookUp(MODALITIES)

/** The number in an adjective: `ثلاثية` is 3. */
export const numberInAdjective: (form: Form) => string | null = lookUp(NUMBER_ADJECTIVES)

const WEEKDAYS = new Set(readTable(lexiconFile('weekdays.tsv'), ['name']).map(({ name }) => foldWord(name)))

export const isWeekday: (form: Form) => boolean = perForm(
  ({ splits }) => splits.some(({ stem }) => WEEKDAYS.has(stem)),
  false,
)

const FUTURE = /^(?:و|ف)?س(?<verb>[يتنا].{2,})$/u

/** The verb of a future written with `س`: `سيصل` is of `يصل`. */
export const verbOfFuture: (form: Form) => string | null = perForm(
  ({ folded }) => FUTURE.exec(folded)?.groups?.verb ?? null,
  null,
)

/** The letters that a verb keeps in all its tenses, or nearly. */
export const verbRoot = (word: string): string => word.replace(/^[وفيتناس]+(?=.{3})/u, '').replace(/[اوي]/gu, '')
