import { perForm } from '../../language/forms.ts'
import type { Stance } from '../../record/schema.ts'
import { cueForms } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { isListed, isOf } from '../words/word-classes.ts'

/** A source named beside the sentence: `بحسب X`, `وفق ما ذكرت X`, `نقلا عن X`, `على لسان X`, `على حد قول X`. */
export interface TailSource {
  readonly first: number
  /** Last token of the cue, before the source. */
  readonly cueLast: number
  readonly source: SourcePhrase
  readonly stance: Stance
  /** `نقلا عن`, `على لسان`: the source stands behind the one that speaks. */
  readonly transfers: boolean
  /** `بحسب ما نقلت عنه X`: X hands on what the speaker said. */
  readonly handsOn: boolean
  readonly rule: string
}

const PLAIN = new Set(['بحسب', 'حسب', 'وفق'])
const WITH_LAM = new Set(['وفقا', 'طبقا', 'استنادا'])
const WITH_VERB = new Set(['حسبما', 'بحسبما', 'وفقما'])
/** These open a clause of their own as often; a tail is closed off by a comma or the end. */
const AS = new Set(['كما', 'مثلما'])

/** These stand before عن. */
const FROM = new Set(['نقلا', 'ناقلا', 'ناقله'])
/** These stand behind على حد. */
const WORDS = new Set(['قول', 'تعبير', 'وصف', 'زعم'])
const OPENERS = new Set([...PLAIN, ...WITH_LAM, ...WITH_VERB, ...AS, ...FROM, 'علي'])

const opensTail = perForm(({ folded }) => OPENERS.has(bare(folded)), false)

/** The folded word without a conjunction: `وبحسب` → `بحسب`, but `وفق` is one word. */
const bare = (folded: string): string =>
  folded.length > 4 && folded.startsWith('و') && !folded.startsWith('وفق') ? folded.slice(1) : folded

/** The tail source whose cue starts at a token. */
export function tailSourceAt(desk: Desk, at: number, to: number): TailSource | null {
  const { tokens } = desk.page
  if (!opensTail(tokens[at]!.form)) return null
  const word = bare(tokens[at]!.form.folded)
  const next = tokens[at + 1]?.form.folded ?? ''
  if (PLAIN.has(word)) return next === 'ما' ? withVerb(desk, at, at + 2, to) : withNoun(desk, at, at, to, 'tail-noun')
  if (WITH_LAM.has(word))
    return next === 'لما' ? withVerb(desk, at, at + 2, to) : withNoun(desk, at, at, to, 'tail-noun')
  if (WITH_VERB.has(word)) return withVerb(desk, at, at + 1, to)
  if (AS.has(word)) return closed(desk, at, withVerb(desk, at, at + 1, to))
  if (word === 'علي' && next === 'ما') return withVerb(desk, at, at + 2, to)
  return transferAt(desk, at, to) ?? onTheWords(desk, at, to)
}

function closed(desk: Desk, at: number, tail: TailSource | null): TailSource | null {
  const { tokens } = desk.page
  const before = tokens[at - 1]
  const after = tail && tokens[tail.source.last + 1]
  const opened = before !== undefined && (isOf(before.form, 'comma') || '»”"'.includes(before.form.surface))
  return tail && opened && (!after || isOf(after.form, 'comma') || isOf(after.form, 'ender')) ? tail : null
}

/** `نقلا عن X`, `على لسان X`. */
function transferAt(desk: Desk, at: number, to: number): TailSource | null {
  const { tokens } = desk.page
  const word = bare(tokens[at]!.form.folded)
  const next = tokens[at + 1]?.form.folded
  const transfer = (next === 'عن' && FROM.has(word)) || (next === 'لسان' && word === 'علي')
  return transfer ? withNoun(desk, at, at + 1, to, 'tail-transfer') : null
}

/** `على حد قول X`, `على حد تعبير X`. With a pronoun (`على حد قوله`) it names nobody new. */
function onTheWords(desk: Desk, at: number, to: number): TailSource | null {
  const { tokens } = desk.page
  if (tokens[at + 1]?.form.folded !== 'حد' || tokens[at]!.form.folded !== 'علي') return null
  if (!WORDS.has(tokens[at + 2]?.form.folded ?? '')) return null
  return withNoun(desk, at, at + 2, to, 'tail-words')
}

// What one acts in accordance with vouches for nothing: `وفقا للقانون`.
function withNoun(desk: Desk, first: number, cueLast: number, to: number, rule: string): TailSource | null {
  const source = sourceBehind(desk, cueLast + 1, to)
  if (!source || isListed(source.head?.stem ?? '', 'law')) return null
  return { first, cueLast, source, stance: 'say', transfers: rule === 'tail-transfer', handsOn: false, rule }
}

/** `حسبما أعلن X`, `بحسب ما أكده X`, `وفق ما كشف عنه X`, `على ما ذكرت X`. */
function withVerb(desk: Desk, first: number, verb: number, to: number): TailSource | null {
  const { tokens } = desk.page
  const form =
    tokens[verb] && cueForms(tokens[verb].form).find((cue) => cue.kind === 'perfect' || cue.kind === 'imperfect')
  if (!form) return null
  const pronoun = tokens[verb + 1]?.form.folded ?? ''
  const cueLast = /^(?:ب|عن|ل|الي|علي)(?:ه|ها|هم|هما)$/u.test(pronoun) ? verb + 1 : verb
  const source = sourceBehind(desk, cueLast + 1, to)
  if (!source || !(source.agentive || endsClause(desk, source, to))) return null
  const handsOn = form.cue.verb === 'نقل' && pronoun.startsWith('عن')
  return { first, cueLast, source, stance: form.cue.stance, transfers: false, handsOn, rule: 'tail-verb' }
}

/** Whom no table knows is still a source where nothing else of the clause follows: `حسبما أعلن بيجن زنجنه.` */
function endsClause({ page }: Desk, source: SourcePhrase, to: number): boolean {
  const after = page.tokens[source.last + 1]
  return source.last >= to || after === undefined || isOf(after.form, 'comma') || isOf(after.form, 'ender')
}

function sourceBehind(desk: Desk, from: number, to: number): SourcePhrase | null {
  const { page } = desk
  let at = from
  // `حسبما أعلن اليوم X`
  while (at <= to && (page.timeAt(at) || isOf(page.tokens[at]!.form, 'adverb'))) at++
  return at > to ? null : sourcePhraseAt(desk, at, { to, strict: false })
}
