import { type CueForm, cueForms, governing } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { anonymityClauseAt } from '../sources/anonymity.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOf } from '../words/word-classes.ts'
import type { CueSite, Draft } from './attribution.ts'
import { clauseBefore } from './clauses.ts'
import { findComplement } from './complements.ts'

/** Verbs that hand on what another said, with the preposition before that other. */
const TRANSFER: ReadonlyMap<string, readonly string[]> = new Map([
  ['نقل', ['عن']],
  ['علم', ['من']],
  ['سمع', ['من']],
  ['ذكر', ['عن']],
  ['نشر', ['عن']],
  ['أورد', ['عن']],
])
/** What is handed on is opened by a bare complementizer, or by `ب` before it; it is no object. */
const PLAIN: ReadonlySet<string> = new Set(['', 'ب'])
const NOTHING: ReadonlySet<string> = new Set()

const FARTHEST_PREPOSITION = 25
const FARTHEST_INNER_CUE = 40

/** Reads `نقلت A عن B قوله إن …`, `علمت A من B أن …`: the source is B, and A stands between. */
export function readTransferFrame(desk: Desk, site: CueSite): Draft | null {
  const { at, form, sentence } = site
  const prepositions = TRANSFER.get(form.cue.verb)
  if (!prepositions || form.kind === 'participle' || form.kind === 'noun') return null
  const before = clauseBefore(desk, at, sentence.first, form)
  const from = findPreposition(desk, at + 1, Math.min(sentence.last, at + FARTHEST_PREPOSITION), prepositions)
  if (!from) return null
  const carrier = sourcePhraseAt(desk, at + 1, { to: from.at - 1 }) ?? before.subject
  const source = from.pronoun ? null : sourcePhraseAt(desk, from.at + 1, { to: sentence.last })
  if (!from.pronoun && !source?.agentive) return null
  const inner = innerCue(desk, (source?.last ?? from.at) + 1, sentence.last)
  const cue = inner?.form ?? governing(form, { that: PLAIN, about: NOTHING })
  const complement = findComplement(desk, cue, inner ? inner.at + 1 : (source?.last ?? from.at) + 1, sentence.last)
  if (!complement) return null
  return {
    cueFirst: inner?.at ?? at,
    cueLast: inner?.at ?? at,
    clauseFirst: before.first,
    source,
    agreement: source ? null : (inner?.form.agreement ?? 'ms'),
    agentless: false,
    via: [...(carrier?.agentive ? [carrier] : []), ...complement.via],
    medium: complement.medium,
    stance: stanceOf(form, inner),
    joint: complement.joint,
    contentFirst: complement.contentFirst,
    contentLast: null,
    link: form.proclitics !== '' || before.first === sentence.first ? 'main' : 'nested',
    rule: `transfer-${inner ? 'inner' : 'outer'}-${complement.joint}`,
  }
}

interface Preposition {
  readonly at: number
  readonly pronoun: boolean
}

function findPreposition(desk: Desk, from: number, to: number, prepositions: readonly string[]): Preposition | null {
  const { page } = desk
  for (let at = from; at <= to; at = nextToken(page, at)) {
    const { form, kind } = page.tokens[at]!
    if (complementizerAt(page, at) || (kind === 'mark' && form.surface === ':')) return null
    if (prepositions.includes(form.folded)) return { at, pronoun: false }
    if (/^(?:عنه|عنها|عنهم|عنهما|منه|منها|منهم)$/u.test(form.folded) && prepositions.includes(form.folded.slice(0, 2)))
      return { at, pronoun: true }
  }
  return null
}

/** Quoted names are stepped over whole: `شبكة "إن بي سي نيوز" عن …`. */
function nextToken(page: Desk['page'], at: number): number {
  const quotation = page.quotationFrom(at)
  return quotation?.closed && quotation.last - at < 9 ? quotation.last + 1 : at + 1
}

interface InnerCue {
  readonly at: number
  readonly form: CueForm
}

/** `قوله`, `تأكيدها`, and `القول`; any other noun of saying is an ordinary word. */
const governsContent = ({ kind, enclitic, cue }: CueForm): boolean =>
  kind === 'noun' && (enclitic !== '' || cue.verb === 'قال')

/** The verbal noun that governs the content: `قوله`, `قولها`, `القول`, `تأكيده`. */
function innerCue(desk: Desk, from: number, to: number): InnerCue | null {
  const { page } = desk
  const last = Math.min(to, from + FARTHEST_INNER_CUE)
  for (let at = from; at <= last; at++) {
    const { form } = page.tokens[at]!
    at = Math.max(at, anonymityClauseAt(page, at))
    const noun = cueForms(form).find(governsContent)
    if (noun && !isOf(page.tokens[at - 1]!.form, 'preposition')) return { at, form: noun }
    if (complementizerAt(page, at)) return null
  }
  return null
}

// What is handed on without a word of its own is told as plain speech; an outlet's knowledge (علم) is a report.
const stanceOf = (outer: CueForm, inner: InnerCue | null) => inner?.form.cue.stance ?? outer.cue.stance

/** `بقوله: …`, `تحذيره من أن …`: a verbal noun that governs a content of its own. */
export function readNounFrame(desk: Desk, site: CueSite): Draft | null {
  const { at, form, sentence } = site
  if (form.kind !== 'noun' || form.enclitic === '') return null
  // In `معربة عن أملها في` the noun is itself the content of the verb before it.
  if (isOf(desk.page.tokens[at - 1]?.form ?? desk.page.tokens[at]!.form, 'preposition')) return null
  const complement = findComplement(desk, governing(form, { about: NOTHING }), at + 1, Math.min(sentence.last, at + 4))
  if (!complement || complement.joint === 'nominal') return null
  const subject = subjectOfClause(desk, site)
  return {
    cueFirst: at,
    cueLast: at,
    clauseFirst: at,
    source: subject,
    agreement: subject ? null : form.agreement,
    agentless: false,
    via: complement.via,
    medium: complement.medium,
    stance: form.cue.stance,
    joint: complement.joint,
    contentFirst: complement.contentFirst,
    contentLast: null,
    link: 'sibling',
    rule: `noun-${complement.joint}`,
  }
}

/** The subject of the sentence's verb, which the pronoun of the noun stands for: `جدد X تحذيره من أن`. */
function subjectOfClause(desk: Desk, { at, sentence, form }: CueSite): SourcePhrase | null {
  for (let first = sentence.first; first < at; first++) {
    const phrase = sourcePhraseAt(desk, first, { to: at - 1 })
    if (phrase?.agentive && phrase.head?.proclitics !== 'ب' && (phrase.name || phrase.head?.kind === 'person'))
      return phrase
    if (at - first > 40 && form) return null
  }
  return null
}
