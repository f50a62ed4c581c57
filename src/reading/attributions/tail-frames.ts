import { cueForms } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import type { Sentence } from '../sentences.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOtherVerb } from '../words/other-verbs.ts'
import { isOf } from '../words/word-classes.ts'
import type { Draft } from './attribution.ts'
import type { TailSource } from './tail-sources.ts'

/** A tail as an attribution of its own: X vouches for the clause before it, or, at the head of a sentence, behind it. */
export function readTailFrame(desk: Desk, tail: TailSource, sentence: Sentence, bodyFirst: number): Draft | null {
  const leads = tail.first - bodyFirst <= 1
  const content = leads ? behind(desk, tail, sentence) : beforeTail(desk, tail, bodyFirst)
  if (!content) return null
  return {
    cueFirst: tail.first,
    cueLast: tail.cueLast,
    clauseFirst: tail.first,
    source: tail.source,
    agreement: null,
    agentless: false,
    via: [],
    medium: null,
    stance: tail.stance,
    joint: 'clause',
    contentFirst: content.first,
    contentLast: content.last,
    link: 'tail',
    rule: `${tail.rule}-${leads ? 'lead' : 'end'}`,
  }
}

interface Range {
  readonly first: number
  readonly last: number | null
}

function behind(desk: Desk, tail: TailSource, sentence: Sentence): Range | null {
  const { page } = desk
  let first = behindClause(desk, tail.source.last + 1, sentence.last)
  while (first <= sentence.last && (isOf(page.tokens[first]!.form, 'comma') || page.timeAt(first))) first++
  const complementizer = complementizerAt(page, first)
  if (complementizer && !complementizer.pronoun) first++
  return first < sentence.last ? { first, last: null } : null
}

const LONGEST_CLAUSE = 18

/** `وبحسب مصادر تحدثت لشبكة X، …`, `ووفقا للوثيقة التي نشرت أمس، …`: what tells more of the source goes on to its comma. */
function behindClause({ page: { tokens } }: Desk, from: number, to: number): number {
  const { form } = tokens[from] ?? tokens[to]!
  if (!isOf(form, 'relative') && !isOtherVerb(form) && !cueForms(form).some(({ kind }) => kind === 'perfect'))
    return from
  for (let at = from + 1; at <= Math.min(to, from + LONGEST_CLAUSE); at++)
    if (isOf(tokens[at]!.form, 'comma')) return at
  return from
}

function beforeTail(desk: Desk, tail: TailSource, bodyFirst: number): Range | null {
  const { tokens } = desk.page
  let last = tail.first - 1
  while (
    last > bodyFirst &&
    (isOf(tokens[last]!.form, 'comma') || ['وذلك', 'ذلك', '-', '–'].includes(tokens[last]!.form.folded))
  )
    last--
  const first = afterConnector(desk, bodyFirst, last)
  return last - first >= 2 ? { first, last } : null
}

const CONNECTORS =
  /^(?:و|ف)?(?:من (?:جهه|جانب|ناحيه) (?:اخري|اخر|ثانيه)|من (?:جهته|جهتها|جانبه|جانبها|ناحيته|ناحيتها)|في (?:سياق|موضوع|شان|اطار) (?:متصل|اخر|ذي)|في الوقت (?:نفسه|ذاته)|علي صعيد اخر|الي ذلك|في غضون ذلك|في المقابل|في هذا السياق) /u

/** `من جانب آخر، …`: a connector between the sentences is not part of what is said. */
export function afterConnector(desk: Desk, first: number, to: number): number {
  const { tokens } = desk.page
  let from = first
  const words = [0, 1, 2, 3].map((step) => tokens[from + step]?.form.folded ?? '').join(' ')
  const connector = CONNECTORS.exec(`${words} `)?.[0]
  if (connector) from += connector.trim().split(' ').length
  if (connector) return isOf(tokens[from]!.form, 'comma') ? from + 1 : from
  const opener = tokens[from]!.form.folded
  if (!/^(?:و|ف)?(?:من|في|الي|علي|بدوره|بدورها|لكن|كذلك|كما)$/u.test(opener)) return from
  for (let at = from + 1; at <= Math.min(to, from + 5); at++) {
    if (isOf(tokens[at]!.form, 'comma')) return /^(?:و|ف)?(?:من)$/u.test(opener) || at - from <= 2 ? at + 1 : from
  }
  return from
}
