import type { StoredStatement } from '../../archive/archive.ts'
import { keysOf, phraseKeyOf } from '../../archive/search/keys.ts'
import { type Form, perForm } from '../../language/forms.ts'
import { findNumbers } from '../../language/numbers.ts'
import { isConjunction } from '../../language/proclitics.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { type Token, tokenize } from '../../language/tokens.ts'
import type { StatementRecord } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'

/** A word of a statement's content, or a number of one or more words. */
export interface ContentWord extends Span {
  readonly form: Form
  /** What it is compared by: its stem, or the value of a number. */
  readonly key: string
  /** The value, of a number. */
  readonly value: number | null
  /** Whether it says something of the matter. */
  readonly telling: boolean
}

/** What a statement says, word by word. */
export interface Wording {
  readonly statement: StoredStatement
  readonly words: readonly ContentWord[]
  /** Stems of the telling words with their weight: the words by which one person is called weigh as one. */
  readonly telling: ReadonlyMap<string, number>
  /** Stems of names and numbers. */
  readonly specific: ReadonlySet<string>
  /** Every stem that a telling word may be met under. */
  readonly met: ReadonlySet<string>
}

const FUNCTION_WORDS = new Set(readTable(lexiconFile('function-words.tsv'), ['word']).map(({ word }) => foldWord(word)))

const isFunctionWord = perForm(({ splits }) =>
  splits.some(({ proclitics, stem }) => isConjunction(proclitics) && FUNCTION_WORDS.has(stem)),
)

const known = new WeakMap<StatementRecord, Wording>()

/** The words of a statement. Those that only attribute what is nested in it are left out: they make no two alike. */
export function wordingOf(statement: StoredStatement): Wording {
  const before = known.get(statement.statement)
  if (before) return before
  const wording = readWording(statement)
  known.set(statement.statement, wording)
  return wording
}

function readWording(stored: StoredStatement): Wording {
  const { record } = stored.document
  const formulae = formulaeIn(record.statements, stored.statement)
  const { content } = stored.statement
  const words = content
    .flatMap((span) => wordsOfSpan(record.document.text, span))
    .filter((word) => !formulae.some((formula) => contains(formula, word)))
  const telling = words.filter((word) => word.telling)
  const mentions = record.mentions.filter((one) => content.some((span) => overlaps(one, span)))
  const names = mentions.filter(({ form }) => form === 'name')
  return {
    statement: stored,
    words,
    telling: new Map(telling.map((word) => [stemOf(word), weightOf(word, telling, mentions)])),
    specific: new Set(telling.filter((word) => isSpecific(word, names)).map(stemOf)),
    met: new Set(telling.flatMap(stemsOf)),
  }
}

const ENDING = /(?:ات|ين|ون|ان|يه|ه|ا)$/u
const SHORTEST_STEM = 3

/** Without the endings of gender and number: translations of one sentence differ in them. */
const bareStem = (key: string): string => {
  const stem = key.replace(ENDING, '')
  return stem.length >= SHORTEST_STEM ? stem : key
}

const stemOfForm = perForm((form) => bareStem(phraseKeyOf(form)))
const stemsOfForm = perForm((form) => [phraseKeyOf(form), ...keysOf(form)].map(bareStem))

export const stemOf = ({ key, value, form }: ContentWord): string => (value === null ? stemOfForm(form) : key)

export const stemsOf = ({ key, value, form }: ContentWord): readonly string[] =>
  value === null ? stemsOfForm(form) : [key]

const isSpecific = (word: ContentWord, names: readonly Span[]): boolean =>
  word.value !== null || names.some((name) => overlaps(name, word))

function weightOf(word: ContentWord, telling: readonly ContentWord[], mentions: readonly Span[]): number {
  const mention = mentions.find((one) => overlaps(one, word))
  return mention ? 1 / Math.max(1, telling.filter((other) => overlaps(mention, other)).length) : 1
}

/** Cues and source phrases of the statements that are nested in one. */
function formulaeIn(statements: readonly StatementRecord[], { id, content }: StatementRecord): Span[] {
  return statements
    .filter((one) => one.id !== id && content.some((span) => contains(span, one.cue)))
    .flatMap(({ cue, source, inside }) => (inside === id ? [cue, ...(source ? [source] : [])] : [cue]))
}

function wordsOfSpan(text: string, { start, end }: Span): ContentWord[] {
  const slice = text.slice(start, end)
  const tokens = tokenize(slice)
  const numbers = findNumbers(slice, tokens)
  const words: ContentWord[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const number = numbers[next]
    if (number?.first === at) {
      next++
      at = number.last
      words.push(numberWord(tokens[number.first]!, number, start))
    } else if (tokens[at]!.kind !== 'mark') words.push(plainWord(tokens[at]!, start))
  }
  return words
}

const plainWord = ({ form, start, end }: Token, offset: number): ContentWord => ({
  start: start + offset,
  end: end + offset,
  form,
  key: phraseKeyOf(form),
  value: null,
  telling: form.folded.length > 1 && !isFunctionWord(form),
})

const numberWord = (
  { form }: Token,
  { start, end, value }: Span & { readonly value: number },
  offset: number,
): ContentWord => ({ start: start + offset, end: end + offset, form, key: `#${value}`, value, telling: true })

/** Whether two words are one, whatever particles are written on them. */
export function isSameWord(a: ContentWord, b: ContentWord): boolean {
  if (a.key === b.key) return true
  if (a.value !== null || b.value !== null) return false
  return keysOf(b.form).includes(a.key) || keysOf(a.form).includes(b.key)
}

/** Wordings of equal text are the same words after folding. */
export const wordingKey = ({ words }: Wording): string => words.map(({ key }) => key).join(' ')
