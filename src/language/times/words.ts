import { foldWord } from '../../text/fold.ts'
import { type Form, perForm } from '../forms.ts'
import { lexiconFile, readTable } from '../table.ts'

/** What a name of a month stands for, and how much around it is needed to believe it (see `lexicon/months.tsv`). */
export interface MonthName {
  readonly month: number
  readonly hijri: boolean
  readonly grade: string
}

/** A unit of time as one form of its word. */
export interface UnitForm {
  readonly unit: string
  readonly number: string
}

interface Entry {
  months: MonthName[]
  /** Second words of two-word names that begin here. */
  heads: Map<string, MonthName>
  weekday: number
  unit: UnitForm | null
  readonly roles: Map<string, string>
}

/** A word that time expressions are made of, met in a text with its proclitics and article. */
export interface TimeWord {
  readonly stem: string
  readonly proclitics: string
  readonly definite: boolean
  /** Units of the folded word before the stem (and its article). */
  readonly length: number
  readonly month: MonthName | null
  readonly heads: ReadonlyMap<string, MonthName> | null
  /** ISO number, 0 for none. */
  readonly weekday: number
  readonly unit: UnitForm | null
  /** Parts that the word can play (see `lexicon/time-words.tsv`) with their value. */
  readonly roles: ReadonlyMap<string, string>
}

const lexicon = new Map<string, Entry>()

function entry(word: string): Entry {
  const key = foldWord(word)
  const known = lexicon.get(key)
  if (known) return known
  const made: Entry = { months: [], heads: new Map(), weekday: 0, unit: null, roles: new Map() }
  lexicon.set(key, made)
  return made
}

function load(): void {
  for (const row of readTable(lexiconFile('months.tsv'), ['name', 'month', 'calendar', 'grade'])) {
    const name: MonthName = { month: Number(row.month), hijri: row.calendar === 'hijri', grade: row.grade }
    const [first = '', second] = row.name.split(' ')
    if (second) entry(first).heads.set(foldWord(second), name)
    else entry(first).months.push(name)
  }
  for (const row of readTable(lexiconFile('weekdays.tsv'), ['name', 'number'])) {
    entry(row.name).weekday = Number(row.number)
  }
  for (const row of readTable(lexiconFile('time-units.tsv'), ['form', 'unit', 'number'])) {
    entry(row.form).unit = { unit: row.unit, number: row.number }
  }
  for (const row of readTable(lexiconFile('time-words.tsv'), ['word', 'role', 'value'])) {
    entry(row.word).roles.set(row.role, row.value)
  }
}
load()

function look(form: Form): TimeWord | null {
  for (const { stem, bare: behind, proclitics, length } of form.splits) {
    const whole = lexicon.get(stem)
    const bare = behind === null ? undefined : lexicon.get(behind)
    // اليوم is a word of its own (today) and the day with its article.
    if (whole) {
      const definite = behind !== null && whole.weekday === 0
      return met(whole, bare ? bare.unit : whole.unit, stem, proclitics, length, definite)
    }
    if (bare) return met(bare, bare.unit, behind!, proclitics, length, true)
  }
  return null
}

const met = (
  found: Entry,
  unit: UnitForm | null,
  stem: string,
  proclitics: string,
  length: number,
  definite: boolean,
): TimeWord => ({
  stem,
  proclitics,
  length,
  definite,
  month: definite && !stem.startsWith('ال') ? null : (found.months[0] ?? null),
  heads: found.heads.size > 0 && !definite ? found.heads : null,
  weekday: found.weekday,
  unit,
  roles: found.roles,
})

/** The weekday that a word names without its article (كل خميس), 0 for none. */
export const weekdayWithoutArticle = perForm((form) => lexicon.get(`ال${form.folded}`)?.weekday ?? 0, 0)

/** The time word that a form is, if it is one: the reading with the fewest proclitics. */
export const timeWordOf = perForm(look, null)
